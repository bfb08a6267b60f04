import type { RawCommit, RawEvent } from './raw-events.ts';

/**
 * The figures of a month counted anew from the raw events, by the words of docs/reports.md: none of the product's code takes
 * part. `figure unit` → numbers of tickets.
 */
export type Recount = ReadonlyMap<string, ReadonlySet<string>>;

type Month = { readonly from: number; readonly until: number; readonly cutoff: number };

/** A time in which a unit held the ticket: from a receipt to whatever took it away. */
type Holding = {
  readonly unit: string;
  readonly since: number;
  readonly fresh: boolean;
  readonly round: number;
  /** The limits that ran, the last one last. */
  readonly limits: number[];
  end?: RawEvent;
};

type Entry = { readonly due: number; readonly unit?: string };
const entryOf = (event: RawEvent): Entry => event.entry as Entry;
const text = (value: unknown): string => String(value);

const ends = ['ResultSigned', 'TicketReassigned', 'TicketWithdrawn', 'TicketMerged', 'JointAppointed'];

/** Who held the ticket when, from the events that give it to somebody or take it away. */
const holdingsOf = (events: readonly RawEvent[]): readonly Holding[] => {
  const all: Holding[] = [];
  let present: Holding | undefined;
  let round = 1;
  const end = (event: RawEvent): void => {
    if (present) present.end = event;
    present = undefined;
  };
  const begin = (event: RawEvent, unit: string, fresh: boolean): void => {
    end(event);
    present = { unit, since: event.at, fresh, round, limits: [entryOf(event).due] };
    all.push(present);
  };
  for (const event of events) {
    if (event.type === 'ReworkOrdered' || event.type === 'TicketReopened') round += 1;
    if (event.type === 'ReturnDecided' && event.approve === true) end(event);
    if (event.type === 'SentUpstream') end(event);
    if (event.type === 'ExtensionGranted' || event.type === 'LimitRestated') present?.limits.push(entryOf(event).due);
    if (event.type === 'TicketDispatched' || event.type === 'TicketReassigned') begin(event, text(event.unit), true);
    else if (event.type === 'JointAppointed')
      begin(event, text(event.lead), all.at(-1)?.unit !== event.lead || !present);
    else if (['ReworkOrdered', 'TicketReopened', 'UpstreamRefused'].includes(event.type)) {
      const { unit } = entryOf(event);
      if (unit !== undefined) begin(event, unit, false);
    } else if (ends.includes(event.type)) end(event);
  }
  return all;
};

/** Breaches that nobody withdrew and that were not struck with a wrong dispatch. */
const breachesOf = (events: readonly RawEvent[], holdings: readonly Holding[]): readonly RawEvent[] =>
  events.filter((event, index) => {
    if (event.type !== 'LimitPassed') return false;
    const withdrawn = events
      .slice(index)
      .some(({ type, limit, kind }) => type === 'LimitWithdrawn' && limit === event.limit && kind === event.kind);
    const wrong = holdings.some(
      ({ unit, since, end }) =>
        event.kind === 'handling' &&
        unit === event.unit &&
        Number(event.limit) >= since &&
        end !== undefined &&
        end.at >= Number(event.recordedAt) &&
        (end.type === 'TicketReassigned' || end.type === 'ReturnDecided'),
    );
    return !withdrawn && !wrong;
  });

/** The unit whose result a callback is about: the last that held it before. */
const unitBefore = (holdings: readonly Holding[], at: number): string | undefined =>
  holdings.findLast(({ since }) => since <= at)?.unit;

