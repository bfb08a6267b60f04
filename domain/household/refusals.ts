import type { RefusalText } from '../tickets/refusals/refusal-text.ts';
import { marketRefusals } from './refusals/market.ts';
import { orderRefusals } from './refusals/order.ts';
import { orderPhotoRefusals } from './refusals/photo.ts';

/** Every refusal of the household services, with its clause. */
export const householdRefusals = { ...marketRefusals, ...orderRefusals, ...orderPhotoRefusals } as const;

export type HouseholdRefusalCode = keyof typeof householdRefusals;

/** Why an act of the household services is refused: a value, never an exception. */
export type HouseholdRefusal = RefusalText & { readonly code: HouseholdRefusalCode; readonly field?: string };

export type HouseholdRefused = { readonly ok: false; readonly refusal: HouseholdRefusal };

/** @param field the body's field that it is about */
export const refuse = (code: HouseholdRefusalCode, field?: string): HouseholdRefused => ({
  ok: false,
  refusal: { code, ...householdRefusals[code], ...(field === undefined ? {} : { field }) },
});
