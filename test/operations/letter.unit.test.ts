import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromIso } from '../../domain/time/instant.ts';
import { functionOf, planOf } from '../../operations/redrive/deliver.ts';
import { letterIn } from '../../operations/redrive/letter.ts';
import { Deployment } from '../../operations/support/deployment.ts';

const now = fromIso('2026-11-23T10:00:00+08:00');
/** Never called: nothing is delivered here. */
const deployment = new Deployment({ stack: 'Hotline', region: 'us-east-1', endpoint: undefined });
const plan = (body: string, queue = 'CarrierDeadLetters') => planOf(letterIn(body), queue, now, deployment);

describe('a dead letter', () => {
  it.each([
    ['{"Records":[{"Sns":{}}]}', 'hand to Carrier'],
    [JSON.stringify({ Type: 'Notification', TopicArn: 'arn:aws-cn:sns:x:1:Sms', Message: '{}' }), 'publish to Sms'],
    ['{"DDBStreamBatchInfo":{"shardId":"s"}}', 'left: it names places in the stream'],
    ['{"DDBStreamBatchInfo": garbled', 'left: it cannot be read'],
    ['[1,2]', 'left: it cannot be read'],
    ['null', 'left: it cannot be read'],
    // A notification of no topic is no notification.
    [JSON.stringify({ Type: 'Notification', Message: '{}' }), 'hand to Carrier'],
  ])('%s: %s', (body, says) => {
    expect(plan(body).says.startsWith(says)).toBe(true);
    expect(plan(body).deliver === undefined).toBe(says.startsWith('left'));
  });

  it.each([
    ['2026-11-22T16:00:00Z', true],
    ['2026-11-23T15:59:59Z', true],
    ['2026-11-22T15:59:59Z', false],
    ['2026-11-23T16:00:00Z', false],
    ['this morning', false],
  ])('of a digest of %s is delivered on 23 November: %s', (time, delivered) => {
    const { deliver } = plan(JSON.stringify({ time }), 'DigestDeadLetters');
    expect(deliver !== undefined).toBe(delivered);
  });

  it('belongs to the function its queue is named after', () => {
    expect(['PhotoCheckDeadLetters', 'WeComDeadLetters'].map(functionOf)).toEqual(['PhotoCheck', 'WeCom']);
  });

  it('is dealt with whatever it holds, and never told', () => {
    const secret = '13900000077';
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.object().map((each) => JSON.stringify(each)),
        ),
        (body) => {
          const queues = ['CarrierDeadLetters', 'DigestDeadLetters'];
          return queues.every(
            (queue) =>
              !plan(JSON.stringify({ secret, body }), queue).says.includes(secret) && plan(body, queue).says !== '',
          );
        },
      ),
    );
  });
});
