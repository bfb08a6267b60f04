import { fromIso } from '../../../../../domain/time/instant.ts';
import { momentIn } from '../../../../shared/web/moments.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { DeskScene } from '../scene.ts';

type Entry = DeskScene['view']['timeline'][number];

/** Free texts of an entry that tell more than its sentence. */
const toldFields = ['reason', 'note', 'summary', 'plan', 'text', 'message', 'comment', 'opinion', 'reply', 'statement'];

const toldIn = ({ detail }: Entry): readonly string[] =>
  [...toldFields, 'replyToCitizen', 'minutes', 'route']
    .map((name) => detail[name])
    .filter((text) => typeof text === 'string');

/** What happened, newest first, by which post. */
export const Timeline = ({ scene: { view, text, language, at } }: { readonly scene: DeskScene }) => (
  <section>
    <h2>
      {text.timeline} <small class="soft">{filled(text.entries, { count: view.timeline.length })}</small>
    </h2>
    <ol class="timeline">
      {view.timeline.toReversed().map((entry) => (
        <li>
          <time datetime={entry.at}>{momentIn(language, fromIso(entry.at), at)}</time>
          <div>
            {language === 'en' ? entry.english : entry.text}{' '}
            <small class="soft">{language === 'en' ? entry.by.english : entry.by.text}</small>
            {toldIn(entry).map((told) => (
              <p class="prose">{told}</p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  </section>
);