const recountTicket = (
  ticketId: string,
  events: readonly RawEvent[],
  { from, until }: Month,
  put: (figure: string, unit: string | undefined) => void,
): void => {
  const inMonth = (at: unknown): boolean => Number(at) >= from && Number(at) < until;
  const these = (...types: readonly string[]): readonly RawEvent[] =>
    events.filter(({ type, at }) => types.includes(type) && inMonth(at));
  const holdings = holdingsOf(events);
  const breaches = breachesOf(events, holdings);
  const holderAt = (at: number): string | undefined =>
    holdings.findLast(({ since, end }) => since <= at && (!end || end.at >= at))?.unit;
  const both = (figure: string, unit: string | undefined): void => {
    put(figure, 'centre');
    put(figure, unit);
  };

  // Level 2: what came in, what went out.
  for (const _ of these('TicketFiled')) put('received', 'centre');
  const filed = events[0] as RawEvent;
  const out = events.find(({ type }) =>
    ['TicketAnswered', 'TicketDispatched', 'TicketDeclined', 'TicketMerged', 'JointAppointed'].includes(type),
  );
  if (out && inMonth(out.at)) put('handled', 'centre');
  for (const _ of these('TicketDispatched')) put('handled', 'centre');
  for (const _ of these('TicketDeclined')) put('declined', 'centre');

  // Level 3: receipts that were not wrong, conclusions.
  for (const { unit, since, fresh, round, end } of holdings) {
    const wrong =
      end !== undefined &&
      (end.type === 'TicketReassigned' || end.type === 'ReturnDecided') &&
      inMonth(end.at) &&
      holdings.filter((other) => other.unit === unit && other.round === round).at(-1)?.end === end;
    if (fresh && inMonth(since) && !wrong) put('received', unit);
    const concluded = end?.type === 'ResultSigned' || (end?.type === 'SentUpstream' && end.from === 'closure');
    if (concluded && inMonth(end.at)) put('handled', unit);
  }
  const late = new Set<string>();
  for (const { limit, attributedTo, unit } of breaches)
    if (inMonth(limit)) {
      const whose = attributedTo === 'unit' ? text(unit) : 'centre';
      late.add(whose);
      put('overdue', whose);
    }
  for (const { unit, limits, end } of holdings) {
    const concluded = end?.type === 'ResultSigned' || (end?.type === 'SentUpstream' && end.from === 'closure');
    if (!concluded || !inMonth(end.at) || late.has(unit)) continue;
    if (!breaches.some(({ kind, limit }) => kind === 'handling' && limit === limits.at(-1))) put('on-time', unit);
  }
  if (!late.has('centre')) {
    const dispatchDue = entryOf(filed).due;
    if (out && inMonth(out.at) && !breaches.some(({ kind, limit }) => kind === 'dispatch' && limit === dispatchDue))
      put('on-time', 'centre');
    for (const [index, { type, at, ...event }] of events.entries())
      if (type === 'ResultSigned' || type === 'TicketAnswered') {
        const { due } = entryOf({ type, at, ...event });
        const call = events.slice(index + 1).find((next) => ['CallbackRecorded', 'SurveyAnswered'].includes(next.type));
        const missed = breaches.some(({ kind, limit }) => kind === 'callback' && limit === due);
        if (call && inMonth(call.at) && !missed) put('on-time', 'centre');
      }
  }

  // Detours.
  for (const { at, approve } of these('ReturnDecided'))
    if (approve === true) both('returned', holderBefore(holdings, at));
  for (const { at } of these('ExtensionGranted')) both('extended', holderAt(at));
  for (const event of these('ReworkOrdered', 'TicketReopened')) both('reworked', entryOf(event).unit);
  for (const { lead, partners } of these('JointAppointed'))
    for (const unit of ['centre', lead, ...(partners as readonly string[])]) put('joint', text(unit));
  for (const { at } of these('TicketWithdrawn')) both('withdrawn', holderBefore(holdings, at));

  // Callbacks.
  for (const { type, at, reached } of these('CallbackRecorded', 'SurveyAnswered')) {
    both('callback-due', unitBefore(holdings, at));
    if (type === 'SurveyAnswered' || reached === true) both('called-back', unitBefore(holdings, at));
  }
  for (const { kind, limit } of breaches)
    if (kind === 'callback' && inMonth(limit)) both('callback-due', unitBefore(holdings, Number(limit)));
  for (const { at, callbackOutcome } of these('TicketArchived'))
    if (['unreachable', 'no-contact'].includes(text(callbackOutcome))) both('unreachable', unitBefore(holdings, at));
  const last = new Map<string, RawEvent>();
  for (const event of these('CallbackRecorded', 'SurveyAnswered'))
    if (event.satisfaction !== undefined)
      for (const unit of ['centre', unitBefore(holdings, event.at)]) if (unit !== undefined) last.set(unit, event);
  for (const [unit, { satisfaction, solved }] of last) {
    put('rated', unit);
    if (satisfaction === 'satisfied' || satisfaction === 'basically-satisfied') put('satisfied', unit);
    if (solved === 'yes') put('solved', unit);
  }

  // Supervision: each order is answered by the holder before its limit, or not.
  const missedReply = new Set<string>();
  const replied = new Set<string>();
  for (const { at } of these('SupervisionOrdered')) both('supervised', holderAt(at));
  for (const order of events.filter(({ type }) => type === 'SupervisionOrdered')) {
    const unit = holderAt(order.at) ?? '';
    const reply = events.find(
      (next) =>
        next.type === 'OpinionContributed' &&
        next.at >= order.at &&
        next.at < Number(order.replyBy) &&
        next.unit === unit,
    );
    if (reply && inMonth(reply.at)) for (const who of ['centre', unit]) replied.add(who);
  }
  for (const { at } of these('SupervisionDue'))
    for (const who of ['centre', unitBefore(holdings, at) ?? '']) missedReply.add(who);
  for (const who of new Set([...replied, ...missedReply])) put('supervision-due', who);
  for (const who of replied) if (!missedReply.has(who)) put('supervised-on-time', who);

  // Levels 1 and 4.
  for (const _ of these('SentUpstream')) put('received', 'city');
  for (const { type } of these('UpstreamAccepted', 'UpstreamRefused')) {
    put('handled', 'city');
    if (type === 'UpstreamRefused') put('returned', 'city');
  }
  for (const { unit } of these('TaskDelegated')) put('received', text(unit));
  for (const { unit } of these('TaskDue')) put('overdue', text(unit));
  for (const { unit, at } of these('TaskReported')) {
    put('handled', text(unit));
    const task = events.findLast((event) => event.type === 'TaskDelegated' && event.unit === unit && event.at <= at);
    const due = these('TaskDue').some((event) => event.unit === unit);
    if (!due && at < Number(task?.dueAt)) put('on-time', text(unit));
  }
};

/** The holder just before an act that took the ticket away. */
function holderBefore(holdings: readonly Holding[], at: number): string | undefined {
  return holdings.findLast(({ end }) => end?.at === at)?.unit;
}

/** Counts a month anew. @param tickets commits by ticket, in order */
export const recount = (tickets: ReadonlyMap<string, readonly RawCommit[]>, month: Month): Recount => {
  const counted = new Map<string, Set<string>>();
  for (const [ticketId, commits] of tickets) {
    const late = commits.findIndex(({ at }) => at >= month.cutoff);
    const events = (late < 0 ? commits : commits.slice(0, late)).flatMap((commit) => commit.events);
    if (events.length > 0)
      recountTicket(ticketId, events, month, (figure, unit) => {
        if (unit === undefined) return;
        const key = `${figure} ${unit}`;
        counted.set(key, (counted.get(key) ?? new Set()).add(ticketId));
      });
  }
  return counted;
};
