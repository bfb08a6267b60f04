import { breachesOf, entryOf, type Holding, holdingsOf, text, unitBefore } from './holdings.ts';
import type { RawCommit, RawEvent } from './raw-events.ts';

/**
 * The figures of a month counted anew from the raw events, by the words of docs/reports.md: none of the product's code takes
 * part. `figure unit` → numbers of tickets.
 */
export type Recount = ReadonlyMap<string, ReadonlySet<string>>;

type Month = { readonly from: number; readonly until: number; readonly cutoff: number };

/** A ticket as it is counted: its events, who held it when, the breaches that stand, and where its figures go. */
type Case = {
  readonly events: readonly RawEvent[];
  readonly holdings: readonly Holding[];
  readonly breaches: readonly RawEvent[];
  readonly inMonth: (at: unknown) => boolean;
  /** The events of these names within the month. */
  readonly these: (...types: readonly string[]) => readonly RawEvent[];
  readonly put: (figure: string, unit: string | undefined) => void;
};

const holderAt = ({ holdings }: Case, at: number): string | undefined =>
  holdings.findLast(({ since, end }) => since <= at && (!end || end.at >= at))?.unit;

/** The holder just before an act that took the ticket away. */
const holderBefore = ({ holdings }: Case, at: number): string | undefined =>
  holdings.findLast(({ end }) => end?.at === at)?.unit;

const both = ({ put }: Case, figure: string, unit: string | undefined): void => {
  put(figure, 'centre');
  put(figure, unit);
};

const wayOut = ['TicketAnswered', 'TicketDispatched', 'TicketDeclined', 'TicketMerged', 'JointAppointed'];

/** Level 2: what came in, what went out. */
const countCentre = ({ events, these, put, inMonth }: Case): void => {
  for (const _ of these('TicketFiled')) put('received', 'centre');
  const out = events.find(({ type }) => wayOut.includes(type));
  if (out && inMonth(out.at)) put('handled', 'centre');
  for (const _ of these('TicketDispatched', 'TicketDeclined', 'TicketMerged')) put('handled', 'centre');
  for (const _ of these('TicketDeclined')) put('declined', 'centre');
};

const isWrong = (end: RawEvent | undefined): boolean =>
  end?.type === 'TicketReassigned' || end?.type === 'ReturnDecided';
const isConclusion = (end: RawEvent | undefined): end is RawEvent =>
  end?.type === 'ResultSigned' || (end?.type === 'SentUpstream' && end.from === 'closure');

/** Level 3: receipts that were not taken back in the month, and conclusions. */
const countUnits = ({ holdings, put, inMonth }: Case): void => {
  for (const { unit, since, fresh, round, end } of holdings) {
    const last = holdings.findLast((other) => other.unit === unit && other.round === round);
    const wrong = isWrong(last?.end) && inMonth(last?.end?.at);
    if (fresh && inMonth(since) && !wrong) put('received', unit);
    if (isConclusion(end) && inMonth(end.at)) put('handled', unit);
  }
};

const stands = ({ breaches }: Case, kind: string, limit: unknown): boolean =>
  breaches.some((breach) => breach.kind === kind && breach.limit === limit);

/** Calls that a conclusion was followed by. */
const firstCalls = ({ events }: Case): readonly { readonly due: number; readonly call: RawEvent | undefined }[] =>
  events.flatMap((event, index) => {
    if (event.type !== 'ResultSigned' && event.type !== 'TicketAnswered') return [];
    const after = events.slice(index + 1);
    return [
      { due: entryOf(event).due, call: after.find(({ type }) => /^(CallbackRecorded|SurveyAnswered)$/.test(type)) },
    ];
  });

const countTime = (own: Case): void => {
  const { events, holdings, breaches, put, inMonth } = own;
  const late = new Set(
    breaches
      .filter(({ limit }) => inMonth(limit))
      .map(({ attributedTo, unit }) => (attributedTo === 'unit' ? text(unit) : 'centre')),
  );
  for (const whose of late) put('overdue', whose);
  for (const { unit, limits, end } of holdings)
    if (isConclusion(end) && inMonth(end.at) && !late.has(unit) && !stands(own, 'handling', limits.at(-1)))
      put('on-time', unit);
  if (late.has('centre')) return;
  const out = events.find(({ type }) => wayOut.includes(type));
  const dispatchDue = events[0] && entryOf(events[0]).due;
  if (out && inMonth(out.at) && !stands(own, 'dispatch', dispatchDue)) put('on-time', 'centre');
  for (const { due, call } of firstCalls(own))
    if (call && inMonth(call.at) && !stands(own, 'callback', due)) put('on-time', 'centre');
};

const countDetours = (own: Case): void => {
  const { these, put } = own;
  for (const { at, approve } of these('ReturnDecided'))
    if (approve === true) both(own, 'returned', holderBefore(own, at));
  for (const { at } of these('ExtensionGranted')) both(own, 'extended', holderAt(own, at));
  for (const event of these('ReworkOrdered', 'TicketReopened')) both(own, 'reworked', entryOf(event).unit);
  for (const { lead, partners } of these('JointAppointed'))
    for (const unit of ['centre', lead, ...(partners as readonly string[])]) put('joint', text(unit));
  for (const { at } of these('TicketWithdrawn')) both(own, 'withdrawn', holderBefore(own, at));
};

