import * as z from 'zod';
import { identifier, prose } from './texts.ts';

/** Fields that several commands take. */
export const unit = identifier().describe('承办单位编号,见 GET /units · id of the unit');
export const reason = prose(1000).describe('理由 · reason');
export const note = prose(1000).describe('备注 · note');
export const approve = z.boolean().describe('同意或不同意 · grants or refuses');
export const nothing = z.strictObject({});
