import * as z from 'zod/mini';
import { localDate } from './local-date.ts';
import { identifier } from './texts.ts';

/** The query of `GET /units`. */
export const unitsQuery = z
  .strictObject({
    level: z.optional(z.enum(['1', '2', '3', '4'])).check(z.describe('平台级别:市、县、部门和镇(街)、村居 · level')),
    parent: z.optional(identifier()).check(z.describe('上级单位编号 · id of the superior')),
    at: z.optional(localDate).check(z.describe('哪一天的名录,缺省为今天 · the tree of which date')),
  })
  .check(z.describe('单位的查询条件 · which units to list'));

/** The query of `GET /organisation/export`. */
export const exportQuery = z
  .strictObject({ at: z.optional(localDate).check(z.describe('哪一天的名录,缺省为今天 · of which date')) })
  .check(z.describe('导出哪一天的名录 · which list to export'));

/** Units without their phones: a phone belongs to a post and stands in no list. */
export const unitsView = z
  .array(
    z
      .strictObject({
        id: z.string(),
        name: z.string(),
        shortName: z.string(),
        english: z.string(),
        level: z.int(),
        parent: z.optional(z.string()),
      })
      .check(z.describe('单位 · a unit')),
  )
  .check(z.describe('四级平台单位 · units of the four-level platform'));

const leaf = {
  id: z.string().check(z.describe('top 或 top/sub')),
  name: z.string(),
  english: z.string(),
  shortName: z.string(),
  gbCode: z.optional(z.string()).check(z.describe('GB/T 39666-2020')),
};

const subcategory = z.strictObject(leaf).check(z.describe('小类 · subcategory'));

/** The content categories, two levels deep. */
export const categoriesView = z
  .array(z.strictObject({ ...leaf, children: z.array(subcategory) }).check(z.describe('大类 · category')))
  .check(z.describe('内容分类 · category tree'));

export type UnitsView = z.output<typeof unitsView>;
export type CategoriesView = z.output<typeof categoriesView>;
