/** Claims of the people in the tests, before the gateway turned them into text. */
export type Person = { readonly sub: string; readonly roles: readonly string[]; readonly unit?: string };

export const intake: Person = { sub: 'intake-7', roles: ['intake'], unit: 'centre' };
export const supervisor: Person = { sub: 'supervisor-2', roles: ['supervisor'], unit: 'centre' };
export const centreHead: Person = { sub: 'head-1', roles: ['centre-head'], unit: 'centre' };
export const admin: Person = { sub: 'admin-1', roles: ['admin'] };
export const handler: Person = { sub: 'handler-3', roles: ['handler'], unit: 'dept-housing' };
export const signatory: Person = { sub: 'signatory-3', roles: ['signatory'], unit: 'dept-housing' };
export const otherHandler: Person = { sub: 'handler-9', roles: ['handler'], unit: 'dept-water' };
export const clerk: Person = { sub: 'clerk-5', roles: ['clerk'], unit: 'town-yanghe' };
export const reader: Person = { sub: 'reader-1', roles: ['reader'] };
export const leadingGroup: Person = { sub: 'leading-1', roles: ['leading-group'] };
export const upstream: Person = { sub: 'city-1', roles: ['upstream'], unit: 'city' };
export const partner: Person = { sub: 'handler-8', roles: ['handler'], unit: 'dept-water' };
export const townHandler: Person = { sub: 'handler-4', roles: ['handler'], unit: 'town-yanghe' };
export const liaison: Person = { sub: 'liaison-1', roles: ['liaison'], unit: '640121100200' };
