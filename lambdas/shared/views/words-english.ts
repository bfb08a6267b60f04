import type { Role } from '../../../domain/access/roles.ts';
import type { TicketClass } from '../../../domain/rules/rule-set.ts';
import type { Attribution, LimitKind, ReadingPost, RequestKind } from '../../../domain/tickets/event-values.ts';
import type {
  Audit,
  CallbackOutcome,
  Ground,
  JointImpact,
  Medium,
  Outcome,
  PhotoStep,
  Satisfaction,
  Solved,
} from '../../../domain/tickets/values.ts';

/** What the values of the API are called within an English sentence. */
export const englishClasses: { readonly [C in TicketClass]: string } = {
  simple: 'simple matter',
  ordinary: 'ordinary matter',
  complex: 'complex matter',
};
export const englishLimits: { readonly [K in LimitKind]: string } = {
  dispatch: 'dispatch',
  handling: 'handling',
  callback: 'callback',
};
export const englishAttributions: { readonly [A in Attribution]: string } = {
  unit: 'the unit',
  reviewer: 'the reviewer',
  centre: 'the county 12345 centre',
};
export const englishReadingPosts: { readonly [P in ReadingPost]: string } = {
  handler: 'handler',
  signatory: 'signatory',
  head: 'head',
  liaison: 'liaison',
};
export const englishPhotoSteps: { readonly [S in PhotoStep]: string } = {
  problem: 'problem',
  result: 'result',
  signature: 'signed form',
};
export const englishJointImpacts: { readonly [I in JointImpact]: string } = {
  wide: 'wide impact',
  'several-units': 'several units',
};
export const englishOutcomes: { readonly [O in Outcome]: string } = {
  solved: 'solved',
  partly: 'solved in part',
  explained: 'explained',
};
export const englishSolved: { readonly [S in Solved]: string } = {
  yes: 'solved',
  partly: 'solved in part',
  no: 'not solved',
};
export const englishSatisfactions: { readonly [S in Satisfaction]: string } = {
  satisfied: 'satisfied',
  'basically-satisfied': 'basically satisfied',
  dissatisfied: 'dissatisfied',
};
export const englishAudits: { readonly [A in Audit]: string } = { pass: 'audit passed', fail: 'audit failed' };
export const englishMedia: { readonly [M in Medium]: string } = {
  phone: 'by phone',
  sms: 'by SMS',
  'in-call': 'during the call',
  page: 'on the page',
};
export const englishCallbackOutcomes: { readonly [C in CallbackOutcome]: string } = {
  'no-contact': 'the caller left no contact',
  unreachable: 'the caller could not be reached',
  closure: 'level 1 agreed to the closure',
};
export const englishRequests: { readonly [K in RequestKind]: string } = {
  return: 'return',
  extension: 'extension',
  closure: 'closure',
};
export const englishGrounds: { readonly [G in Ground]: string } = {
  'objective-conditions': 'objective conditions',
  'unreasonable-demand': 'unreasonable demand',
};

/** The posts, as they sign what they did. */
export const englishRoles: { readonly [R in Role]: string } = {
  intake: 'Intake desk',
  supervisor: 'Supervisor',
  general: 'General affairs desk',
  'centre-head': 'Head of the centre',
  handler: 'Handler',
  signatory: 'Signatory',
  'unit-head': 'Head of the unit',
  liaison: 'Village liaison',
  clerk: 'Outlet clerk',
  'leading-group': 'Leading group',
  inspector: 'Inspection team',
  reader: 'County leadership reader',
  association: 'Association',
  enterprise: 'Service enterprise',
  upstream: 'Level 1 platform',
  admin: 'System administrator',
};
