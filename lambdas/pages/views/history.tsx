import { fromIso } from '../../../domain/time/instant.ts';
import type { TicketView } from '../../shared/schemas/ticket-view.ts';
import { momentIn } from '../../shared/web/moments.ts';
import type { Scene } from '../scene.ts';
import { filled } from '../words/words.ts';

type Entry = TicketView['timeline'][number];

/** Entries a page shows at most: a phone on a slow network loads them all. */
const most = 40;

/** Free texts of an entry that tell more than its sentence. */
const toldFields = ['reason', 'note', 'summary', 'plan', 'text', 'message', 'comment', 'opinion', 'reply', 'statement'];

const toldIn = ({ detail }: Entry): readonly string[] =>
  toldFields.map((name) => detail[name]).filter((text) => typeof text === 'string');

/** What happened, newest first. */
export const History = ({ scene, entries }: { scene: Scene; entries: readonly Entry[] }) => {
  const { words, language } = scene;
  const shown = entries.toReversed().slice(0, most);
  return (
    <details>
      <summary>{filled(words.page.history, { count: entries.length })}</summary>
      <ol class="history">
        {shown.map((entry) => (
          <li>
            <time datetime={entry.at}>{momentIn(language, fromIso(entry.at))}</time>
            {language === 'en' ? entry.english : entry.text}
            <small>{language === 'en' ? entry.by.english : entry.by.text}</small>
            {toldIn(entry).map((text) => (
              <small class="prose">{text.length > 200 ? `${text.slice(0, 199)}…` : text}</small>
            ))}
          </li>
        ))}
      </ol>
      {entries.length > most ? (
        <p class="soft">{filled(words.page.historyEarlier, { count: entries.length - most })}</p>
      ) : (
        ''
      )}
    </details>
  );
};
