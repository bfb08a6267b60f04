import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { rules } from '../../config/county.ts';
import type { RuleSet } from '../../domain/rules/rule-set.ts';
import { timeOfDay } from '../../domain/time/instant.ts';

/** A chapter of 永审服发〔2017〕30号, the Civil Code, or a rule of the county's own with its reason. */
const clause = z.string().regex(/^([三五]\([一二三四五]\) .+|民法典第\d+条.*|运行规则:.{4,})$/);
const requirement = z.string().regex(/^(-|R\d{1,2}(, R\d{1,2})*)$/);
const ruled = <T extends z.ZodType>(value: T) => z.strictObject({ value, clause, requirement });
const time = ruled(z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/));
const count = ruled(z.int().positive());

const ruleSet = z.strictObject({
  version: z.string().regex(/^[a-z]+-\d{4}$/),
  approval: z.string().min(1),
  effectiveFrom: z.iso.date(),
  startOfBusiness: time,
  closeOfBusiness: time,
  dispatchBy: time,
  simpleCutoff: time,
  handlingDays: z.strictObject({ simple: count, ordinary: count, complex: count }),
  cap: count,
  deduction: count,
  floor: count,
  returnWindow: count,
  reviewDays: count,
  callbackDays: count,
  surveyHours: count,
  reminderLeads: ruled(z.array(z.int().positive()).min(1)),
  unreadAlarm: ruled(z.array(z.enum(['handler', 'head']))),
  dispatchReminderLead: count,
  reminderJitter: count,
  quietFrom: time,
  quietUntil: time,
  urgentRingMinutes: count,
  urgentHeadFromRing: count,
  urgentCentreHeadFromRing: count,
  reworkByHead: count,
  reworkByLeadingGroup: count,
  returnByHead: count,
  returnFinal: count,
  jointDays: count,
  upstreamRefusalDays: count,
  upstreamReminderDays: count,
  unreachableAttempts: count,
  unreachableDates: count,
  reopenDays: count,
  reopenAnswerDays: count,
  photosPerStep: count,
  privateYears: count,
  callerAdditions: count,
  restatement: ruled(z.literal(true)),
  runDays: count,
  runCommits: count,
  idleHops: count,
  operatorAlarm: time,
}) satisfies z.ZodType<RuleSet>;

describe('the time-limit rules of Yongning', () => {
  it('give every value with its clause and nothing else', () => {
    expect(ruleSet.parse(rules)).toEqual(rules);
  });

  it('hold the numbers that the regulation names', () => {
    expect(rules.approval).toBe('永审服发〔2017〕30号');
    expect(rules.handlingDays.ordinary.value).toBe(1);
    expect(rules.handlingDays.complex.value).toBe(2);
    expect(rules.cap.value).toBe(5);
    expect(rules.returnWindow.value).toBe(1);
    expect(rules.deduction.value).toBe(1);
  });

  it('end the business day at 18:00 and the dispatch day at midnight', () => {
    expect(rules.closeOfBusiness.value).toBe('18:00');
    expect(rules.closeOfBusiness.clause).toBe('民法典第201条、第203条');
    expect(rules.dispatchBy.value).toBe('24:00');
  });

  it('fit together: the day, the classes and who decides a rework follow one another', () => {
    expect(timeOfDay(rules.startOfBusiness.value)).toBeLessThan(timeOfDay(rules.simpleCutoff.value));
    expect(timeOfDay(rules.simpleCutoff.value)).toBeLessThan(timeOfDay(rules.closeOfBusiness.value));
    expect(rules.handlingDays.complex.value).toBeLessThan(rules.cap.value);
    expect(rules.floor.value).toBeLessThanOrEqual(rules.handlingDays.ordinary.value);
    expect(rules.urgentHeadFromRing.value).toBeLessThan(rules.urgentCentreHeadFromRing.value);
    expect(rules.reworkByHead.value).toBeLessThan(rules.reworkByLeadingGroup.value);
    expect(rules.returnByHead.value).toBeLessThan(rules.returnFinal.value);
    expect(rules.unreachableDates.value).toBeLessThanOrEqual(rules.unreachableAttempts.value);
    expect(rules.jointDays.value).toBeLessThanOrEqual(rules.cap.value);
    expect(rules.runDays.value).toBeLessThan(365);
  });
});
