import { isOverdue, limitedPhase, limitKindOf } from '../../../domain/tickets/ticket.ts';
import { hour, type Instant } from '../../../domain/time/instant.ts';
import { deadlineViewOf } from '../../shared/views/deadline-view.ts';
import { limitIn } from '../../shared/web/moments.ts';
import { leftWords } from '../../shared/web/span-words.ts';
import type { Scene } from '../scene.ts';
import { filled, type Words } from '../words/words.ts';

/** Less than this is left: the clock turns amber. */
const soon = 4 * hour;

const toneOf = (left: number, late: boolean): string => (late || left <= 0 ? 'late' : left <= soon ? 'soon' : '');

const Clock = ({ due, at, late, words }: { due: Instant; at: Instant; late: boolean; words: Words }) => {
  const { left, over, days, hours, minutes } = words.page;
  return (
    <b data-left={String(due - at)} data-words={JSON.stringify({ left, over, days, hours, minutes })} role="timer">
      {late && due > at ? words.page.overdue : leftWords(due - at, words)}
    </b>
  );
};

/** The limit in letters that can be read at arm's length, and the ledger's words for why it is that date. */
export const Countdown = ({ scene }: { scene: Scene }) => {
  const { ticket, commits, at, county, words, language } = scene;
  const phase = limitedPhase(ticket);
  if (!phase) return <section class="clock">{words.page.noLimit}</section>;
  const { due } = phase.limit.entry;
  const late = isOverdue(ticket);
  const ledger = deadlineViewOf(ticket, commits, county);
  const what = words.page.dueWhat[limitKindOf(phase)];
  return (
    <section class={`clock ${toneOf(due - at, late)}`}>
      <Clock due={due} at={at} late={late} words={words} />
      <p>
        {filled(words.page.dueBy, { due: limitIn(language, due), what })}
        {ledger.provisional ? ` ${words.page.provisional}` : ''}
      </p>
      <details>
        <summary>{words.page.whyThisDate}</summary>
        {ledger.lines.map((line) => (
          <p>{language === 'en' ? line.english : line.text}</p>
        ))}
      </details>
    </section>
  );
};
