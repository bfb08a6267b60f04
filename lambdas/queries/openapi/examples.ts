import type { Actor } from '../../../domain/access/roles.ts';
import { commitOf } from '../../../domain/tickets/commit.ts';
import { decideFiling } from '../../../domain/tickets/decide.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import { ticketNumber } from '../../../domain/tickets/number.ts';
import { fromIso } from '../../../domain/time/instant.ts';
import { filingBody, filingOf } from '../../shared/schemas/filing.ts';
import { filingExample } from '../../shared/schemas/filing-example.ts';
import { deadlineViewOf } from '../../shared/views/deadline-view.ts';
import { ticketViewOf } from '../../shared/views/ticket-view.ts';

const actor: Actor = { kind: 'staff', sub: 'example', roles: ['intake'] };

/**
 * Examples of answers, by operation: what the program itself answers to the example of a filing. None if the county's data
 * does not take that example.
 */
export const answerExamples = (county: County): Readonly<Record<string, unknown>> => {
  const at = fromIso('2026-11-23T14:05:00+08:00');
  const ticketId = ticketNumber('2026-11-23', '00421');
  const filing = filingOf(filingBody.parse(filingExample));
  const decision = decideFiling({ ticketId, filing, actor, at, county });
  if (!decision.ok) return {};
  const by = { sub: actor.sub, roles: actor.roles };
  const { commit, ticket } = commitOf(undefined, decision.events, { at, command: 'file', by }, county);
  const view = ticketViewOf({ ticket, commits: [commit], actor, at, county });
  return { fileTicket: view, readTicket: view, readDeadline: deadlineViewOf(ticket, [commit], county) };
};
