/** The closed lists of the API. Their words are the wire's words. */
export const channels = ['phone', 'hall', 'website', 'wechat', 'wechat-group', 'app', 'upstream', 'other'] as const;
export const ticketTypes = ['inquiry', 'help', 'complaint', 'violation-report', 'suggestion', 'commendation'] as const;
/** 政务服务 · 公共服务 · 便民服务 · 政务公开 · 行政投诉 (一, R3). */
export const areas = [
  'government-service',
  'public-service',
  'convenience-service',
  'open-government',
  'administrative-complaint',
] as const;
export const ticketClasses = ['simple', 'ordinary', 'complex'] as const;
export const outcomes = ['solved', 'partly', 'explained'] as const;
export const solvedAnswers = ['yes', 'partly', 'no'] as const;
export const satisfactions = ['satisfied', 'basically-satisfied', 'dissatisfied'] as const;
export const audits = ['pass', 'fail'] as const;
export const nextSteps = ['rework', 'closure'] as const;
/** Why a ticket was archived on the audit alone, without the caller's answers (§9-D3). */
export const callbackOutcomes = ['no-contact', 'unreachable', 'closure'] as const;
/** Why a matter is proposed for joint handling (五(三), R72): wide impact, or several units. */
export const jointImpacts = ['wide', 'several-units'] as const;
export const grounds = ['objective-conditions', 'unreasonable-demand'] as const;
export const media = ['phone', 'sms', 'in-call', 'page'] as const;
/** What a photo shows: the matter itself, what was done about it, or a result signed on paper (R67). */
export const photoSteps = ['problem', 'result', 'signature'] as const;
export const stages = [
  'received',
  'dispatched',
  'return-review',
  'extension-review',
  'signature',
  'closure-review',
  'upstream',
  'callback',
  'archived',
  'declined',
  'merged',
  'withdrawn',
] as const;

export type Channel = (typeof channels)[number];
export type TicketType = (typeof ticketTypes)[number];

/** Whether a text from outside names a type. */
export const isTicketType = (text: string): text is TicketType => (ticketTypes as readonly string[]).includes(text);

export type Area = (typeof areas)[number];
export type Outcome = (typeof outcomes)[number];
export type Solved = (typeof solvedAnswers)[number];
export type Satisfaction = (typeof satisfactions)[number];
export type Audit = (typeof audits)[number];
export type NextStep = (typeof nextSteps)[number];
export type CallbackOutcome = (typeof callbackOutcomes)[number];
export type JointImpact = (typeof jointImpacts)[number];
export type Ground = (typeof grounds)[number];
export type Medium = (typeof media)[number];
export type PhotoStep = (typeof photoSteps)[number];
export type Stage = (typeof stages)[number];

/** Stages after which nothing is awaited any more. */
export type EndStage = Extract<Stage, 'archived' | 'declined' | 'merged' | 'withdrawn'>;
