import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import {
  orderEventView,
  reportEventView,
  ticketEventView,
} from '../../../lambdas/shared/schemas/integrators/event-view.ts';
import { type PlayedDelivery, playedDeliveries } from './support/played-deliveries.ts';

const kept = new URL('../../../lambdas/queries/openapi/deliveries.json', import.meta.url);

let played: Readonly<Record<string, PlayedDelivery>>;
beforeAll(async () => {
  played = await playedDeliveries();
  const shown = Object.entries(played).map(([id, { headers, body }]) => [id, { headers, body: JSON.parse(body) }]);
  if (process.env.ANSWERS === 'write') writeFileSync(kept, `${JSON.stringify(Object.fromEntries(shown), null, 2)}\n`);
}, 180_000);

describe('the examples of webhooks', () => {
  it('are deliveries that were made, signed as the public library checks it (npm run docs:api writes them)', () => {
    const examples = JSON.parse(readFileSync(kept, 'utf8'));
    for (const [id, { headers, body, secret }] of Object.entries(played)) {
      expect(examples[id]).toEqual({ headers, body: JSON.parse(body) });
      const at = new Date(Number(headers['webhook-timestamp']) * 1000);
      expect(headers['webhook-signature']).toBe(new Webhook(secret).sign(headers['webhook-id'], at, body));
    }
    expect(Object.keys(examples).sort()).toEqual(Object.keys(played).sort());
  });

  it.each([
    ['onTicketEvent', ticketEventView],
    ['onOrderEvent', orderEventView],
    ['onReportEvent', reportEventView],
  ] as const)('%s is as its schema says', (id, view) => {
    expect(view.safeParse(JSON.parse(played[id]?.body ?? '{}')).error).toBeUndefined();
  });
});
