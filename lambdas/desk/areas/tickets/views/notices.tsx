import { postNames } from '../../../../../domain/notices/words.ts';
import type { Post } from '../../../../../domain/organisation/unit.ts';
import { fromIso } from '../../../../../domain/time/instant.ts';
import { momentIn } from '../../../../shared/web/moments.ts';
import { unitIn } from '../../../../shared/web/names.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { DeskScene } from '../scene.ts';
import { noticeName } from '../words/notices.ts';

type Notice = NonNullable<DeskScene['view']['notices']>[number];

const isPost = (text: string): text is Post => Object.hasOwn(postNames, text);

const recipientWords = ({ recipient }: Notice, { text, language, county }: DeskScene): string => {
  if (recipient === 'citizen') return text.citizen;
  const [unit = '', post = ''] = recipient.split(':');
  const name = isPost(post) && language !== 'en' ? postNames[post] : post;
  return `${unitIn(language, unit, county)} ${name}`.trim();
};

const stateWords = ({ status, readAt }: Notice, { text, language, at }: DeskScene): string => {
  if (status === 'stopped') return text.noticeStopped;
  return readAt === undefined
    ? text.noticeSent
    : filled(text.noticeRead, { at: momentIn(language, fromIso(readAt), at) });
};

/** What was sent about the ticket, to whom, and whether it was read (R49). */
export const Notices = ({ scene }: { readonly scene: DeskScene }) => {
  const { view, text, language } = scene;
  const { notices } = view;
  if (!notices || notices.length === 0) return null;
  const { what, to, at, state } = text.noticeHeads;
  return (
    <section class="scroll" tabindex={0} aria-label={text.notices}>
      <h2>{text.notices}</h2>
      <table>
        <thead>
          <tr>
            {[what, to, at, state].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {notices.toReversed().map((notice) => (
            <tr>
              <td>
                {noticeName(notice.template, language)} <small class="soft">{text.media[notice.medium]}</small>
              </td>
              <td>{recipientWords(notice, scene)}</td>
              <td class="moment">{momentIn(language, fromIso(notice.sentAt), scene.at)}</td>
              <td>{stateWords(notice, scene)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
