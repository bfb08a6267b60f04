import { beforeEach, describe, expect, it } from '@jest/globals';
import aslValidator from 'asl-validator';
import definition from '../../statemachines/webhook.asl.json' with { type: 'json' };
import { failing } from '../local/states/support/function-double.ts';
import { startOfRun } from '../local/states/support/manual-clock.ts';
import { createStatesRun, type StatesRun } from '../local/states/support/states-run.ts';

const attemptArn = 'arn:aws:lambda:us-east-1:000000000000:function:WebhookAttempt';
const filled = JSON.stringify(definition)
  .replaceAll('$' + '{Partition}', 'aws')
  .replaceAll('$' + '{AttemptFunction}', attemptArn);
const day = 24 * 3_600_000;
const name = 'sub-1-20261123004217-main-1';
const input = { subscriber: 'sub-1', subject: '20261123004217', run: 1, pause: 10 };

type Payload = { readonly act: string; readonly now: number; readonly replay: string; readonly execution: string };

let run: StatesRun;
let executionArn: string;
beforeEach(async () => {
  run = await createStatesRun();
});

const begin = async (answer: (payload: Payload) => unknown, more: object = {}) => {
  run.functions.on(attemptArn, (event) => answer(event as Payload));
  executionArn = await run.start(await run.create(filled, 'webhook'), { ...input, ...more }, name);
};
const calls = (act: string): readonly Payload[] =>
  (run.functions.eventsOf(attemptArn) as readonly Payload[]).filter((each) => each.act === act);
const entered = async (): Promise<readonly string[]> =>
  (await run.history(executionArn))
    .filter(({ type }) => type.endsWith('StateEntered'))
    .map(({ stateEnteredEventDetails }) => (stateEnteredEventDetails as { name: string }).name);

/** As the task does: gives up once the receiver has failed for a day. */
const failsForADay = ({ act, now }: Payload): unknown =>
  act === 'deliver' ? failing(now < startOfRun + day ? 'NotDelivered' : 'GivenUp')() : { state: 'done' };

describe('the delivery of webhooks, run on a virtual clock', () => {
  it('is valid Amazon States Language in JSONata', () => {
    const { isValid, errorsText } = aslValidator(JSON.parse(filled));
    expect(errorsText('\n')).toBe('');
    expect(isValid).toBe(true);
    expect(definition.QueryLanguage).toBe('JSONata');
  });

  it('leaves the receiver alone for a moment, then delivers', async () => {
    await begin(() => ({ state: 'done' }));
    await run.moveTo(startOfRun + 9_999);
    expect(calls('deliver')).toHaveLength(0);
    await run.moveTo(startOfRun + 10_000);
    expect(await entered()).toEqual(['Pause', 'Attempt', 'Outcome', 'Delivered']);
    expect(calls('deliver')).toEqual([
      { act: 'deliver', ...input, pause: undefined, replay: '', now: startOfRun + 10_000, execution: name },
    ]);
    expect((await run.describe(executionArn)).status).toBe('SUCCEEDED');
  });

  it('begins a replay after a second, and says which', async () => {
    await begin(() => ({ state: 'done' }), { pause: 1, replay: 'a1b2' });
    await run.moveTo(startOfRun + 1000);
    expect(calls('deliver')).toMatchObject([{ replay: 'a1b2', now: startOfRun + 1000 }]);
  });

  it('tries a failing receiver for a day, each time at its own instant, ever less often, then gives up', async () => {
    await begin(failsForADay);
    await run.moveTo(startOfRun + 2 * day);
    expect(await entered()).toEqual(['Pause', 'Attempt', 'GiveUp', 'GivenUp']);
    const instants = calls('deliver').map(({ now }) => now);
    expect(instants.length).toBeGreaterThan(24);
    expect(instants.length).toBeLessThan(400);
    expect(instants.at(-1)).toBeGreaterThanOrEqual(startOfRun + day);
    expect(instants.at(-1)).toBeLessThanOrEqual(startOfRun + day + 3_600_000);
    const pauses = instants.slice(1).map((instant, index) => instant - (instants[index] ?? 0));
    expect(Math.max(...pauses)).toBeLessThanOrEqual(3_600_000);
    for (const [index, pause] of pauses.entries()) expect(pause).toBeLessThanOrEqual(20_000 * 2 ** index);
    expect(calls('give-up')).toHaveLength(1);
    expect((await run.describe(executionArn)).status).toBe('SUCCEEDED');
  });

  it('delivers when the receiver comes back after hours', async () => {
    const back = startOfRun + 5 * 3_600_000;
    await begin(({ now }) => (now < back ? failing('NotDelivered')() : { state: 'done' }));
    await run.moveTo(back + 3_600_000);
    expect((await entered()).at(-1)).toBe('Delivered');
    expect(calls('give-up')).toHaveLength(0);
  });

  it('begins anew when the receiver took something and more is left', async () => {
    const answers = ['again', 'again', 'done'];
    await begin(() => ({ state: answers.shift() }));
    await run.moveTo(startOfRun + 60_000);
    expect(await entered()).toEqual([
      ...['Pause', 'Attempt', 'Outcome', 'PauseBetween', 'Attempt', 'Outcome', 'PauseBetween', 'Attempt', 'Outcome'],
      'Delivered',
    ]);
    expect(calls('deliver').map(({ now }) => now - startOfRun)).toEqual([10_000, 11_000, 12_000]);
  });

  it('calls again when Lambda or the store was at fault, and does not count it against the receiver', async () => {
    const faults = ['Lambda.ServiceException', 'Busy', 'Sandbox.Timedout'];
    await begin(() => {
      const fault = faults.shift();
      return fault ? failing(fault)() : { state: 'done' };
    });
    await run.moveTo(startOfRun + 3_600_000);
    expect(await entered()).toEqual(['Pause', 'Attempt', 'Outcome', 'Delivered']);
    expect(calls('deliver')).toHaveLength(4);
  });

  it('gives up at once on what no retry mends', async () => {
    await begin(({ act }) => (act === 'deliver' ? failing('TypeError')() : { state: 'done' }));
    await run.moveTo(startOfRun + 60_000);
    expect(await entered()).toEqual(['Pause', 'Attempt', 'GiveUp', 'GivenUp']);
  });

  it('gives up when it has tried as often as it may, whatever the task says', async () => {
    await begin(({ act }) => (act === 'deliver' ? failing('NotDelivered')() : { state: 'done' }));
    await run.moveTo(startOfRun + 30 * day);
    expect((await run.describe(executionArn)).status).toBe('SUCCEEDED');
    expect([calls('deliver').length, calls('give-up').length]).toEqual([401, 1]);
  });

  it('fails for an operator to see when it cannot even give up', async () => {
    await begin(failing('StoreBroken'));
    await run.moveTo(startOfRun + day);
    expect(await entered()).toEqual(['Pause', 'Attempt', 'GiveUp', 'DeliveryFailed']);
    expect(await run.describe(executionArn)).toMatchObject({ status: 'FAILED', error: 'DeliveryFailed' });
    expect(calls('give-up')).toHaveLength(11);
  });
});
