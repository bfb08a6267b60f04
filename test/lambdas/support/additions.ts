import type { TicketEvent } from '../../../domain/tickets/events.ts';
import { append } from '../../../lambdas/shared/store/append.ts';
import type { Api } from './api.ts';

/** The caller has added to the ticket so often, all of it in one commit: what the limit counts, without the wait. */
export const addedBefore = async (api: Pick<Api, 'table' | 'dependencies'>, ticketId: string, times: number) => {
  const at = Date.parse('2026-11-23T10:40:00+08:00');
  const facts = { at, command: 'add-information', by: { sub: 'citizen', roles: [] } };
  const added: TicketEvent = { type: 'InformationAdded', at, by: 'citizen', private: { text: '补充' } };
  const events = Array.from({ length: times }, () => added);
  await append(api.table, ticketId, api.dependencies.county, facts, () => ({ events }));
};
