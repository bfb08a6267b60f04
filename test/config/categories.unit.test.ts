import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { categories } from '../../config/county.ts';
import type { Category } from '../../domain/organisation/category.ts';

const slug = '[a-z]+(-[a-z]+)*';
const named = {
  name: z.string().min(2),
  english: z.string().min(3),
  shortName: z.string().min(2).max(4),
  gbCode: z.literal(''),
};
const sub = z.strictObject({
  id: z.string().regex(new RegExp(`^${slug}/${slug}$`)),
  ...named,
  children: z.array(z.never()),
});
const top = z.strictObject({
  id: z.string().regex(new RegExp(`^${slug}$`)),
  ...named,
  children: z.array(sub).min(1),
}) satisfies z.ZodType<Category>;

const all = categories.flatMap((category) => [category, ...category.children]);

describe('the content categories', () => {
  it('are a tree of top classes and their matters, with short names that fit an SMS', () => {
    expect(z.array(top).min(12).parse(categories)).toEqual(categories);
  });

  it('have ids that begin with their class, none of them twice', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id, children } of categories)
      for (const child of children) expect(child.id.startsWith(`${id}/`)).toBe(true);
  });

  it('have heating among the utilities and household registration among public safety', () => {
    const shortNames = new Map(all.map(({ id, shortName }) => [id, shortName]));
    expect(shortNames.get('utilities/heating')).toBe('供暖');
    expect(shortNames.get('public-safety/household-registration')).toBe('户籍');
  });

  it('leave a class for what fits nowhere', () => {
    expect(all.map(({ id }) => id)).toContain('other/uncategorised');
  });
});
