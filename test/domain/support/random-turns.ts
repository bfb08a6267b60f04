import fc from 'fast-check';
import type { Actor } from '../../../domain/access/roles.ts';
import type { CommandBodies, CommandName, Filing } from '../../../domain/tickets/commands.ts';
import { minute } from '../../../domain/time/instant.ts';
import { anonymously, filing, secret } from './filing.ts';
import {
  admin,
  centreHead,
  citizen,
  handler,
  housing,
  intake,
  leadingGroup,
  signatory,
  staff,
  supervisor,
  water,
} from './people.ts';

/** A command with its body, and who tries it. */
export type Try = {
  [N in CommandName]: { readonly name: N; readonly body: CommandBodies[N]; readonly actor: Actor };
}[CommandName];

/** One thing that happens to a ticket: an act, good or bad; time passing; the platform failing. */
export type Turn =
  | { readonly kind: 'act'; readonly what: Try; readonly lateBy: number }
  | { readonly kind: 'next'; readonly audit: 'pass' | 'fail' }
  | { readonly kind: 'time'; readonly minutes: number; readonly lateBy: number; readonly outage: boolean }
  | { readonly kind: 'wake'; readonly lateBy: number }
  | { readonly kind: 'move' }
  | { readonly kind: 'stuck' };

/** What people say: full of what no notice may carry. */
export const text = `${secret}说:还是不热,电话13800001234`;
const waterHandler = staff('handler', water);
const actors = [
  intake,
  supervisor,
  centreHead,
  leadingGroup,
  admin,
  handler,
  signatory,
  waterHandler,
  staff('signatory', water),
  staff('clerk', 'town-yanghe'),
  staff('reader'),
  citizen,
];
const callbacks: readonly CommandBodies['record-callback'][] = [
  { medium: 'phone', reached: false },
  { medium: 'phone', reached: false, audit: 'pass' },
  { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass', comment: text },
  { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'pass', next: 'rework' },
  { medium: 'sms', reached: true, audit: 'pass' },
  { medium: 'in-call', reached: true, solved: 'yes', satisfaction: 'satisfied' },
  { medium: 'phone', reached: true, solved: 'partly', satisfaction: 'basically-satisfied', audit: 'fail' },
];
const units = [housing, water, 'town-yanghe', 'centre', 'dept-nowhere'] as const;
const classes = ['simple', 'ordinary', 'complex'] as const;
const tries: readonly Omit<Try, 'actor'>[] = [
  { name: 'answer', body: { reply: text } },
  { name: 'decline', body: { reason: text, route: '请向人民法院起诉' } },
  ...units.flatMap((unit) =>
    classes.map(
      (each) => ({ name: 'dispatch', body: { unit, class: each, urgent: each === 'simple', note: text } }) as const,
    ),
  ),
  ...units.map((unit) => ({ name: 'reassign', body: { unit, reason: text } }) as const),
  { name: 'acknowledge', body: {} },
  { name: 'contact-citizen', body: { medium: 'phone', note: text } },
  { name: 'submit-result', body: { summary: text, outcome: 'solved' } },
  { name: 'submit-result', body: { summary: text, outcome: 'explained' } },
  { name: 'sign-result', body: { approve: true } },
  { name: 'sign-result', body: { approve: false, note: text } },
  ...callbacks.map((body) => ({ name: 'record-callback', body }) as const),
  { name: 'answer-survey', body: { solved: 'yes', satisfaction: 'satisfied', comment: text } },
  { name: 'answer-survey', body: { solved: 'no', satisfaction: 'dissatisfied', comment: text } },
  { name: 'add-information', body: { text } },
  { name: 'urge', body: { message: text } },
  { name: 'withdraw', body: { reason: text } },
  { name: 'restart', body: {} },
  { name: 'resume', body: {} },
];

const lateness = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  fc.integer({ min: 0, max: 5_000 }),
  fc.integer({ min: 0, max: 90 * minute }),
);
const turn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      what: fc
        .tuple(fc.constantFrom(...tries), fc.constantFrom(...actors))
        .map(([each, actor]) => ({ ...each, actor }) as Try),
      lateBy: lateness,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('next' as const),
      audit: fc.constantFrom('pass' as const, 'fail' as const, 'fail' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('time' as const),
      minutes: fc.oneof(
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 90, max: 3 * 1440 }),
        fc.integer({ min: 1440, max: 320 * 1440 }),
      ),
      lateBy: fc.integer({ min: 0, max: 59_999 }),
      outage: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('wake' as const), lateBy: fc.constantFrom(0, 400, 1_000, 3_600_000) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'move' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'stuck' as const }) },
);

const filings: fc.Arbitrary<Filing> = fc.constantFrom(
  filing(),
  filing({ urgent: true }),
  filing({ type: 'complaint', complainedUnit: 'town-yanghe' }),
  filing({ type: 'inquiry', category: undefined }),
  anonymously(),
);

/** A life: how it was filed, when (any minute of 2026's last weeks or the Spring Festival), and what happened then. */
export const randomTurns = fc.record({
  told: filings,
  start: fc.oneof(
    fc.integer({ min: Date.UTC(2026, 10, 20) / minute, max: Date.UTC(2026, 11, 31) / minute }),
    fc.integer({ min: Date.UTC(2026, 1, 10) / minute, max: Date.UTC(2026, 1, 26) / minute }),
  ),
  turns: fc.array(turn, { minLength: 1, maxLength: 32, size: 'max' }),
});
