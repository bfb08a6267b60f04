import type { Entry } from '../registers/entry.ts';
import type { RegisterDecision, RegisterRefusal } from '../registers/refusal.ts';
import type { CommittedBy } from '../tickets/commit.ts';
import type { Instant } from '../time/instant.ts';

/** What stood open when a shift ended, by kind of work. */
export type OpenWork = Readonly<Record<string, number>>;

/** What the shift book (交接班) records: the centre works round the clock (五(一), R62). */
export type HandoverEvent =
  | { readonly type: 'ShiftNoted'; readonly note: string }
  | {
      readonly type: 'ShiftHandedOver';
      readonly note?: string;
      readonly open: OpenWork;
      /** Kinds of work of which there was more than was counted. */
      readonly more?: readonly string[];
    }
  /** By whoever takes the shift over, by that person's own login: `entry` is the line of the handover. */
  | { readonly type: 'ShiftTakenOver'; readonly entry: number };

/** A handover, and by whom it was taken over. */
export type Handover = {
  readonly entry: number;
  readonly at: Instant;
  readonly by: CommittedBy;
  readonly note?: string;
  readonly open: OpenWork;
  readonly more?: readonly string[];
  readonly taken?: { readonly at: Instant; readonly by: CommittedBy };
};

export type ShiftNote = { readonly at: Instant; readonly by: CommittedBy; readonly note: string };

/** The shift book as its lines tell it. */
export type ShiftBook = {
  /** In order. */
  readonly handovers: readonly Handover[];
  /** Notes since the latest handover. */
  readonly notes: readonly ShiftNote[];
};

const applied = (book: ShiftBook, event: HandoverEvent, { n, at, by }: Entry<HandoverEvent>): ShiftBook => {
  switch (event.type) {
    case 'ShiftNoted':
      return { ...book, notes: [...book.notes, { at, by, note: event.note }] };
    case 'ShiftHandedOver': {
      const { type: _, ...told } = event;
      return { handovers: [...book.handovers, { entry: n, at, by, ...told }], notes: [] };
    }
    case 'ShiftTakenOver':
      return {
        ...book,
        handovers: book.handovers.map((each) => (each.entry === event.entry ? { ...each, taken: { at, by } } : each)),
      };
  }
};

/** Folds the lines of a shift book. */
export const shiftBookOf = (entries: readonly Entry<HandoverEvent>[]): ShiftBook =>
  entries.reduce<ShiftBook>(
    (book, entry) => entry.events.reduce((folded, event) => applied(folded, event, entry), book),
    { handovers: [], notes: [] },
  );

const rule = { clause: '五(一) 实行全天候24小时服务', requirement: 'R62', kind: 'conflict' } as const;

const refusals = {
  'no-such-handover': {
    ...rule,
    code: 'no-such-handover',
    message: '没有这次交班。',
    english: 'There is no such handover.',
    next: '请刷新交接班页面。',
  },
  'already-taken-over': {
    ...rule,
    code: 'already-taken-over',
    message: '这次交班已有人接班。',
    english: 'This shift was taken over already.',
    next: '请刷新交接班页面核对。',
  },
  'own-handover': {
    ...rule,
    code: 'own-handover',
    message: '交班人不能自己接班。',
    english: 'Whoever hands a shift over does not take it over.',
    next: '请接班人员用自己的账号登录后接班。',
  },
} as const satisfies Readonly<Record<string, RegisterRefusal>>;

/** 接班: by another person, once. */
export const decideTakeOver = (
  { handovers }: ShiftBook,
  entry: number,
  by: Pick<CommittedBy, 'sub'>,
): RegisterDecision<HandoverEvent> => {
  const handover = handovers.find((each) => each.entry === entry);
  if (!handover) return { ok: false, refusal: refusals['no-such-handover'] };
  if (handover.taken) return { ok: false, refusal: refusals['already-taken-over'] };
  if (handover.by.sub === by.sub) return { ok: false, refusal: refusals['own-handover'] };
  return { ok: true, events: [{ type: 'ShiftTakenOver', entry }] };
};
