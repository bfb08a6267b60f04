import type { Decision } from '../../../domain/tickets/act.ts';
import type { Filing } from '../../../domain/tickets/commands.ts';
import { waitOf } from '../../../domain/tickets/wait.ts';
import { type Instant, minute, toIso } from '../../../domain/time/instant.ts';
import { text } from './detour-tries.ts';
import { housing, intake, supervisor, water } from './people.ts';
import type { Try } from './random-tries.ts';
import type { Turn } from './random-turns.ts';
import { type Story, whenFiled } from './story.ts';
import { detour, standing, usual } from './usual.ts';

/** What a turn came to: the ticket before and after it, and the decision if it was an act. */
export type Moment = {
  readonly before: Story;
  readonly after: Story;
  readonly now: Instant;
  readonly turn: Turn;
  readonly decision?: Decision;
};

/** `toIso` as the stories write it. */
const words = (moment: Instant): string => toIso(moment).slice(0, 23).replace('T', ' ');

const acted = (before: Story, what: Try, received: Instant): Pick<Moment, 'after' | 'decision'> => {
  const outcome = before.when(what.name, what.body, what.actor, words(received));
  return { decision: outcome.decision, after: outcome.decision.ok ? outcome.after() : before };
};

const took = (before: Story, each: Turn, now: Instant): Pick<Moment, 'after' | 'decision'> => {
  const { ticket } = before;
  switch (each.kind) {
    case 'act':
      return acted(before, each.what, Math.max(ticket.filedAt, now - each.lateBy));
    case 'next': {
      const what = usual(standing(ticket), each.audit);
      return what ? acted(before, what, now) : { after: before };
    }
    case 'detour':
      return acted(before, detour(standing(ticket), each.pick), now);
    case 'time':
      return { after: each.outage ? before : before.whenItIs(words(now)).after() };
    case 'wake':
      return { after: before.whenItIs(words(now)).after() };
    case 'move': {
      const unit = ticket.phase.kind === 'handling' && ticket.phase.unit === housing ? water : housing;
      return acted(before, { name: 'reassign', body: { unit, reason: text }, actor: supervisor }, now);
    }
    case 'stuck':
      if (ticket.stuck || ticket.phase.kind === 'ended') return { after: before };
      return {
        after: before.with({
          type: 'WorkflowStuck',
          at: now,
          by: 'workflow',
          run: ticket.run,
          hop: 1,
          error: 'States.Runtime',
        }),
      };
  }
};

const passed = (story: Story, each: Turn, now: Instant): Instant => {
  if (each.kind === 'time') return now + each.minutes * minute + each.lateBy;
  if (each.kind !== 'wake' || story.ticket.phase.kind === 'ended') return now;
  return Math.max(now, waitOf(story.ticket, story.county).until + each.lateBy);
};

/** Lives it through: every turn with the ticket before and after. */
export const lived = ({
  told,
  start,
  turns,
}: {
  readonly told: Filing;
  readonly start: number;
  readonly turns: readonly Turn[];
}): readonly [Moment, ...Moment[]] => {
  const filedAt = start * minute;
  const filed = whenFiled(told, intake, words(filedAt)).after();
  const moments: [Moment, ...Moment[]] = [
    { before: filed, after: filed, now: filedAt, turn: { kind: 'wake', lateBy: 0 } },
  ];
  let now = filedAt;
  let story = filed;
  for (const each of turns) {
    now = passed(story, each, now);
    const came = took(story, each, now);
    moments.push({ before: story, now, turn: each, ...came });
    story = came.after;
  }
  return moments;
};
