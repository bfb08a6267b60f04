import type { Publisher } from '../../../lambdas/publish/publish.ts';
import { publish } from '../../../lambdas/publish/publish.ts';
import { type Api, signer } from './api.ts';

/** The publisher over the API's store. SMS go nowhere, but are noted as sent; commits are announced to whoever is given. */
export const publisherOf = (api: Api, more: Partial<Publisher> = {}): Publisher => ({
  table: api.table,
  county: api.dependencies.county,
  gateway: { send: async () => undefined },
  signer: async () => signer,
  linkBaseUrl: 'https://hotline.test',
  announce: async () => undefined,
  oaConnected: true,
  ...more,
});

/** Publishes every commit of the ticket. */
export const publishAll = async (api: Api, ticketId: string): Promise<void> => {
  const numbers = (await api.commits(ticketId)).map(({ n }) => n);
  await publish(ticketId, numbers, publisherOf(api));
};
