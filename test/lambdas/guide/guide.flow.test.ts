import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rules, scope } from '../../../config/county.ts';
import { answerGuide } from '../../../lambdas/guide/routes.ts';
import { guideStylesheet, icon, stylesheet } from '../../../lambdas/pages/assets/assets.ts';
import { publicFiguresKey } from '../../../lambdas/shared/store/keys.ts';
import { readPublicFigures, writePublicFigures } from '../../../lambdas/shared/store/public-figures.ts';
import { pageSentEvent } from '../pages/support/events.ts';
import { type Store, startStore } from '../support/store.ts';
import '../support/quiet.ts';

const baseUrl = 'https://yn12345.example';
let store: Store;

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const ask = async (path: string, method: 'GET' | 'HEAD' = 'GET', query = {}, withRules = rules) => {
  const answer = answerGuide({ table: store.table, rules: withRules, scope, baseUrl });
  const { statusCode, headers, body = '' } = await answer(pageSentEvent(path, undefined, { method, query }));
  return { status: statusCode, headers: headers as Record<string, string>, html: body };
};

const figures = {
  month: '2026-11',
  asOf: '2026-11-24T02:00:00.000+08:00',
  figures: [
    { name: '受理', english: 'Received', numerator: 2013 },
    {
      name: '按时办结率',
      english: 'On time',
      formula: '按时办结 ÷ 应办结',
      formulaEnglish: 'on time ÷ due',
      exclusions: '不含尚未到期的',
      exclusionsEnglish: 'Not: limits that have not come',
      numerator: 1880,
      denominator: 1987,
    },
    { name: '<b>满意率', english: 'Satisfied', numerator: 0, denominator: 0 },
  ],
};

const paths = ['/guide', '/guide/poster', '/guide/widget'] as const;

describe('the guide before the first night', () => {
  it('says that figures are published each night', async () => {
    expect((await ask('/guide')).html).toContain('数据每晚公布');
    expect((await ask('/guide', 'GET', { lang: 'en' })).html).toContain('Figures are published each night');
    expect((await ask('/guide/widget')).status).toBe(200);
  });
});

describe('the guide', () => {
  it('tells what is accepted, and for everything else the route that leads on', async () => {
    const { html } = await ask('/guide');
    for (const { name, text } of scope.accepted) expect(html).toContain(`<dt>${name}</dt><dd>${text}</dd>`);
    for (const { matter, route, dial = [] } of scope.elsewhere) {
      expect(html).toContain(matter);
      expect(html).toContain(route);
      for (const number of dial) expect(html).toContain(`href="tel:${number}"`);
    }
  });

  it('has every limit from the rule set, with its clause: another value there is another value here', async () => {
    const { html } = await ask('/guide');
    for (const { clause } of [rules.dispatchBy, rules.cap, rules.returnWindow, rules.callbackDays, rules.privateYears])
      expect(html).toContain(clause);
    const other = {
      ...rules,
      dispatchBy: { ...rules.dispatchBy, value: '20:30' },
      cap: { ...rules.cap, value: 9 },
      handlingDays: { ...rules.handlingDays, ordinary: { ...rules.handlingDays.ordinary, value: 8 } },
      reopenDays: { ...rules.reopenDays, value: 47 },
    };
    const changed = (await ask('/guide', 'GET', {}, other)).html;
    for (const text of ['受理当日20:30前', '当日20:30前', '9个工作日', '普通8、复杂2个工作日', '归档后47日内'])
      expect(changed).toContain(text);
    expect(changed).not.toContain('24:00');
  });

  it('draws the flow with a name and a description, and says the same in words', async () => {
    const { html } = await ask('/guide');
    expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="flow-title flow-description"/);
    for (const step of ['受理', '转办', '承办单位办理', '签字上报', '回访', '归档'])
      expect(html).toMatch(new RegExp(`<text[^>]*>${step}</text>[\\s\\S]*<b>${step}</b>`));
    expect(html).not.toMatch(/\{\w+\}/);
  });

  it('is in English by the switch, but for the clauses', async () => {
    const { html } = await ask('/guide', 'GET', { lang: 'en' });
    const withoutClauses = html.replaceAll(/<small lang="zh-CN">[^<]*<\/small>/g, '').replaceAll(rules.approval, '');
    expect(withoutClauses.replace('>中文<', '')).not.toMatch(/\p{Script=Han}/u);
    expect(html).not.toMatch(/\{\w+\}/);
  });

  it('shows the month’s figures with formula, numerator, denominator and exclusions, as text', async () => {
    expect(await writePublicFigures(store.table, figures)).toBe(true);
    const { html } = await ask('/guide');
    expect(html).toContain('11月,截至11月24日(周二)02:00');
    expect(html).toContain('94.6%');
    expect(html).toContain('1880 ÷ 1987');
    expect(html).toContain('不含尚未到期的');
    expect((await ask('/guide', 'GET', { lang: 'en' })).html).toContain('Not: limits that have not come');
    expect(html).toContain('按时办结 ÷ 应办结');
    expect(html).toContain('&lt;b&gt;满意率');
    expect(html).toContain('>—<');
    expect((await ask('/guide/widget')).html).toContain('11月按时办结率:94.6%');
  });

  it('leads from the figures to the month’s requests as open data', async () => {
    await writePublicFigures(store.table, figures);
    expect((await ask('/guide')).html).toContain('<a href="/open-data/requests/2026-11.csv">11月工单明细(CSV)</a>');
  });

  it.each(paths)(
    '%s loads nothing but styles of this site, has no script, and weighs less than 30 kB',
    async (path) => {
      const { html, headers } = await ask(path);
      expect(html).not.toMatch(/<script|style=/);
      expect(headers['content-security-policy']).toContain("default-src 'none'; style-src 'self'");
      const loaded = [stylesheet, guideStylesheet, icon].reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
      expect(Buffer.byteLength(html) + loaded).toBeLessThan(30 * 1024);
    },
  );

  it.each(paths)('%s answers HEAD without a body', async (path) => {
    expect(await ask(path, 'HEAD')).toMatchObject({ status: 200, html: '' });
  });

  it('lets other sites frame the widget alone', async () => {
    const framing = async (path: string) =>
      /frame-ancestors [^;]*/.exec((await ask(path)).headers['content-security-policy'] ?? '')?.[0];
    expect(await framing('/guide')).toBe("frame-ancestors 'self'");
    expect(await framing('/guide/poster')).toBe("frame-ancestors 'self'");
    expect(await framing('/guide/widget')).toBe('frame-ancestors *');
  });

  it('tells a fault as a page, without words of its own', async () => {
    await store.table.client.send(
      new PutCommand({
        TableName: store.table.name,
        Item: { ...publicFiguresKey, asOf: '', month: 'never' },
      }),
    );
    expect(await ask('/guide')).toMatchObject({
      status: 503,
      headers: { 'retry-after': '2', 'cache-control': 'no-store' },
    });
    expect((await ask('/guide/other')).status).toBe(404);
    await writePublicFigures(store.table, figures);
  });
});

describe('published figures', () => {
  it('give way to later ones only', async () => {
    const later = { ...figures, asOf: '2026-11-25T02:00:00.000+08:00', month: '2026-11' };
    expect(await writePublicFigures(store.table, later)).toBe(true);
    expect(await writePublicFigures(store.table, figures)).toBe(false);
    expect(await readPublicFigures(store.table)).toEqual(later);
  });
});
