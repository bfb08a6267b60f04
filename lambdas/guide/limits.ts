import type { RuleSet } from '../../domain/rules/rule-set.ts';
import { filled } from '../pages/words/words.ts';
import type { GuideWords } from './words/words.ts';

/** A limit as the public reads it. */
export type LimitRow = { readonly what: string; readonly value: string; readonly clause: string };

type Name = keyof GuideWords['limitRows'];

/** The value of each limit with its clause, and what else its sentence says: all from the rule set, in the order of the flow. */
const ruled = (rules: RuleSet) =>
  ({
    dispatchBy: { ...rules.dispatchBy, more: {} },
    simple: { ...rules.handlingDays.simple, more: { cutoff: rules.simpleCutoff.value } },
    ordinary: { ...rules.handlingDays.ordinary, more: {} },
    complex: { ...rules.handlingDays.complex, more: {} },
    cap: { ...rules.cap, more: {} },
    returnWindow: { ...rules.returnWindow, more: {} },
    deduction: { ...rules.deduction, more: { floor: rules.floor.value } },
    reviewDays: { ...rules.reviewDays, more: {} },
    jointDays: { ...rules.jointDays, more: {} },
    upstreamRefusalDays: { ...rules.upstreamRefusalDays, more: {} },
    callbackDays: { ...rules.callbackDays, more: {} },
    surveyHours: { ...rules.surveyHours, more: {} },
    unreachableAttempts: { ...rules.unreachableAttempts, more: { dates: rules.unreachableDates.value } },
    reopenDays: { ...rules.reopenDays, more: {} },
    reopenAnswerDays: { ...rules.reopenAnswerDays, more: {} },
    quietFrom: { ...rules.quietFrom, more: { until: rules.quietUntil.value } },
    privateYears: { ...rules.privateYears, more: {} },
  }) satisfies Record<Name, unknown>;

/** Every limit that a caller may want to know (R79), by value and with its clause. */
export const limitRows = (rules: RuleSet, { limitRows: words }: GuideWords): readonly LimitRow[] =>
  Object.entries(ruled(rules)).map(([name, { value, clause, more }]) => {
    const text = words[name as Name];
    return { what: text.what, value: filled(text.value, { value, ...more }), clause };
  });

/** Values that the texts of the flow name. */
export const flowValues = (rules: RuleSet): Readonly<Record<string, string | number>> => ({
  dispatchBy: rules.dispatchBy.value,
  ordinary: rules.handlingDays.ordinary.value,
  complex: rules.handlingDays.complex.value,
  cap: rules.cap.value,
  callback: rules.callbackDays.value,
  reopen: rules.reopenDays.value,
  returnWindow: rules.returnWindow.value,
});
