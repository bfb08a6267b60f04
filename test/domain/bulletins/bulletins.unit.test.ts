import { describe, expect, it } from '@jest/globals';
import { bulletinTemplates } from '../../../config/county.ts';
import { analyseFacts } from '../../../domain/analysis/analyse.ts';
import { spansOf } from '../../../domain/analysis/spans.ts';
import { type BulletinEvent, bulletinsOf } from '../../../domain/bulletins/bulletin.ts';
import { draftBulletin, issueBulletin, reviseBulletin } from '../../../domain/bulletins/decide.ts';
import { draftText } from '../../../domain/bulletins/draft.ts';
import type { Entry } from '../../../domain/registers/entry.ts';
import type { RegisterDecision } from '../../../domain/registers/refusal.ts';
import { fromIso, hour } from '../../../domain/time/instant.ts';

const spans = spansOf('2026-11', fromIso('2026-12-01T02:00:00+08:00'));
const facts = (count: number, from: number, offset: number) =>
  Array.from({ length: count }, (_, n) => ({
    ticketId: String(20261100000000 + offset + n),
    filedAt: from + hour,
    category: 'utilities/heating',
    town: 'town-yanghe',
    unit: 'dept-housing',
    caller: `c${n % 7}`,
    signs: n === 0 ? (['reworked'] as const) : [],
  }));
const { analysis } = analyseFacts(
  '2026-11',
  [...facts(12, spans.present.from, 0), ...facts(8, spans.before.from, 500)],
  spans,
);
const drafted = (kind: 'bulletin' | 'information') =>
  draftText(kind, {
    analysis,
    figures: [
      { name: '按时办结率', numerator: 9, denominator: 10 },
      { name: '受理', numerator: 12 },
    ],
    nameOf: (_, id) => ({ utilities: '公用事业', 'utilities/heating': '供热', 'town-yanghe': '杨和镇' })[id] ?? id,
    templates: bulletinTemplates,
  });

describe('a draft', () => {
  it('says what the month’s numbers are, each with its source', () => {
    const { title, body, sources } = drafted('bulletin');
    expect(title).toBe('2026年11月12345便民服务热线运行情况');
    expect(body).toContain('11月1日至30日,全县12345热线共受理群众诉求12件,比上月同期增加4件,上升50.0%。');
    expect(body).toContain('按时办结率90.0%(9÷10)');
    expect(body).toContain('公用事业12件(占100.0%)');
    expect(body).toContain('杨和镇·供热12件(上月同期8件)');
    expect(body).toMatch(/重办2件/);
    expect(body).not.toMatch(/\{\w+\}/);
    expect(sources).toContainEqual({ says: '受理', value: '12', from: 'analysis/2026-11/total' });
    expect(sources.map(({ from }) => from)).toContain('analysis/2026-11/volume/category/utilities');
  });

  it('counts each caller who came again once, however many they are and about however many matters', () => {
    const again = (caller: number, category: string, offset: number) =>
      facts(2, spans.present.from, offset).map((one) => ({ ...one, category, caller: `c${caller}` }));
    const callers = Array.from({ length: 25 }, (_, n) => n);
    const all = [
      ...callers.flatMap((caller) => again(caller, 'utilities/heating', 1000 + 10 * caller)),
      ...again(0, 'utilities/water', 2000),
    ];
    const { body, sources } = draftText('bulletin', {
      analysis: analyseFacts('2026-11', all, spans).analysis,
      figures: [],
      nameOf: (_, id) => id,
      templates: bulletinTemplates,
    });
    expect(body).toContain('本月有25位群众就同一类事项反映两次以上');
    expect(sources).toContainEqual({ says: '重复反映', value: '25', from: 'analysis/2026-11/repeating' });
  });

  it('is short as an item of information', () => {
    const { body } = drafted('information');
    expect(body).not.toContain('按时办结率');
    expect(body.split('\n').length).toBeLessThan(drafted('bulletin').body.split('\n').length);
  });
});

const lines = (decisions: readonly RegisterDecision<BulletinEvent>[]): readonly Entry<BulletinEvent>[] =>
  decisions.map((decision, index) => {
    if (!decision.ok) throw new Error(decision.refusal.code);
    return {
      schema: 1,
      n: index + 1,
      at: index,
      command: 'x',
      by: { sub: 'general-1', roles: [] },
      events: decision.events,
    };
  });
const code = (decision: RegisterDecision<BulletinEvent>) => (decision.ok ? 'ok' : decision.refusal.code);

describe('the register of bulletins', () => {
  const draft = { kind: 'bulletin', month: '2026-11', ...drafted('bulletin') } as const;
  const first = draftBulletin([], draft);
  const one = bulletinsOf(lines([first]));
  const two = bulletinsOf(lines([first, draftBulletin(one, draft)]));

  it('numbers issues without a gap, in the order of issuing', () => {
    const issued = bulletinsOf(lines([first, draftBulletin(one, draft), issueBulletin(two, 2)]));
    expect(issued.map(({ n, issued: as }) => [n, as?.issue])).toEqual([
      [1, undefined],
      [2, 1],
    ]);
    expect(issueBulletin(issued, 1)).toMatchObject({ ok: true, events: [{ issue: 2 }] });
    expect(code(issueBulletin(issued, 2))).toBe('bulletin-issued');
    expect(code(reviseBulletin(issued, 2, { title: '改', body: '改' }))).toBe('bulletin-issued');
  });

  it('takes what a person wrote, and refuses what names a citizen', () => {
    expect(reviseBulletin(one, 1, { title: '标题', body: '正文' })).toMatchObject({ ok: true });
    expect(reviseBulletin(one, 1, { title: '标题', body: '来电人13800138000' })).toMatchObject({
      ok: false,
      refusal: { code: 'personal-data', field: 'body' },
    });
    expect(code(reviseBulletin(one, 9, { title: '标题', body: '正文' }))).toBe('no-such-bulletin');
    expect(code(draftBulletin([], { ...draft, title: '13800138000' }))).toBe('personal-data');
  });
});
