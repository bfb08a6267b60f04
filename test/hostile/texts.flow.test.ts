import { SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { receive } from '../../lambdas/inbound/receive.ts';
import { takePush } from '../../lambdas/inbound-push/take-push.ts';
import { publish } from '../../lambdas/publish/publish.ts';
import { signer } from '../lambdas/support/api.ts';
import { credentials } from '../lambdas/support/store.ts';
import { startAws } from './support/aws-stand-in.ts';
import { effortOf } from './support/effort.ts';
import { faultsIn } from './support/holds.ts';
import { type Hotline, startHotline } from './support/hotline.ts';
import { hostileBody } from './support/json.ts';
import { mutated } from './support/mutate.ts';
import { hostileSegment } from './support/oddities.ts';
import { prepare } from './support/prepare.ts';
import { recipes } from './support/recipes.ts';
import { openTally } from './support/tally.ts';
import { pushRoutes } from './support/targets.ts';
import { canary, hostileText } from './support/texts.ts';

const tally = openTally('texts');
const key = 'kJ8sT2mQ9vX4zB7nL1cR5wF3hD6gP0yA2eU8iO4t';
let hotline: Hotline;
let aws: Awaited<ReturnType<typeof startAws>>;
let sns: SNSClient;
const callers = { surveyed: '+8613800138001', handled: '+8613800138002', stranger: '+8613800138009' } as const;

beforeAll(async () => {
  aws = await startAws();
  sns = new SNSClient({ endpoint: aws.endpoint, region: 'cn-northwest-1', credentials });
  const taker = {
    sns,
    topicArn: 'arn:aws-cn:sns:cn-northwest-1:000000000000:InboundSms',
    key: async () => key,
    malformed: () => undefined,
  };
  hotline = await startHotline({ 'inbound-push': (event) => takePush(event, taker) });
  hotline.log.secrets.add(key);
});
afterAll(async () => {
  tally.close();
  sns.destroy();
  await aws.stop();
  await hotline.stop();
});

/** For so many texts the callers' tickets are the same: each is read again with every text, and grows. */
const turns = 60;
const start = Date.parse('2026-11-23T10:00:00+08:00');
let texts = 0;

/** One ticket that waits for its caller's answer, and one that is being handled. */
const freshTickets = async (): Promise<void> => {
  const by = (phone: string) => ({ filing: { citizen: { phone } } });
  const surveyed = await prepare(hotline, { ...recipes['record-callback'], ...by(callers.surveyed) });
  const handled = await prepare(hotline, { ...recipes.acknowledge, ...by(callers.handled) });
  for (const ticketId of [surveyed, handled]) {
    const numbers = (await hotline.commits(ticketId)).map(({ n }) => n);
    await publish(ticketId, numbers, hotline.publisher);
    await hotline.show(ticketId);
  }
};

/** Receives a text, as often as told; answers what was written because of it. */
const texted = async (from: string, messageBody: string, times = 1) => {
  if (texts % turns === 0) await freshTickets();
  texts += 1;
  const message = { originationNumber: from, messageBody, inboundMessageId: `text-${texts}` };
  const { table, county } = hotline.dependencies;
  const receiver = { table, county, signer: async () => signer };
  hotline.store.take();
  await hotline.log.during(async () => {
    for (let time = 0; time < times; time += 1) await receive(message, start + time * 1000, receiver);
  });
  const { impossible, written, calls } = hotline.store.take();
  expect([...hotline.log.faults(), ...impossible]).toEqual([]);
  expect(calls).toBeLessThan(100);
  return { commits: written.filter((each) => / EVENT#/.test(each)).length, written };
};

const from = fc.constantFrom(...Object.values(callers));
const said = fc.oneof(
  hostileText,
  fc.constantFrom(
    '1',
    '2',
    '3',
    '1 谢谢',
    '非常不满意',
    '退订',
    'TD',
    '恢复',
    `暖气还是不热${canary}`,
    '１',
    '1'.repeat(5000),
    '😀',
  ),
);

describe('a text', () => {
  it('of anybody, with anything in it, is taken once, however often it comes', async () => {
    await fc.assert(
      fc.asyncProperty(from, said, fc.integer({ min: 1, max: 3 }), async (phone, body, times) => {
        const { commits, written } = await texted(phone, body, times);
        expect(commits).toBeLessThanOrEqual(1);
        if (phone === callers.stranger) expect(commits).toBe(0);
        tally.note(
          'text',
          commits === 1
            ? 'taken'
            : written.some((each) => each.endsWith('OUTGOING'))
              ? 'answered'
              : 'refused as nothing',
        );
      }),
      effortOf('text', 700),
    );
  });

  it('of what is no phone of a person changes nothing', async () => {
    const numbers = fc.oneof(
      hostileText,
      fc.constantFrom('10086', '106912345', '+85212345678', '+861069', '', '+8610086'),
    );
    await fc.assert(
      fc.asyncProperty(numbers, said, async (number, body) => {
        const { commits, written } = await texted(number, body);
        expect([commits, written]).toEqual([0, []]);
        tally.note('text of no phone', 'refused as nothing');
      }),
      effortOf('text of no phone', 200),
    );
  });
});

const push = {
  phone_number: '13800138001',
  content: `1 ${canary}`,
  sequence_id: 7,
  send_time: '2026-11-23 10:00:00',
  dest_code: '1',
};

describe.each(pushRoutes)('%s', (route) => {
  const members = fc.oneof(
    fc.array(mutated(push, hostileText), { maxLength: 25 }).map((all) => Buffer.from(JSON.stringify(all))),
    fc.constant(Buffer.from(JSON.stringify([push]))),
    hostileBody(push).map(({ body }) => body),
  );

  it('takes texts from whoever knows the key, and tells nobody else anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileSegment([key]),
        members,
        fc.constantFrom('application/json', 'application/x-www-form-urlencoded', ''),
        async (segment, body, type) => {
          const request = {
            method: 'POST',
            target: `/sms/inbound/${segment}`,
            headers: { 'content-type': type },
            body,
          };
          const answered = await hotline.ask(request);
          tally.note(answered.route ?? 'no route', answered.status);
          expect(faultsIn(request, answered)).toEqual([]);
          if (segment !== key && answered.by === 'function')
            expect([answered.status, answered.body.toString()]).toEqual([404, '{}']);
        },
      ),
      { ...effortOf(route, 700), examples: [[key, Buffer.from(JSON.stringify([push])), 'application/json']] },
    );
  });
});

it('was not idle', () => {
  expect(tally.oneSided(['text', ...pushRoutes])).toEqual([]);
});
