import type { Commit } from '../../../domain/tickets/commit.ts';
import { type Publisher, publish } from '../../../lambdas/publish/publish.ts';
import { ticketEventOf } from '../../../lambdas/publish/ticket-events.ts';
import { signerOf } from '../../../lambdas/shared/secret.ts';
import type { SmsMessage } from '../../../lambdas/shared/sms/gateway.ts';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import type { StoredWait } from '../../../lambdas/shared/store/waits.ts';
import type { Executions } from '../../../lambdas/signal/executions.ts';
import { inspect } from '../../../lambdas/signal/inspect.ts';
import { type Reconciler, reconcile } from '../../../lambdas/signal/reconcile.ts';
import { county } from '../../domain/support/county.ts';
import type { Delivery } from './stream.ts';

const signer = signerOf('a secret of the tests');

/** The stream's consumers, with a gateway and a topic that only note what they are given. */
export const createConsumers = (table: Table, executions: Executions, now: () => number) => {
  const sent: SmsMessage[] = [];
  const announced: string[] = [];
  const invalidTokens: string[] = [];
  const invalidToken = (ticketId: string) => void invalidTokens.push(ticketId);
  const reconciler: Reconciler = { table, county, executions, invalidToken };
  const publisher: Publisher = {
    table,
    county,
    gateway: { send: async (message) => void sent.push(message) },
    signer: async () => signer,
    linkBaseUrl: 'https://hotline.test',
    announce: async (told) => void announced.push(JSON.stringify(ticketEventOf(told))),
    oaConnected: true,
  };
  const signal = async (ticketId: string, commits: readonly Commit[], wait?: StoredWait): Promise<void> => {
    await reconcile(ticketId, { commits, wait }, now(), reconciler);
  };
  return {
    sent,
    announced,
    invalidTokens,
    inspect: (ticketId: string) => inspect(ticketId, now(), reconciler),
    consume: ({ to, ticketId, commit, wait }: Delivery): Promise<void> =>
      to === 'signal'
        ? signal(ticketId, commit ? [commit] : [], wait)
        : publish(ticketId, commit ? [commit.n] : [], publisher, commit ? [commit] : []),
  };
};
