import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { categories, templates, units } from '../../config/county.ts';
import { profile } from '../../config/profile.ts';
import { orderLinks } from '../../domain/household/notices.ts';
import { linkRoles, outgoingLinks } from '../../domain/notices/notice.ts';
import { renderText, segmentsOf } from '../../domain/notices/segments.ts';
import type { Template, TemplateKey } from '../../domain/notices/template.ts';
import { lateReasons, limitText, requestNames, typeNames, upstreamReasons } from '../../domain/notices/words.ts';
import { fromIso } from '../../domain/time/instant.ts';

/** Every key once: a key that is added to the domain does not compile until it stands here and in the data. */
const keys = {
  'citizen-dispatched': true,
  'citizen-reassigned': true,
  'citizen-declined': true,
  'citizen-late': true,
  'citizen-dispatch-late': true,
  'citizen-rework': true,
  'citizen-survey': true,
  'citizen-archived': true,
  'citizen-withdrawn': true,
  'unit-dispatched': true,
  'unit-digest': true,
  'unit-desk': true,
  'new-link': true,
  'confirm-code': true,
  'deputy-appointed': true,
  'unit-urgent': true,
  'unit-recalled': true,
  'unit-reminder': true,
  'unit-late': true,
  'unit-overdue': true,
  'unit-rework': true,
  'unit-sent-back': true,
  'unit-urged': true,
  'unit-information': true,
  'unit-withdrawn': true,
  'unit-merged': true,
  'signatory-to-sign': true,
  'centre-to-dispatch': true,
  'centre-dispatch-late': true,
  'centre-decline-proposed': true,
  'centre-unit-late': true,
  'centre-unread': true,
  'centre-urgent-unsigned': true,
  'centre-to-call': true,
  'centre-survey-answered': true,
  'centre-callback-late': true,
  'centre-workflow-stuck': true,
  'centre-phone-stopped': true,
  'citizen-extended': true,
  'citizen-upstream': true,
  'citizen-closure': true,
  'citizen-merged': true,
  'citizen-reopened': true,
  'citizen-reopen-declined': true,
  'unit-decided': true,
  'unit-upstream-refused': true,
  'unit-joint': true,
  'unit-partner': true,
  'unit-opinion': true,
  'unit-supervised': true,
  'unit-supervision-due': true,
  'unit-task-reported': true,
  'unit-task-time': true,
  'signatory-request': true,
  'village-task': true,
  'village-due': true,
  'village-decided': true,
  'centre-to-review': true,
  'centre-review-late': true,
  'centre-upstream-waiting': true,
  'centre-supervision-due': true,
  'centre-reopen-asked': true,
  'citizen-joint': true,
  'centre-to-audit': true,
  'unit-reopened': true,
  'signatory-application': true,
  'citizen-upstream-refused': true,
  'citizen-unreachable': true,
  'citizen-not-understood': true,
  'citizen-additions-full': true,
  'centre-call-followers': true,
  'centre-supervision-replied': true,
  'centre-joint-proposed': true,
  'centre-joint-declined': true,
  'centre-registers-late': true,
  'order-offered': true,
  'order-placed': true,
  'order-time-asked': true,
  'order-agreed': true,
  'order-reminder': true,
  'order-late': true,
  'order-waiting': true,
  'order-evaluate': true,
  'order-ended': true,
} satisfies Record<TemplateKey, true>;
const templateKeys = Object.keys(keys) as readonly TemplateKey[];

/** What a notice may say: no name, no phone, no address, no free text. */
const parameters = [
  'number',
  'category',
  'unit',
  'due',
  'reason',
  'link',
  'ring',
  'route',
  'type',
  'round',
  'request',
  'decision',
  'review',
  'reply',
  'task',
  'count',
  'satisfaction',
  'today',
  'late',
  'code',
  'subject',
  'purpose',
  'post',
  'from',
  'until',
  'posts',
] as const;
const template = z.strictObject({
  key: z.enum(templateKeys),
  text: z.string().regex(/^[^【】]+。$/),
  link: z.boolean(),
  longest: z.partialRecord(z.enum(parameters), z.string().min(1)),
});

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
const withLongest = ({ text, longest }: Template): string => renderText(profile.smsSignature, text, longest);
const longestOf = (key: TemplateKey, name: string): number =>
  templates.find((one) => one.key === key)?.longest[name]?.length ?? 0;
