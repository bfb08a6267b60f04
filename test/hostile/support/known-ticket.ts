import { commitOf } from '../../../domain/tickets/commit.ts';
import { decideFiling } from '../../../domain/tickets/decide.ts';
import { ticketNumber } from '../../../domain/tickets/number.ts';
import { fromIso } from '../../../domain/time/instant.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { filingBody, filingOf } from '../../../lambdas/shared/schemas/filing.ts';
import { filingExample } from '../../../lambdas/shared/schemas/filing-example.ts';
import { appendCommit } from '../../../lambdas/shared/store/commits.ts';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import { intake } from '../../lambdas/support/people.ts';

/** The number of a ticket that examples name. */
export const knownTicket = ticketNumber('2026-11-23', '00421');

/** Files the ticket that examples name: it waits for its dispatch. */
export const fileKnownTicket = async (table: Table): Promise<void> => {
  const at = fromIso('2026-11-23T09:00:00+08:00');
  const actor = { kind: 'staff', sub: intake.sub, roles: ['intake'] } as const;
  const filing = filingOf(filingBody.parse(filingExample));
  const decision = decideFiling({ ticketId: knownTicket, filing, actor, at, county });
  if (!decision.ok) throw new Error(decision.refusal.code);
  const by = { sub: actor.sub, roles: actor.roles };
  await appendCommit(table, commitOf(undefined, decision.events, { at, command: 'file', by }, county).commit);
};
