import { ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import { ListQueuesCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Running, startRunning } from './support/running.ts';

const now = '2026-11-23T10:00:00+08:00';
const phone = '+8613900000077';
let running: Running;
let sqs: SQSClient;
let topics: readonly string[];

beforeAll(async () => {
  running = await startRunning(now);
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const options = { endpoint: running.run.awsUrl, region: 'us-east-1', credentials };
  sqs = new SQSClient(options);
  const sns = new SNSClient(options);
  topics = ((await sns.send(new ListTopicsCommand({}))).Topics ?? []).map(({ TopicArn = '' }) => TopicArn);
  sns.destroy();
}, 60_000);
afterAll(async () => {
  sqs.destroy();
  await running.stop();
});

const urlOf = async (queue: string): Promise<string> =>
  (await sqs.send(new ListQueuesCommand({}))).QueueUrls?.find((url) => url.includes(queue)) ?? '';
const put = async (queue: string, ...bodies: readonly unknown[]): Promise<void> => {
  for (const body of bodies)
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: await urlOf(queue),
        MessageBody: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
};
const lying = async (queue: string): Promise<number> =>
  (await sqs.send(new ReceiveMessageCommand({ QueueUrl: await urlOf(queue), MaxNumberOfMessages: 10 }))).Messages
    ?.length ?? 0;
const redrive = (words: readonly string[]) => running.tool('redrive', [...words, '--now', now]);
const text = { originationNumber: phone, destinationNumber: '12345', messageBody: 'TD', inboundMessageId: 'm-1' };
/** How many SMS the phone has got: a text that is no answer to anything is answered by one. */
const toldAt = async (): Promise<number> => {
  await running.hotline.settled();
  const answer = await fetch(`${running.run.apiUrl}/local/messages?to=${encodeURIComponent(phone)}`);
  return ((await answer.json()) as readonly unknown[]).length;
};

describe('messages that could not be delivered', () => {
  it('are shown by number and kind only, and nothing happens, unless the operator says yes', async () => {
    await put('SweepDeadLetters', { time: now, secret: phone });
    const { code, said } = await redrive(['sweep-dead-letters']);
    expect(code).toBe(0);
    expect(said).toMatch(
      /^SweepDeadLetters holds about 1 messages; --yes deals with them\. The first of them:\n {2}\S+ of 2026-11-23T10:00:00\.000\+08:00: hand to Sweep\n$/,
    );
    expect(said).not.toContain(phone);
    expect(await lying('SweepDeadLetters')).toBe(1);
  }, 60_000);

  it('are handed to their function again, each the way it came, and then deleted', async () => {
    await put('SweepDeadLetters', ...Array.from({ length: 12 }, () => ({ time: now })));
    const { code, said } = await redrive(['sweep-dead-letters', '--yes']);
    expect(said).toContain('13 of 13 messages dealt with, 0 left');
    expect(code).toBe(0);
    await running.hotline.settled();
    expect(await lying('SweepDeadLetters')).toBe(0);
  }, 60_000);

  it('that SNS could not hand over are published to their topic again', async () => {
    const TopicArn = topics.find((arn) => arn.includes('InboundSms')) ?? '';
    const notification = {
      Type: 'Notification',
      MessageId: 'n',
      TopicArn,
      Message: JSON.stringify({ ...text, messageBody: '你好' }),
    };
    await put('InboundDeadLetters', {
      ...notification,
      MessageAttributes: { kind: { Type: 'String', Value: 'text' } },
    });
    const { code, said } = await redrive(['InboundDeadLetters', '--yes']);
    expect([code, said]).toEqual([0, expect.stringMatching(/publish to Hotline-InboundSms\w*: done\n1 of 1 messages/)]);
    expect(said).not.toContain(phone);
    expect(await toldAt()).toBe(1);
    expect(await lying('InboundDeadLetters')).toBe(0);
  }, 60_000);

  it('that fail again come back into the queue by themselves', async () => {
    await put('SweepDeadLetters', { no: 'time' });
    expect((await redrive(['sweep-dead-letters', '--yes'])).code).toBe(0);
    for (let minutes = 0; minutes < 4; minutes += 1) await running.hotline.clock({ advance: 'PT1M' });
    expect(await lying('SweepDeadLetters')).toBe(1);
    expect((await redrive(['sweep-dead-letters', '--discard', '--yes'])).code).toBe(0);
    expect(await lying('SweepDeadLetters')).toBe(0);
  }, 60_000);

  it('are left, and said so, when nothing can deliver them; discarded when that is ordered', async () => {
    await put('PublishDeadLetters', { DDBStreamBatchInfo: { shardId: 's' } }, '{"DDBStreamBatchInfo": garbled');
    const kept = await redrive(['publish-dead-letters', '--yes']);
    expect(kept.code).toBe(1);
    expect(kept.said).toContain('left: it names places in the stream; replay or sweep, then --discard deletes it');
    expect(kept.said).toContain('left: it cannot be read');
    expect(kept.said).toContain('0 of 2 messages dealt with, 2 left');
    expect(await lying('PublishDeadLetters')).toBe(2);
    const one = await redrive(['publish-dead-letters', '--discard', '--max', '1', '--yes']);
    expect([one.code, one.said]).toEqual([0, expect.stringContaining('1 of 1 messages dealt with')]);
    expect(await lying('PublishDeadLetters')).toBe(1);
  }, 60_000);

  it('that tell of another morning are left: units would be told what is not so any more', async () => {
    await put('DigestDeadLetters', { time: '2026-11-20T00:30:00Z' });
    const { code, said } = await redrive(['digest-dead-letters', '--yes']);
    expect([code, said]).toEqual([1, expect.stringContaining('left: it is of another day')]);
  }, 60_000);
});

describe('an order to redrive that is wrong', () => {
  it.each([
    [[], 'name one queue'],
    [['a-queue'], '"a-queue" is no dead-letter queue'],
    [['sweep-dead-letters', '--max', 'all'], '--max needs a number'],
    [['sweep-dead-letters', '--stack', '.*'], '--stack needs the name of a stack'],
  ])(
    '%j is told what is wrong',
    async (words, complaint) => {
      const { code, complained } = await redrive(words);
      expect([code, complained]).toEqual([2, expect.stringContaining(complaint)]);
    },
    60_000,
  );
});
