import { describe, expect, it } from '@jest/globals';
import { inWorkingHours, outsideQuietHours } from '../../../domain/limits/limits.ts';
import { noticesOf } from '../../../domain/notices/notices.ts';
import { putOffUntil } from '../../../domain/notices/put-off.ts';
import type { TemplateKey } from '../../../domain/notices/template.ts';
import type { RuleSet } from '../../../domain/rules/rule-set.ts';
import { decide, decideFiling } from '../../../domain/tickets/decide.ts';
import type { TicketEvent } from '../../../domain/tickets/events.ts';
import { evolve } from '../../../domain/tickets/evolve.ts';
import { dueEvents, nextMilestone } from '../../../domain/tickets/milestones/milestones.ts';
import { ticketNumber } from '../../../domain/tickets/number.ts';
import { limitOf, type Ticket } from '../../../domain/tickets/ticket.ts';
import { hour } from '../../../domain/time/instant.ts';
import { county, limits } from '../support/county.ts';
import { filing } from '../support/filing.ts';
import { always } from '../support/lives.ts';
import { lastNotices } from '../support/notices.ts';
import { housing, intake } from '../support/people.ts';
import { dispatched } from '../support/stages.ts';
import { at } from '../support/story.ts';

const folded = (events: readonly TicketEvent[]): Ticket => {
  const ticket = events.reduce<Ticket | undefined>(evolve, undefined);
  if (!ticket) throw new Error('no ticket');
  return ticket;
};

/** Many tickets, filed and dispatched at one instant: all of one limit. */
const manyOfOneLimit = (count: number, when: string): readonly Ticket[] => {
  const received = at(when);
  return Array.from({ length: count }, (_, n) => {
    const ticketId = ticketNumber('2026-11-23', String(n).padStart(5, '0'));
    const filed = decideFiling({ ticketId, filing: filing(), actor: intake, at: received, county });
    if (!filed.ok) throw new Error('refused');
    const body = { unit: housing, class: 'ordinary' } as const;
    const sent = decide(folded(filed.events), { name: 'dispatch', body }, intake, received, county);
    if (!sent.ok) throw new Error('refused');
    return folded([...filed.events, ...sent.events]);
  });
};

/** How many of the instants fall into each second. */
const bySecond = (instants: readonly number[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const instant of instants) {
    const second = Math.floor(instant / 1000);
    counts.set(second, (counts.get(second) ?? 0) + 1);
  }
  return counts;
};

const withRules = (change: Partial<RuleSet>) => {
  const rules = { ...county.rules, ...change };
  return { ...county, rules, rulesOf: () => rules };
};

describe('ten thousand tickets of one limit', () => {
  const tickets = manyOfOneLimit(10_000, '2026-11-23 09:00');
  const limit = at('2026-11-24 18:00');
  const window = county.rules.reminderJitter.value;

  it.each([
    ['four hours ahead', 4, '2026-11-24 14:00'],
    ['twenty hours ahead, which is at night: at the start of business', 20, '2026-11-24 08:30'],
  ])('are reminded of one by one, no second holding more than a hundredth of them: %s', (_, lead, from) => {
    const rules = withRules({ reminderLeads: { ...county.rules.reminderLeads, value: [lead] } });
    const reminders = tickets.map((ticket) => nextMilestone(ticket, rules)?.at ?? Number.NaN);
    const counts = bySecond(reminders);
    expect(Math.min(...reminders)).toBeGreaterThanOrEqual(at(from));
    expect(Math.max(...reminders)).toBeLessThan(at(from) + window * 1000);
    expect(counts.size).toBeGreaterThan(window * 0.95);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(tickets.length / 100);
  });

  it('are late at the limit itself, each of them, and not a moment before', () => {
    for (const ticket of tickets) {
      expect(limitOf(ticket)?.entry.due).toBe(limit);
      expect(dueEvents(ticket, limit - 1, county).map(({ type }) => type)).toEqual(['ReminderDue']);
      const [passed, ...others] = dueEvents(ticket, limit, county);
      expect(others).toEqual([]);
      expect([passed?.type, passed?.at]).toEqual(['LimitPassed', limit]);
    }
  });

  it('are reminded of at one instant only where the rule set says so', () => {
    const unspread = withRules({ reminderJitter: { ...county.rules.reminderJitter, value: 0 } });
    const reminders = tickets.slice(0, 100).map((ticket) => nextMilestone(ticket, unspread)?.at);
    expect(new Set(reminders)).toEqual(new Set([at('2026-11-24 14:00')]));
  });
});

