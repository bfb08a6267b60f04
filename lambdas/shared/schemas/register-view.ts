import * as z from 'zod/mini';
import { isoInstant } from './instant.ts';

/** A line of a register. */
export const registerLine = z
  .strictObject({
    n: z.int().check(z.describe('序号,自1起 · number of the line, from 1')),
    at: isoInstant,
    command: z.string().check(z.describe('所作登记 · the act')),
    by: z
      .looseObject({ sub: z.string(), roles: z.array(z.string()) })
      .check(z.describe('登记人 · who entered it, by subject and posts')),
    events: z.array(z.looseObject({ type: z.string() })).check(z.describe('登记内容 · what was entered')),
  })
  .check(z.describe('登记簿的一行 · a line of a register'));

/** A register (登记簿), line by line. */
export const registerView = z
  .strictObject({ register: z.string(), entries: z.array(registerLine) })
  .check(z.describe('登记簿全文,逐行留痕 · a register, which is its own audit trail'));
