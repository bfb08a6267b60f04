import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AsynchronousPolicy } from '../../../local/assembly/model.ts';
import type { Functions } from '../../../local/platform.ts';
import { createAsynchronousInvocations } from '../../../local/queues/asynchronous-invocations.ts';
import { createQueues, type Queues } from '../../../local/queues/queues.ts';
import { defineFunction, inProcessFunctions, makeParts, type Parts } from '../run/support/parts.ts';

const queue = {
  name: 'DeadLetters',
  arn: 'arn:aws:sqs:us-east-1:000000000000:DeadLetters',
  url: 'http://127.0.0.1:4566/000000000000/DeadLetters',
};
const start = '2026-11-23T00:00:00Z';
const failing = () => {
  throw new Error('as asked');
};

describe('Events that Lambda takes on to deliver later', () => {
  let parts: Parts;
  let queues: Queues;
  beforeEach(async () => {
    parts = await makeParts(start);
    queues = createQueues({ ...parts, queues: [queue] });
  });
  afterEach(() => parts.remove());

  const make = (
    handler: () => unknown,
    asynchronous: AsynchronousPolicy = { retries: 2, deadLetterArn: queue.arn },
  ) => {
    const definitions = [defineFunction('Sweep', { asynchronous })];
    const { functions, invocations } = inProcessFunctions({ Sweep: handler });
    return { invocations, made: createAsynchronousInvocations({ ...parts, definitions, functions, queues }) };
  };

  it('are delivered once when the function succeeds', async () => {
    const { made, invocations } = make(() => 'done');
    await made.accept('Sweep', { n: 1 });
    await parts.activity.settled();
    await parts.clock.moveTo(Date.parse(start) + 3_600_000);
    expect(invocations).toHaveLength(1);
  });

  it('are retried after one and after two minutes, then lie in the dead-letter queue', async () => {
    const { made, invocations } = make(failing);
    await made.accept('Sweep', { n: 1 });
    await parts.activity.settled();
    expect(parts.clock.pending().retries).toBe(1);
    await parts.clock.moveTo(Date.parse(start) + 60_000);
    expect(invocations).toHaveLength(2);
    expect(await queues.messages(queue.arn)).toHaveLength(0);
    await parts.clock.moveTo(Date.parse(start) + 180_000);
    expect(invocations).toHaveLength(3);
    const [letter] = await queues.messages(queue.arn);
    expect(letter).toMatchObject({ body: '{"n":1}', attributes: { ErrorMessage: { StringValue: 'as asked' } } });
    expect(parts.clock.pending().retries).toBe(0);
  });

  it('reach the function under one request id at every attempt, another event under another', async () => {
    const ids: Array<string | undefined> = [];
    const functions: Functions = {
      invoke: async (_name, _event, requestId) => {
        ids.push(requestId);
        return { ok: false, error: { errorType: 'Error', errorMessage: 'as asked' } };
      },
    };
    const definitions = [defineFunction('Sweep', { asynchronous: { retries: 1 } })];
    const made = createAsynchronousInvocations({ ...parts, definitions, functions, queues });
    const first = await made.accept('Sweep', { n: 1 });
    await parts.activity.settled();
    await parts.clock.moveTo(Date.parse(start) + 60_000);
    expect(ids).toEqual([first, first]);
    expect(await made.accept('Sweep', { n: 1 })).not.toBe(first);
    await parts.activity.settled();
  });

  it('are delivered once when they are taken on twice under one id, by whom or what run ever', async () => {
    const first = make(failing);
    await Promise.all([1, 2].map(() => first.made.accept('Sweep', { n: 1 }, 'event-1')));
    await parts.activity.settled();
    expect(first.invocations).toHaveLength(1);
    await first.made.accept('Sweep', { n: 1 }, 'event-1');
    await parts.activity.settled();
    expect(first.invocations).toHaveLength(1);
    await first.made.stop();
    await parts.clock.moveTo(Date.parse(start) + 60_000);
    const second = make(() => 'done');
    await second.made.start();
    await second.made.accept('Sweep', { n: 1 }, 'event-1');
    await parts.activity.settled();
    expect(second.invocations).toHaveLength(1);
  });

  it('leave a record of the failure in the failure destination', async () => {
    const { made } = make(failing, { retries: 0, onFailureArn: queue.arn });
    await made.accept('Sweep', { n: 1 });
    await parts.activity.settled();
    const [letter] = await queues.messages(queue.arn);
    expect(JSON.parse(letter?.body ?? '')).toMatchObject({
      requestPayload: { n: 1 },
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 1 },
      responsePayload: { errorMessage: 'as asked' },
    });
  });

  it('survive a restart between two attempts', async () => {
    const first = make(failing);
    await first.made.accept('Sweep', { n: 1 });
    await parts.activity.settled();
    await first.made.stop();
    await parts.close();
    parts = await makeParts('', parts.dataFolder);
    queues = createQueues({ ...parts, queues: [queue] });
    const second = make(() => 'done');
    await second.made.start();
    await parts.clock.moveTo(Date.parse(start) + 60_000);
    expect(second.invocations).toEqual([{ name: 'Sweep', event: { n: 1 } }]);
  });

  it('refuse a function that does not exist', async () => {
    const { made } = make(failing);
    await expect(made.accept('Other', {})).rejects.toMatchObject({ type: 'ResourceNotFoundException', status: 404 });
  });
});
