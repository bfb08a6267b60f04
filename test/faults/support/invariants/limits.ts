import type { Commit } from '../../../../domain/tickets/commit.ts';
import type { EventOf, TicketEvent } from '../../../../domain/tickets/events.ts';
import { evolve } from '../../../../domain/tickets/evolve.ts';
import type { Phase } from '../../../../domain/tickets/phases.ts';
import { limitedPhase, limitKindOf, type Ticket } from '../../../../domain/tickets/ticket.ts';
import { type Instant, toIso } from '../../../../domain/time/instant.ts';
import { type Findings, holds } from './findings.ts';

/** Whether something stands between the limit and its breach: a request in time, a first attempt, the caller's answer. */
const excused = (phase: Phase): boolean => {
  if (phase.kind === 'handling') return phase.request?.holdUntil !== undefined;
  return phase.kind === 'callback' && (phase.attempts > 0 || phase.answer !== undefined);
};

/** The limit that has passed at an instant and is not recorded; nothing while it is kept or held. */
const missed = (ticket: Ticket, now: Instant): Instant | undefined => {
  const phase = limitedPhase(ticket);
  if (!phase || phase.limit.passedAt !== undefined || excused(phase)) return undefined;
  const { due } = phase.limit.entry;
  return due <= now ? due : undefined;
};

const isTrue = (before: Ticket, event: EventOf<'LimitPassed'>): Findings => {
  const phase = limitedPhase(before);
  const { limit, at, kind, recordedAt } = event;
  const what = `${before.id}: LimitPassed of ${toIso(limit)}`;
  return [
    ...holds(`${what} is not of the running limit`, phase?.limit.entry.due === limit && limitKindOf(phase) === kind),
    ...holds(`${what} is recorded twice`, phase?.limit.passedAt === undefined),
    ...holds(`${what} is false: the limit is held or kept`, phase === undefined || !excused(phase)),
    ...holds(`${what} is dated ${toIso(at)}`, at === limit),
    ...holds(`${what} was recorded before it passed`, recordedAt >= limit),
  ];
};

/** What somebody did with a limit behind it has recorded the limit in the same commit; what the system notes need not. */
const sawLimits = (before: Ticket, { n, at, events, idempotency }: Commit): Findings => {
  const limit = missed(before, at);
  if (limit === undefined || idempotency === undefined) return [];
  const recorded = events.some((event: TicketEvent) => event.type === 'LimitPassed' && event.limit === limit);
  return holds(`${before.id}: commit ${n} of ${toIso(at)} does not know the limit of ${toIso(limit)}`, recorded);
};

export type Limits = { readonly findings: Findings; readonly passed: number };

/** Every limit that passed is recorded at its own instant, and no other is. @param now when everything had settled */
export const limitsHold = (commits: readonly Commit[], now: Instant): Limits => {
  const findings: string[] = [];
  let passed = 0;
  let ticket: Ticket | undefined;
  for (const commit of commits) {
    if (ticket) findings.push(...sawLimits(ticket, commit));
    for (const event of commit.events) {
      if (event.type === 'LimitPassed' && ticket) {
        findings.push(...isTrue(ticket, event));
        passed += 1;
      }
      ticket = evolve(ticket, event);
    }
  }
  const left = ticket && missed(ticket, now);
  return {
    passed,
    findings: [...findings, ...holds(`${ticket?.id}: the limit of ${toIso(left ?? 0)} was missed`, left === undefined)],
  };
};
