import type { Entry } from '../registers/entry.ts';
import type { RegisterDecision, RegisterRefusal } from '../registers/refusal.ts';
import type { CommittedBy } from '../tickets/commit.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Instant } from '../time/instant.ts';
import { isOfLevelOne } from './concern.ts';
import type { ChecklistItem } from './materials.ts';

/** What is handed over to level 1 of a ticket (R4, R41). */
export const handOverKinds = ['result', 'closure-application', 'forwarded', 'ended'] as const;
export type HandOverKind = (typeof handOverKinds)[number];

/** How: entered on level 1's own platform, on paper, or as a file. */
export const handOverWays = ['platform', 'paper', 'file'] as const;
export type HandOverWay = (typeof handOverWays)[number];

/** A state of a ticket that level 1 is to know of, and since when it stands so. */
export type ToHandOver = { readonly kind: HandOverKind; readonly at: Instant };

const isConcern = ({ filing, ledger }: Ticket): boolean =>
  isOfLevelOne(filing) || ledger.some(({ kind }) => kind === 'level-1-refusal');

/**
 * What of a ticket level 1 is to get now. Of the county's own what went up to it, and what came of it when level 1 sent it
 * back; of an end that level 1 itself decided nothing, nor of what is erased.
 */
export const toHandOver = (ticket: Ticket): ToHandOver | undefined => {
  const { phase, archivedAs, erasedAt } = ticket;
  if (phase.kind === 'upstream')
    return { kind: phase.from === 'closure' ? 'closure-application' : 'forwarded', at: phase.since };
  if (!isConcern(ticket) || erasedAt !== undefined) return undefined;
  if (phase.kind === 'callback') return { kind: 'result', at: phase.concludedAt };
  if (phase.kind !== 'ended') return undefined;
  const byLevelOne =
    archivedAs !== undefined && 'callbackOutcome' in archivedAs && archivedAs.callbackOutcome === 'closure';
  return byLevelOne ? undefined : { kind: 'ended', at: phase.at };
};

/** What the register of hand-overs (上报登记) records. */
export type HandOverEvent = ToHandOver & {
  readonly type: 'HandedOver';
  readonly ticketId: string;
  readonly way: HandOverWay;
  /** What the checklist missed when it was handed over. */
  readonly missing: readonly ChecklistItem[];
  readonly note?: string;
};

/** A hand-over: what of which ticket, when, by whom and how. */
export type HandOver = Omit<HandOverEvent, 'type'> & { readonly enteredAt: Instant; readonly by: CommittedBy };

/** The hand-overs that the lines of registers tell of, in order. */
export const handOversOf = (entries: readonly Entry<HandOverEvent>[]): readonly HandOver[] =>
  entries.flatMap(({ at: enteredAt, by, events }) =>
    events.map(({ type: _, ...told }) => ({ ...told, enteredAt, by })),
  );

/** Whether this state of the ticket was handed over. */
export const isHandedOver = (
  ticketId: string,
  { kind, at }: ToHandOver,
  known: readonly Pick<HandOver, 'ticketId' | 'kind' | 'at'>[],
): boolean => known.some((one) => one.ticketId === ticketId && one.kind === kind && one.at === at);

const rule = {
  clause: '三(三) 二级平台审核后向银川市报送相关材料申请办结',
  requirement: 'R4, R41',
  kind: 'conflict',
} as const;

const refusals = {
  'handed-over-already': {
    ...rule,
    code: 'handed-over-already',
    message: '此项已登记上报。',
    english: 'It is entered as handed over already.',
    next: '无需重复登记。',
  },
  'nothing-to-hand-over': {
    ...rule,
    code: 'nothing-to-hand-over',
    message: '工单情况已变化,或没有需要上报的内容。',
    english: 'The ticket has moved on, or there is nothing of it to hand over.',
    next: '请刷新页面核对后再登记。',
  },
} as const satisfies Readonly<Record<string, RegisterRefusal>>;

/**
 * 登记上报: marks what was handed over.
 * @param seen the state that the sheet showed
 */
export const decideHandOver = (
  ticket: Ticket,
  seen: ToHandOver,
  known: readonly HandOver[],
  more: Pick<HandOverEvent, 'way' | 'missing' | 'note'>,
): RegisterDecision<HandOverEvent> => {
  if (isHandedOver(ticket.id, seen, known)) return { ok: false, refusal: refusals['handed-over-already'] };
  const present = toHandOver(ticket);
  if (!present || present.kind !== seen.kind || present.at !== seen.at)
    return { ok: false, refusal: refusals['nothing-to-hand-over'] };
  return { ok: true, events: [{ type: 'HandedOver', ticketId: ticket.id, ...present, ...more }] };
};
