import type { Entry } from '../../registers/entry.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';
import { idOf } from '../facts.ts';
import type { WarningKind } from '../warnings/warning.ts';

/** A matter that a meeting gave to a unit, to be done by the close of business of a date. */
export type FollowUp = {
  /** From 1 within the meeting. */
  readonly followUp: number;
  readonly unit: string;
  readonly text: string;
  readonly dueOn: LocalDate;
  readonly overdue: boolean;
  readonly done?: { readonly at: Instant; readonly text: string; readonly late: boolean };
};

/** What is entered of meetings. All but the first name the meeting by its id. */
export type MeetingEvent =
  | {
      readonly type: 'MeetingHeld';
      readonly date: LocalDate;
      readonly subject: string;
      /** Posts, never persons' names. */
      readonly participants: readonly string[];
      readonly tickets: readonly string[];
      readonly warnings: readonly WarningKind[];
      readonly conclusions: string;
    }
  | {
      readonly type: 'FollowUpAgreed';
      /** Absent on the line that created the meeting. */
      readonly id?: string;
      readonly followUp: number;
      readonly unit: string;
      readonly text: string;
      readonly dueOn: LocalDate;
    }
  | {
      readonly type: 'FollowUpDone';
      readonly id: string;
      readonly followUp: number;
      readonly text: string;
      readonly late: boolean;
    }
  /** The date came and it was not done: recorded when the morning round finds it, or when it is done late. */
  | { readonly type: 'FollowUpOverdue'; readonly id: string; readonly followUp: number };

/** 分析座谈会、会商 (五(四), R78). */
export type Meeting = Omit<Extract<MeetingEvent, { type: 'MeetingHeld' }>, 'type'> & {
  readonly id: string;
  readonly at: Instant;
  readonly followUps: readonly FollowUp[];
};

const withFollowUp = (meeting: Meeting, number: number, change: (one: FollowUp) => FollowUp): Meeting => ({
  ...meeting,
  followUps: meeting.followUps.map((one) => (one.followUp === number ? change(one) : one)),
});

const changed = (meeting: Meeting, event: Exclude<MeetingEvent, { type: 'MeetingHeld' }>, at: Instant): Meeting => {
  switch (event.type) {
    case 'FollowUpAgreed': {
      const { followUp, unit, text, dueOn } = event;
      return { ...meeting, followUps: [...meeting.followUps, { followUp, unit, text, dueOn, overdue: false }] };
    }
    case 'FollowUpDone': {
      const { text, late } = event;
      return withFollowUp(meeting, event.followUp, (one) => ({ ...one, done: { at, text, late } }));
    }
    case 'FollowUpOverdue':
      return withFollowUp(meeting, event.followUp, (one) => ({ ...one, overdue: true }));
  }
};

/** The meetings that the lines of a year's register tell of, in order of entry. */
export const meetingsOf = (year: number, entries: readonly Entry<MeetingEvent>[]): ReadonlyMap<string, Meeting> => {
  const all = new Map<string, Meeting>();
  for (const { n, at, events } of entries)
    for (const event of events) {
      if (event.type === 'MeetingHeld') {
        const { type: _, ...told } = event;
        all.set(idOf(year, n), { id: idOf(year, n), at, ...told, followUps: [] });
        continue;
      }
      const id = event.id ?? idOf(year, n);
      const one = all.get(id);
      if (!one) throw new Error(`line ${n} of the meetings of ${year} tells of ${id}, which there is not`);
      all.set(id, changed(one, event, at));
    }
  return all;
};
