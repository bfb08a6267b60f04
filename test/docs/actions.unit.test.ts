import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { rules } from '../../config/county.ts';
import { roleNames } from '../../domain/access/roles.ts';
import { access } from '../../domain/access/table.ts';
import { acts } from '../../domain/tickets/acts/acts.ts';
import { refusals } from '../../domain/tickets/refusals.ts';

const page = readFileSync('docs/actions.md', 'utf8');
const commands = Object.keys(acts) as (keyof typeof acts)[];

/** The sections of the page, by the command that each names. */
const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((text) => [/^`([\w-]+)`/.exec(text)?.[1] ?? '', text.split(/^## /m)[0] ?? ''] as const),
);

const rowOf = (section: string, name: string): string =>
  section.split('\n').find((line) => line.startsWith(`| ${name} `)) ?? '';

const ruleOf = (name: string): unknown => {
  let found: unknown = rules;
  for (const key of name.split('.')) found = (found as Readonly<Record<string, unknown>>)[key];
  return found;
};

describe('the acts in plain words', () => {
  it('have a section for every command, and none for anything else', () => {
    expect([...sections.keys()].sort()).toEqual([...commands].sort());
  });

  it.each(commands)(
    'say of %s when, what becomes of the limits, what is refused, who is told, and the clause',
    (name) => {
      const section = sections.get(name) ?? '';
      for (const row of ['谁', '何时', '时限', '不能', '告知'])
        expect(rowOf(section, row)).toMatch(/^\| \S+ \w+ \| [^|]+ \| [^|]+ \|$/);
      expect(section).toMatch(/依据 clause: [一二三四五].*R\d+/);
    },
  );

  it.each(commands)('name exactly the roles that may %s', (name) => {
    const who = (rowOf(sections.get(name) ?? '', '谁').split('|')[2] ?? '').trim().split('、');
    const expected = access[name].flatMap((grant) =>
      grant.relation === 'citizen' ? ['群众本人'] : grant.roles.map((role) => roleNames[role]),
    );
    expect([...who].sort()).toEqual([...new Set(expected)].sort());
  });

  it('quote refusals that exist', () => {
    for (const [, codes = ''] of page.matchAll(/拒绝代码 codes: (.*)$/gm))
      for (const code of codes.split(', ')) expect(Object.keys(refusals)).toContain(code.replaceAll('`', ''));
  });

  it('quote the figures of the rule set, each with its clause', () => {
    const figures = [...page.matchAll(/^\| `([\w.]+)` \| ([^|]+) \| ([^|]+) \|$/gm)];
    expect(figures.length).toBeGreaterThan(30);
    for (const [, name = '', value, clause] of figures) {
      const rule = ruleOf(name) as { readonly value: unknown; readonly clause: string };
      expect([name, value, clause]).toEqual([name, [rule.value].flat().join(', '), rule.clause]);
    }
  });

  it('use the same figures in the text', () => {
    const { value: working } = rules.handlingDays.complex;
    for (const sentence of [
      `普通件第${rules.handlingDays.ordinary.value}个工作日${rules.closeOfBusiness.value.slice(0, 2)}时`,
      `复杂疑难件第${working}个工作日18时`,
      `${rules.simpleCutoff.value.slice(0, 2)}时后或休息日接单的`,
      `当日${rules.dispatchBy.value.slice(0, 2)}时前`,
      `接单后第${rules.returnWindow.value}个工作日18时前`,
      `核减${rules.deduction.value}个办理工作日(普通件至少保留${rules.floor.value}日`,
      `至多第${rules.cap.value}个`,
      `未定的为${rules.jointDays.value}个工作日`,
      `每${rules.upstreamReminderDays.value}个工作日提醒二级平台`,
      `退回原单位,${rules.upstreamRefusalDays.value}个工作日内只报结果`,
      `${rules.unreachableAttempts.value}次未接通(不同半日、跨${rules.unreachableDates.value}日)`,
      `归档后${rules.reopenDays.value}日内`,
      `第${rules.reworkByHead.value}次重办由中心负责人、第${rules.reworkByLeadingGroup.value}次由领导小组决定`,
      `签收前每${rules.urgentRingMinutes.value}分钟一次,第${rules.urgentHeadFromRing.value}次起加呼负责人,第${rules.urgentCentreHeadFromRing.value}次起`,
      `时限前${rules.reminderLeads.value.join('、')}小时(派单时限前${rules.dispatchReminderLead.value}小时)`,
      `评价短信${rules.surveyHours.value}小时未回复`,
      `此后每个工作日${rules.startOfBusiness.value}`,
      `群众${rules.quietFrom.value}至${rules.quietUntil.value}不打扰`,
      `运行满${rules.runDays.value}日`,
      `满${rules.runCommits.value}次记录`,
      `每日${rules.operatorAlarm.value}`,
      `工单结束满${rules.privateYears.value}年后`,
      `群众补充、催办和再次评价合计满${rules.callerAdditions.value}次的`,
      `合计满${rules.callerAdditions.value}次后不再改`,
    ])
      expect(page).toContain(sentence);
  });
});