describe('whatever happens to a ticket', () => {
  it('a unit is reminded in working hours, but of urgent matters', () => {
    always(({ after }) => {
      for (const event of after.commits.at(-1)?.events ?? [])
        if (event.type === 'ReminderDue' && event.kind === 'handling' && !after.ticket.urgent)
          expect([event.at, inWorkingHours(event.at, limits)]).toEqual([event.at, true]);
    });
  });

  it('a reminder comes at a lead of the rule set, or at the start of business after it, within the jitter', () => {
    const { reminderLeads, dispatchReminderLead, reminderJitter, startOfBusiness } = county.rules;
    const leads = [...reminderLeads.value, dispatchReminderLead.value];
    const jitter = reminderJitter.value * 1000;
    const start = (instant: number): number =>
      at(`${new Date(instant + 8 * hour).toISOString().slice(0, 10)} ${startOfBusiness.value}`);
    always(({ after }) => {
      for (const event of after.commits.at(-1)?.events ?? []) {
        if (event.type !== 'ReminderDue') continue;
        const after0 = leads.map((lead) => event.at - (event.limit - lead * hour));
        const onTime = [...after0, event.at - start(event.at)].some((late) => late >= 0 && late < jitter);
        expect([event.at, onTime]).toEqual([event.at, true]);
      }
    });
  });

  /** They answer an act of that moment or tell of a breach, and keep to no hours. */
  const atAnyHour: readonly TemplateKey[] = [
    'citizen-late',
    'citizen-dispatch-late',
    'citizen-declined',
    'citizen-withdrawn',
    'citizen-merged',
    'citizen-archived',
    'citizen-closure',
    'citizen-unreachable',
    'citizen-reopen-declined',
  ];

  it('no caller is disturbed at night, but about a breach, an ending or an urgent matter', () => {
    const isNight = (instant: number): boolean => outsideQuietHours(instant, county.rules) > instant;
    always(({ before, after }) => {
      if (after === before || after.ticket.urgent) return;
      const events = after.commits.at(-1)?.events ?? [];
      events.reduce<Ticket>((ticket, event) => {
        const now = evolve(ticket, event);
        for (const notice of noticesOf(ticket, event, now, county)) {
          const kept = notice.recipient.to === 'citizen' && !atAnyHour.includes(notice.template);
          if (!kept || event.type === 'NoticeDue' || now.urgent || !isNight(event.at)) continue;
          const until = putOffUntil(notice, event.at, now, county);
          expect([notice.template, until]).toEqual([notice.template, outsideQuietHours(event.at, county.rules)]);
        }
        return now;
      }, before.ticket);
    });
  });

  it('what was put off for a caller is due when the quiet hours end', () => {
    always(({ after }) => {
      for (const event of after.commits.at(-1)?.events ?? [])
        if (event.type === 'NoticeDue') expect(outsideQuietHours(event.at, county.rules)).toBe(event.at);
    });
  });
});

describe('the hours', () => {
  it('are those of the rule set', () => {
    const { quietFrom, quietUntil } = county.rules;
    const early = withRules({
      quietFrom: { ...quietFrom, value: '20:00' },
      quietUntil: { ...quietUntil, value: '09:30' },
    });
    const evening = dispatched('2026-11-23 20:10', {}, {}, early);
    expect(lastNotices(evening)).toContain('citizen-dispatched → citizen later');
    expect(evening.ticket.putOff.map(({ until }) => until)).toEqual([at('2026-11-24 09:30')]);
    expect(lastNotices(dispatched('2026-11-23 20:10'))).toContain('citizen-dispatched → citizen');
  });

  it('are kept by neither a breach nor an urgent matter', () => {
    const night = dispatched('2026-11-23 22:30', { urgent: true });
    expect(lastNotices(night)).toContain('citizen-dispatched → citizen');
    expect(lastNotices(night)).toContain(`unit-urgent → ${housing}:duty`);
  });
});
