import type { Attempted } from '../../../../shared/store/delivery-log.ts';
import type { Undelivered } from '../../../../shared/store/undelivered.ts';
import { momentIn } from '../../../../shared/web/moments.ts';
import { filled, textFor } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import { Frame } from '../../../views/frame.tsx';
import { type IntegrationsWords, integrationsWords } from '../words/words.ts';

/** What an attempt is about, with the page of it if it is a ticket. */
export const subjectLink = (subject: string) =>
  /^\d+$/.test(subject) ? <a href={`/desk/tickets/${subject}`}>{subject}</a> : subject;

type Props = {
  readonly id: string;
  readonly attempts: readonly Attempted[];
  readonly undelivered: readonly Undelivered[];
  readonly context: DeskContext;
};

/** Why an attempt was not taken: the status, if there was an answer, and what is wrong with it, in words. */
const whyOf = (status: number | undefined, code: string | undefined, { codes }: IntegrationsWords): string =>
  [status, code === undefined ? undefined : (textFor(codes, code) ?? code)]
    .filter((each) => each !== undefined)
    .join(' ');

/** The attempts at deliveries, as a table. */
export const Attempts = ({ attempts, context }: Pick<Props, 'attempts' | 'context'>) => {
  const { language } = context.var;
  const text = integrationsWords(language);
  return (
    <section class="scroll" aria-label={text.log}>
      <table>
        <thead>
          <tr>
            {Object.values(text.heads).map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {attempts.map(({ at, subject, commit, taken, status, code, took }) => (
            <tr>
              <td>{momentIn(language, at)}</td>
              <td>{subjectLink(subject)}</td>
              <td>{commit}</td>
              <td>
                {taken
                  ? filled(text.taken, { status: status ?? '' })
                  : filled(text.refused, { why: whyOf(status, code, text) })}
              </td>
              <td>{took}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** The attempts to deliver to one subscription, the latest first, and what it was not delivered. */
export const LogPage = ({ id, attempts, undelivered, context }: Props) => {
  const { language } = context.var;
  const text = integrationsWords(language);
  return (
    <Frame context={context} title={filled(text.logOf, { id })}>
      <p>
        <a href="/desk/integrations">{text.back}</a>
      </p>
      {undelivered.length === 0 ? (
        ''
      ) : (
        <section class="attention">
          <h2>{text.waiting}</h2>
          <p class="soft">{text.waitingHint}</p>
          <ul class="plain-list">
            {undelivered.map(({ subject, reason, at }) => (
              <li>
                {subjectLink(subject)} {text.reasons[reason]} {momentIn(language, at)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="soft">{attempts.length === 0 ? text.logNone : text.logHint}</p>
      {attempts.length === 0 ? '' : <Attempts attempts={attempts} context={context} />}
    </Frame>
  );
};
