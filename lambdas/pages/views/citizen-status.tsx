import { isOverdue, limitOf, stageOf, unitOf } from '../../../domain/tickets/ticket.ts';
import type { Stage } from '../../../domain/tickets/values.ts';
import { limitIn } from '../../shared/web/moments.ts';
import { unitIn } from '../../shared/web/names.ts';
import type { Scene } from '../scene.ts';
import { filled } from '../words/words.ts';

/** Which of the six steps a stage belongs to; one more than all for what has ended. */
const stepOf: { readonly [S in Stage]: number } = {
  received: 1,
  dispatched: 2,
  'return-review': 2,
  'extension-review': 2,
  'closure-review': 2,
  upstream: 2,
  signature: 3,
  callback: 4,
  archived: 6,
  declined: 6,
  merged: 2,
  withdrawn: 6,
};

/** The way of a ticket from acceptance to archive, with where it is now. */
export const Steps = ({ scene: { ticket, words } }: { scene: Scene }) => {
  const stage = stageOf(ticket);
  const now = stepOf[stage];
  if (stage === 'declined' || stage === 'withdrawn' || stage === 'merged') return null;
  return (
    <ol class="steps">
      {words.citizen.steps.map((step, index) => (
        <li class={index < now ? 'done' : ''} {...(index === now ? { 'aria-current': 'step' as const } : {})}>
          {step}
        </li>
      ))}
    </ol>
  );
};

/** How an archived ticket came to its end: nobody is told of a callback that was not. */
const archivedWords = ({ ticket: { archivedAs }, words: { citizen } }: Scene): string =>
  archivedAs && 'callbackOutcome' in archivedAs
    ? citizen.archivedOtherwise[archivedAs.callbackOutcome]
    : citizen.status.archived;

/** Where the ticket stands, in a sentence; late, it says so first. */
export const Status = ({ scene }: { scene: Scene }) => {
  const { ticket, words, language, county } = scene;
  const limit = limitOf(ticket);
  const due = limit ? limitIn(language, limit.entry.due) : '';
  const unit = unitIn(language, unitOf(ticket), county);
  if (stageOf(ticket) === 'archived') return <p>{archivedWords(scene)}</p>;
  if (ticket.phase.kind === 'callback' && ticket.phase.answer) return <p>{words.citizen.rated}</p>;
  const late = ticket.phase.kind === 'received' ? words.citizen.lateCentre : words.citizen.late;
  return isOverdue(ticket) ? (
    <p class="error">{filled(late, { due, unit })}</p>
  ) : (
    <p>{filled(words.citizen.status[stageOf(ticket)], { due, unit })}</p>
  );
};
