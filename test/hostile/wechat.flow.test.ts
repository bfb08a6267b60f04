import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { HandedMessage } from '../../lambdas/shared/wechat/handed-message.ts';
import { handedMessage } from '../../lambdas/shared/wechat/handed-message.ts';
import { receive } from '../../lambdas/wechat/receive.ts';
import { appId, encodingAesKey, now, sealed, signed, textMessage, token, xml } from '../lambdas/wechat/support.ts';
import { effortOf } from './support/effort.ts';
import { faultsIn } from './support/holds.ts';
import { type Hotline, startHotline } from './support/hotline.ts';
import { hostileHeaders, hostileQuery } from './support/oddities.ts';
import { openTally } from './support/tally.ts';
import { wechatRoutes } from './support/targets.ts';
import { canary, hostileText } from './support/texts.ts';

const tally = openTally('wechat');
let hotline: Hotline;
const handed: HandedMessage[] = [];

beforeAll(async () => {
  hotline = await startHotline({
    wechat: (event) =>
      receive(event, {
        appId,
        secret: async () => ({ token, encodingAesKey, appSecret: 'app-secret' }),
        handOver: async (message) => {
          handed.push(message);
        },
        refused: () => undefined,
      }),
  });
  hotline.log.secrets.add(encodingAesKey);
});
afterAll(async () => {
  tally.close();
  await hotline.stop();
});

const bomb = `<!DOCTYPE xml [<!ENTITY a "${'ha'.repeat(50)}">${'<!ENTITY b "&a;&a;&a;">'.repeat(9)}]>`;

/** What WeChat might have sent, and what it never would. */
const message = fc.oneof(
  hostileText.map((text) => textMessage(text.replaceAll(']]>', ''))),
  hostileText.map((text) => textMessage(text)),
  fc.dictionary(fc.stringMatching(/^[A-Za-z]{1,12}$/), hostileText, { maxKeys: 8 }).map((fields) => xml(fields)),
  fc.record({ MsgType: fc.constantFrom('text', 'image', 'location', 'event', 'x'), MsgId: hostileText }).map(xml),
  fc.constantFrom(
    `${bomb}<xml><Content>&b;</Content></xml>`,
    '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><xml><Content>&f;</Content></xml>',
    '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd"><xml></xml>',
    `<xml>${'<a>'.repeat(3000)}</xml>`,
  ),
  hostileText,
);

type Call = { readonly query: object; readonly body: string };

const call: fc.Arbitrary<Call> = fc.oneof(
  message.map((each) => sealed(each)),
  message.map((body) => ({ query: signed(), body })),
  fc.tuple(message, hostileText).map(([each, signature]) => ({ ...sealed(each), query: { ...signed(), signature } })),
  fc.tuple(message, hostileText).map(([each, encrypted]) => ({
    query: sealed(each).query,
    body: `<xml><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`,
  })),
);

const target = (query: object): string => `/wechat?${new URLSearchParams(query as Record<string, string>)}`;

describe.each(wechatRoutes)('%s', (route) => {
  const method = route.split(' ')[0] ?? '';
  const own: fc.Arbitrary<{ readonly target: string; readonly body: string }> =
    method === 'GET'
      ? fc.oneof(
          hostileText.map((echostr) => ({ target: target({ ...signed(), echostr }), body: '' })),
          hostileQuery({
            signature: [signed().signature ?? ''],
            timestamp: [String(now / 1000)],
            nonce: ['n1'],
            echostr: ['1'],
          }).map((query) => ({ target: `/wechat${query}`, body: '' })),
        )
      : call.map(({ query, body }) => ({ target: target(query), body }));
  const right = method === 'GET' ? { target: target({ ...signed(), echostr: '1' }), body: '' } : undefined;
  const good = sealed(textMessage(canary));
  const example = right ?? { target: target(good.query), body: good.body };

  it('takes what WeChat signed and nothing else, and hands over what the worker can read', async () => {
    await fc.assert(
      fc.asyncProperty(own, hostileHeaders, async ({ target: asked, body }, headers) => {
        const before = handed.length;
        const request = {
          method,
          target: asked,
          headers: { ...headers, 'content-type': 'text/xml' },
          ...(method === 'POST' ? { body: Buffer.from(body) } : {}),
          at: now,
        };
        const answered = await hotline.ask(request);
        tally.note(answered.route ?? 'no route', answered.status);
        expect(faultsIn(request, answered)).toEqual([]);
        for (const each of handed.slice(before)) expect(handedMessage.safeParse(each).error).toBeUndefined();
        if (answered.status !== 200) expect(handed.length).toBe(before);
      }),
      { ...effortOf(route, 700), examples: [[example, {}]] },
    );
  });
});

it('was not idle', () => {
  expect(tally.oneSided([...wechatRoutes])).toEqual([]);
});
