import { admits } from '../../../../domain/access/allowed.ts';
import { access } from '../../../../domain/access/table.ts';
import { readTicketNumber } from '../../../../domain/tickets/number.ts';
import type { Ticket } from '../../../../domain/tickets/ticket.ts';
import { carryOutInTurn } from '../../../shared/commands/in-turn.ts';
import { identityOf } from '../../../shared/http/idempotency.ts';
import { log } from '../../../shared/logger.ts';
import { refusalWords } from '../../../shared/web/refusal-words.ts';
import { filled, formWordsIn } from '../../../shared/web/words/words.ts';
import type { DeskContext } from '../../area.ts';
import { capacitiesIn } from '../../capacities.ts';
import { directoryWords } from './words/words.ts';

/** What came of each ticket that was to be merged, in words. */
export type Merged = { readonly ticketId: string; readonly done: boolean; readonly said: string };

/** So many tickets are merged by one form; the page shows no more. */
export const mostMerged = 50;

const mergeOne = async (ticketId: string, master: Ticket, context: DeskContext, nonce: string): Promise<Merged> => {
  const { session, at, county, dependencies, language } = context.var;
  const words = directoryWords(language).merging;
  const refused = (why: string): Merged => ({ ticketId, done: false, said: filled(words.refused, { why }) });
  /** No key of the table is as long as what somebody may send. */
  if (readTicketNumber(ticketId) !== 'number') return refused(words.unknown);
  const command = { name: 'merge', body: { into: master.id } } as const;
  const key = ['desk', session.sub, session.since, 'merge', ticketId, nonce];
  const identity = identityOf(key, command.body, await dependencies.signer());
  const request = { command, at, identity, master };
  const { result } = await carryOutInTurn(ticketId, request, capacitiesIn(context), {
    table: dependencies.table,
    county,
  });
  if (result.kind === 'unknown') return refused(words.unknown);
  if (result.kind === 'stopped' && result.stop.kind !== 'repeated') {
    const { stop } = result;
    return refused(
      stop.kind === 'refused' ? refusalWords(stop.refusal, formWordsIn(language), language).message : stop.kind,
    );
  }
  if (result.kind === 'appended') log.info('act at the desk', { ticketId, command: 'merge', commit: result.commit.n });
  return { ticketId, done: true, said: words.merged };
};

/**
 * Merges tickets into one master (R32): each by a commit of its own, one after the other, so that what is refused keeps back
 * none of the others. The same form sent again merges nothing twice.
 */
export const mergeMany = async (
  ticketIds: readonly string[],
  master: Ticket,
  context: DeskContext,
  nonce: string,
): Promise<readonly Merged[]> => {
  const merged: Merged[] = [];
  for (const ticketId of [...new Set(ticketIds)].slice(0, mostMerged))
    merged.push(await mergeOne(ticketId, master, context, nonce));
  return merged;
};

/** Whether the person may merge tickets at all. */
export const merges = ({ var: { actor } }: DeskContext): boolean => admits(access.merge, actor).ok;
