import { inWorkingHours, nextStartOfBusiness } from '../../limits/limits.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { hour } from '../../time/instant.ts';
import type { Limited } from '../phases.ts';
import { limitedPhase, limitKindOf } from '../ticket.ts';
import { held, kept } from './limit-passed.ts';
import { byWorkflow, type Milestone, type MilestoneRule } from './milestone.ts';

/** A number from 0 to `below` − 1 that is always the same for the same text (FNV-1a). */
export const spread = (text: string, below: number): number => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return below > 0 ? hash % below : 0;
};

const leadsOf = (phase: Limited, rules: RuleSet): readonly number[] =>
  phase.kind === 'received' ? [rules.dispatchReminderLead.value] : rules.reminderLeads.value;

/**
 * Reminders before a limit (三(五), R49), some hours ahead by the rule set. Equal limits are spread over some minutes so
 * that thousands do not fire in one second; the limit itself stays exact. A unit is reminded in its working hours only,
 * but for urgent matters; the centre at any hour.
 */
export const reminders: MilestoneRule = (ticket, limits): readonly Milestone[] => {
  const { id, urgent } = ticket;
  const phase = limitedPhase(ticket);
  if (!phase || phase.limit.passedAt !== undefined || kept(phase)) return [];
  const { rules } = limits;
  const { due, at: start } = phase.limit.entry;
  const jitter = spread(id, rules.reminderJitter.value) * 1000;
  const anyHour = urgent || phase.kind !== 'handling';
  return leadsOf(phase, rules)
    .map((lead) => due - lead * hour + jitter)
    .map((at) => (anyHour || inWorkingHours(at, limits) ? at : nextStartOfBusiness(at, limits) + jitter))
    .filter((at) => at > start && at < due && !phase.limit.remindedAt.includes(at))
    .map((at) => ({
      at,
      /** A held limit does not pass: its reminder must be recorded, or it would be waited for over and over. */
      ...(held(phase) ? {} : { mootFrom: due }),
      fire: () => ({ type: 'ReminderDue', at, by: byWorkflow, limit: due, kind: limitKindOf(phase) }),
    }));
};

/**
 * After a limit: each working day at the start of business until it is mended (R63). In the callback also when the first
 * attempt was made in time but nothing closed it: no ticket is forgotten.
 */
export const overdueNotices: MilestoneRule = (ticket, limits): readonly Milestone[] => {
  const phase = limitedPhase(ticket);
  if (!phase) return [];
  const { entry, passedAt, noticedAt, heldUntil } = phase.limit;
  if (passedAt === undefined && phase.kind !== 'callback') return [];
  /** A breach that a request held is told when it is laid bare; the first notice after it is the next day's. */
  const first = nextStartOfBusiness(noticedAt ?? Math.max(entry.due, heldUntil ?? entry.due), limits);
  /** After a standstill only the latest is sent. */
  const latest = (now: number): number => {
    let at = first;
    for (let next = nextStartOfBusiness(at, limits); next <= now; next = nextStartOfBusiness(at, limits)) at = next;
    return at;
  };
  return [
    {
      at: first,
      fire: (now) => ({
        type: 'OverdueNoticeDue',
        at: latest(now),
        by: byWorkflow,
        limit: entry.due,
        kind: limitKindOf(phase),
      }),
    },
  ];
};