const countCallbacks = (own: Case): void => {
  const { these, holdings, breaches, put, inMonth } = own;
  const answers = new Map<string, RawEvent>();
  for (const event of these('CallbackRecorded', 'SurveyAnswered')) {
    const unit = unitBefore(holdings, event.at);
    both(own, 'callback-due', unit);
    if (event.type === 'SurveyAnswered' || event.reached === true) both(own, 'called-back', unit);
    if (event.satisfaction !== undefined)
      for (const who of ['centre', unit]) if (who !== undefined) answers.set(who, event);
  }
  for (const { kind, limit } of breaches)
    if (kind === 'callback' && inMonth(limit)) both(own, 'callback-due', unitBefore(holdings, Number(limit)));
  for (const { at, callbackOutcome } of these('TicketArchived'))
    if (/^(unreachable|no-contact)$/.test(text(callbackOutcome))) both(own, 'unreachable', unitBefore(holdings, at));
  for (const [unit, { satisfaction, solved }] of answers) {
    put('rated', unit);
    if (/^(basically-)?satisfied$/.test(text(satisfaction))) put('satisfied', unit);
    if (solved === 'yes') put('solved', unit);
  }
};

/** Supervision: each order is answered before its limit, or not. */
const countSupervision = (own: Case): void => {
  const { these, holdings, put } = own;
  for (const { at } of these('SupervisionOrdered')) both(own, 'supervised', holderAt(own, at));
  const whose = ({ at }: RawEvent): readonly string[] => ['centre', text(unitBefore(holdings, at))];
  const missed = new Set(these('SupervisionDue').flatMap(whose));
  const replies = these('SupervisionReplied').filter(({ answered }) =>
    (answered as readonly { readonly late: boolean }[]).some(({ late }) => !late),
  );
  const replied = new Set(replies.flatMap(whose));
  for (const who of new Set([...replied, ...missed])) put('supervision-due', who);
  for (const who of replied) if (!missed.has(who)) put('supervised-on-time', who);
};

/** The village had reported before that limit, or had asked before it for the time that it was given afterwards. */
const isTakenBack = ({ unit, dueAt, at }: RawEvent, events: readonly RawEvent[]): boolean => {
  const own = events.filter((event) => event.unit === unit);
  const reported = own.some(({ type, at: when }) => type === 'TaskReported' && when < Number(dueAt));
  const asked = own.findLast((event) => event.type === 'TaskExtensionRequested' && event.at < at);
  const decided = asked && own.find((event) => event.type === 'TaskExtensionDecided' && event.at > asked.at);
  return reported || (decided !== undefined && decided.at >= at && decided.approve === true);
};

/** Levels 1 and 4. */
const countOthers = ({ events, these, put }: Case): void => {
  for (const _ of these('SentUpstream')) put('received', 'city');
  for (const _ of these('UpstreamAccepted', 'UpstreamRefused')) put('handled', 'city');
  for (const _ of these('UpstreamRefused')) put('returned', 'city');
  for (const { unit } of these('TaskDelegated')) put('received', text(unit));
  const late = new Set(these('TaskDue').flatMap((due) => (isTakenBack(due, events) ? [] : [text(due.unit)])));
  for (const unit of late) put('overdue', unit);
  for (const { unit, at } of these('TaskReported')) {
    put('handled', text(unit));
    const task = events.findLast((event) => event.type === 'TaskDelegated' && event.unit === unit && event.at <= at);
    if (!late.has(text(unit)) && at < Number(task?.dueAt)) put('on-time', text(unit));
  }
};

const recountTicket = (events: readonly RawEvent[], { from, until }: Month, put: Case['put']): void => {
  const inMonth = (at: unknown): boolean => Number(at) >= from && Number(at) < until;
  const holdings = holdingsOf(events);
  const own: Case = {
    ...{ events, holdings, breaches: breachesOf(events, holdings), inMonth, put },
    these: (...types) => events.filter(({ type, at }) => types.includes(type) && inMonth(at)),
  };
  const counts = [countCentre, countUnits, countTime, countDetours, countCallbacks, countSupervision, countOthers];
  for (const count of counts) count(own);
};

/** Counts a month anew. @param tickets commits by ticket, in order */
export const recount = (tickets: ReadonlyMap<string, readonly RawCommit[]>, month: Month): Recount => {
  const counted = new Map<string, Set<string>>();
  for (const [ticketId, commits] of tickets) {
    const late = commits.findIndex(({ at }) => at >= month.cutoff);
    const events = (late < 0 ? commits : commits.slice(0, late)).flatMap((commit) => commit.events);
    if (events.length > 0)
      recountTicket(events, month, (figure, unit) => {
        if (unit === undefined) return;
        const key = `${figure} ${unit}`;
        counted.set(key, (counted.get(key) ?? new Set()).add(ticketId));
      });
  }
  return counted;
};
