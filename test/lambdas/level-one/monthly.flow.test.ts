import '../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tellSubscribers } from '../../../lambdas/reports/tell-subscribers.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { integratorsSource } from '../../../lambdas/shared/integrators/source.ts';
import type { CursorId } from '../../../lambdas/shared/store/cursors.ts';
import { deliverAgain } from '../../../lambdas/shared/webhooks/deliver.ts';
import { deliveryOver } from '../../../lambdas/shared/webhooks/delivery.ts';
import { levelOneId } from '../../../lambdas/shared/webhooks/level-one-id.ts';
import { levelOneSubscribers } from '../../../lambdas/shared/webhooks/level-one-subscriber.ts';
import { deskParts } from '../desk/support/parts.ts';
import { type Bureau, first, november, startBureau } from '../reports/support/bureau.ts';
import { signer } from '../support/api.ts';
import { type Receiver, startReceiver } from '../webhooks/support/receiver.ts';

let bureau: Bureau;
let receiver: Receiver;
beforeAll(async () => {
  bureau = await startBureau();
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.stop();
  await bureau.stop();
});

const at = Date.parse(first);
const started: { readonly id: CursorId; readonly run: number }[] = [];
const startRun = async (id: CursorId, run: number) => {
  started.push({ id, run });
};
const tell = (version: number) =>
  tellSubscribers(
    { month: november, version, at },
    { table: bureau.api.table, startRun, levelOne: true, integrators: integratorsSource(bureau.api.table) },
  );
/** What the execution that was started does. */
const deliver = async (run: number) => {
  const { table } = bureau.api;
  const parts = { county: async () => county, signer: async () => signer, photos: deskParts.photos };
  const source = levelOneSubscribers({ table, ...parts, endpoint: receiver.url, generation: 1 });
  const subscriber = await source.byId(levelOneId, at);
  if (!subscriber) throw new Error('level 1 is a subscriber');
  const id = { subscriber: levelOneId, subject: november };
  return deliverAgain({ subscriber, id, holder: `run-${run}`, at }, run, deliveryOver(table, 'public-and-loopback'));
};

describe('the figures of a month for level 1 (R69)', () => {
  it('are told once of each frozen version, also if the night that froze it broke off before', async () => {
    await bureau.archived();
    await bureau.night(first);
    const [version] = await bureau.versions();
    await tell(0);
    expect(started).toEqual([]);
    await tell(1);
    await tell(1);
    const execution = { id: { subscriber: levelOneId, subject: november }, run: 1 };
    expect(started).toEqual([execution, execution]);
    expect(await deliver(1)).toBe('done');
    const [arrived, ...others] = receiver.arrived;
    expect(others).toEqual([]);
    expect(arrived?.headers['webhook-id']).toBe(`level-one_${november}_1`);
    expect(JSON.parse(arrived?.body ?? '')).toMatchObject({
      type: 'level-one.monthly-figures',
      data: { month: november, version: 1, hash: version?.hash, levels: expect.any(Array) },
    });
    expect(arrived?.body).not.toMatch(/640121\d{6}/);
    await tell(1);
    expect(started).toHaveLength(2);
  });
});
