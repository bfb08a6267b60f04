import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { categories, directory, otherRoutes, units } from '../../config/county.ts';
import { decideChange } from '../../domain/dispatch/decide-change.ts';
import type { OtherRoute } from '../../domain/dispatch/other-routes.ts';
import { ticketTypes } from '../../domain/tickets/values.ts';
import { county } from '../../lambdas/shared/county.ts';
import { ruleContent } from '../../lambdas/shared/schemas/directory-bodies.ts';

const slug = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const ruled = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, clause: z.string().min(3), requirement: z.string().regex(/^R\d+$/) });

const route = z.strictObject({
  id: slug,
  name: z.string().min(2),
  english: z.string().min(3),
  emergency: z.boolean(),
  phone: z
    .string()
    .regex(/^(1[12][0-9]|12\d{3})$/)
    .optional(),
  route: z.string().min(8).max(200),
  keywords: z.array(z.string().min(2)).min(1),
  types: z.array(z.enum(ticketTypes)),
  clause: z.string().min(3),
  source: z.string().min(3),
}) satisfies z.ZodType<OtherRoute>;

describe('the dispatch directory that the county begins with', () => {
  it('has figures and kept categories with their clauses', () => {
    for (const setting of Object.values(directory.settings)) ruled(z.int().positive()).parse(setting);
    ruled(z.array(z.string()).min(1)).parse(directory.regulated);
    const known = categories.map(({ id }) => id);
    expect(directory.regulated.value.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('has rules that a person could add: each holds to what changes are held to', () => {
    const facts = {
      seed: directory,
      entries: [],
      organisation: county.organisation,
      categories: county.categories,
      returned: [],
    };
    for (const { id, ...rule } of directory.rules) {
      slug.parse(id);
      expect(ruleContent.parse(rule)).toEqual(rule);
      const decision = decideChange({ name: 'add-rule', body: { rule, reason: '复核' } }, facts);
      expect([id, decision.ok]).toEqual([id, true]);
    }
  });

  it('names no rule twice, nor as the register would name one', () => {
    const ids = directory.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => /^rule-\d+$/.test(id))).toEqual([]);
  });

  it('leaves no department without a rule but those that have no callers’ matters', () => {
    const named = new Set(directory.rules.flatMap(({ to }) => (to.kind === 'unit' ? [to.unit] : [])));
    const without = units
      .filter(({ id, level }) => level === 3 && id.startsWith('dept-') && !named.has(id))
      .map(({ id }) => id);
    expect(without).toEqual(['dept-letters-visits', 'dept-finance']);
  });
});

describe('the routes that are not the hotline’s', () => {
  it('say where to go, by what hints they are shown, and where that comes from', () => {
    expect(z.array(route).parse(otherRoutes)).toEqual(otherRoutes);
    expect(new Set(otherRoutes.map(({ id }) => id)).size).toBe(otherRoutes.length);
  });

  it('hand over to the four emergency numbers at once', () => {
    expect(otherRoutes.filter(({ emergency }) => emergency).map(({ phone }) => phone)).toEqual([
      '110',
      '119',
      '120',
      '122',
    ]);
  });
});
