import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createAsynchronousInvocations } from '../../../local/queues/asynchronous-invocations.ts';
import { createQueues } from '../../../local/queues/queues.ts';
import { createSchedules } from '../../../local/schedules/schedules.ts';
import { defineFunction, inProcessFunctions, makeParts, type Parts } from '../run/support/parts.ts';

const sweep = defineFunction('Sweep');
const rule = {
  name: 'Nightly',
  arn: 'arn:aws:events:us-east-1:000000000000:rule/Nightly',
  expression: 'cron(0 23 * * ? *)',
  targets: [{ functionArn: sweep.arn }],
};

/** The times of the events the sweep received. */
async function startSchedules(parts: Parts) {
  const { functions, invocations } = inProcessFunctions({ Sweep: () => undefined });
  const queues = createQueues({ ...parts, queues: [] });
  const asynchronous = createAsynchronousInvocations({ ...parts, definitions: [sweep], functions, queues });
  const schedules = createSchedules({ ...parts, rules: [rule], asynchronous });
  await asynchronous.start();
  await schedules.start();
  const stop = async () => {
    await schedules.stop();
    await asynchronous.stop();
  };
  return { times: () => invocations.map(({ event }) => (event as { time: string }).time), invocations, stop };
}

describe('A scheduled rule on the run’s clock', () => {
  let parts: Parts;
  beforeEach(async () => {
    parts = await makeParts('2026-11-23T22:00:00Z');
  });
  afterEach(() => parts.remove());

  it('invokes its function at each due instant, with the instant as the event’s time', async () => {
    const { times, invocations } = await startSchedules(parts);
    await parts.clock.moveTo(Date.parse('2026-11-25T23:00:00Z'));
    expect(times()).toEqual(['2026-11-23T23:00:00Z', '2026-11-24T23:00:00Z', '2026-11-25T23:00:00Z']);
    expect(invocations[0]?.event).toMatchObject({
      version: '0',
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: '000000000000',
      region: 'us-east-1',
      resources: [rule.arn],
      detail: {},
    });
  });

  it('neither skips nor repeats a firing over a restart', async () => {
    const first = await startSchedules(parts);
    await parts.clock.moveTo(Date.parse('2026-11-23T23:30:00Z'));
    await first.stop();
    await parts.close();
    parts = await makeParts('', parts.dataFolder);
    const second = await startSchedules(parts);
    await parts.clock.moveTo(Date.parse('2026-11-24T23:30:00Z'));
    expect(first.times()).toEqual(['2026-11-23T23:00:00Z']);
    expect(second.times()).toEqual(['2026-11-24T23:00:00Z']);
  });

  it('makes up for missed firings once', async () => {
    const first = await startSchedules(parts);
    await first.stop();
    await parts.clock.moveTo(Date.parse('2026-11-26T12:00:00Z'));
    const second = await startSchedules(parts);
    await parts.clock.moveTo(Date.parse('2026-11-26T23:00:00Z'));
    expect(second.times()).toEqual(['2026-11-25T23:00:00Z', '2026-11-26T23:00:00Z']);
  });
});
