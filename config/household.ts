/** Whose household services these are; apart from the county's other values, which every function loads. */
export * from './yongning/household.ts';
