import * as z from 'zod/mini';
import { identifier, prose } from './texts.ts';

/** Fields that several commands take. */
export const unit = identifier().check(z.describe('承办单位编号,见 GET /units · id of the unit'));
export const reason = prose(1000).check(z.describe('理由 · reason'));
export const note = prose(1000).check(z.describe('备注 · note'));
export const approve = z.boolean().check(z.describe('同意或不同意 · grants or refuses'));
export const nothing = z.strictObject({});