const longestWord = (words: readonly string[]): number => Math.max(...words.map((word) => word.length));

describe('the SMS templates', () => {
  it('have a key, a text and the longest values, and nothing else', () => {
    expect(z.array(template).parse(templates)).toEqual(templates);
  });

  it.each([...templates])('$key has a word between two values, as providers ask', ({ text }) => {
    expect(text).not.toMatch(/\}\{/);
  });

  it('are there for every notice, once', () => {
    expect(templates.map(({ key }) => key)).toEqual(templateKeys);
  });

  it.each([...templates])('$key says how long each of its parameters can be', ({ text, longest }) => {
    expect(Object.keys(longest)).toEqual(placeholders(text));
  });

  it.each([...templates])('$key fits one segment, two with a link, with its longest values', (one) => {
    expect(segmentsOf(withLongest(one))).toBeLessThanOrEqual(one.link ? 2 : 1);
  });

  it.each([...templates])('$key speaks of a concluded matter only after the archive', ({ key, text }) => {
    expect(text.includes('已办结')).toBe(key === 'citizen-archived');
  });

  it.each([...templates])('$key carries a link exactly when the domain gives it one', ({ key, text, link }) => {
    expect(link).toBe(key in linkRoles || outgoingLinks.has(key) || orderLinks.has(key));
    expect(text.includes('{link}')).toBe(link);
  });

  it.each(templates.filter(({ link }) => link))(
    '$key can be verified at 12345, its link set off by spaces',
    ({ text }) => {
      expect(text).toContain(' {link} ');
      expect(text).toContain('核实请拨12345');
    },
  );

  it('call an urgent ticket urgent in the first words', () => {
    expect(templates.find(({ key }) => key === 'unit-urgent')?.text).toMatch(/^紧急/);
  });

  it('tell the citizen that the limit passed, whose it is and why', () => {
    const late = templates.find(({ key }) => key === 'citizen-late');
    expect(late?.text).toContain('已超过答复期限');
    expect(placeholders(late?.text ?? '')).toEqual(['number', 'unit', 'reason']);
  });
});

describe('the longest values', () => {
  it('cover every short name, type, reason and limit that can stand in a notice', () => {
    const names = categories.flatMap(({ shortName, children }) => [
      shortName,
      ...children.map((child) => child.shortName),
    ]);
    expect(longestOf('citizen-dispatched', 'category')).toBeGreaterThanOrEqual(longestWord(names));
    const unitNames = units.map(({ shortName }) => shortName);
    expect(longestOf('citizen-dispatched', 'unit')).toBeGreaterThanOrEqual(longestWord(unitNames));
    expect(longestOf('unit-dispatched', 'type')).toBe(longestWord(Object.values(typeNames)));
    expect(longestOf('citizen-late', 'reason')).toBeGreaterThanOrEqual(longestWord(Object.values(lateReasons)));
    expect(longestOf('citizen-upstream', 'reason')).toBe(longestWord(Object.values(upstreamReasons)));
    expect(longestOf('unit-decided', 'request')).toBe(longestWord(Object.values(requestNames)));
    for (const name of ['due', 'review', 'reply', 'task'])
      for (const { key, longest } of templates.filter((one) => name in one.longest))
        expect([key, longest[name]?.length]).toEqual([key, limitText(fromIso('2026-12-31T18:30:00+08:00')).length]);
    expect(longestOf('citizen-dispatched', 'due')).toBe(limitText(fromIso('2026-12-31T18:30:00+08:00')).length);
  });

  it('have tickets of seventeen digits and links of sixteen characters', () => {
    for (const { longest } of templates) if (longest.number) expect(longest.number).toMatch(/^F?\d{17}$/);
    for (const { longest, link } of templates)
      if (link) expect(longest.link).toMatch(/^https:\/\/hotline\.example\.gov\.cn\/[ts]\/[\w-]{16}$/);
  });

  it('read as a letter of the county when filled in', () => {
    const text = templates.find(({ key }) => key === 'citizen-dispatched')?.text ?? '';
    const params = { category: '供暖', number: '20261123004217', unit: '住建局', due: '11月24日18时' };
    expect(renderText('永宁12345', text, params)).toBe(
      '【永宁12345】供暖问题已受理,工单20261123004217,由住建局于11月24日18时前答复。查询12345。',
    );
  });
});
