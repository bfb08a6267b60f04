import type { Role } from '../../access/roles.ts';
import { isGivenTo, isStandingIn } from '../../organisation/unit.ts';
import type { RegisterDecision } from '../../registers/refusal.ts';
import { dayNumber, dayNumberOf, type Instant, type LocalDate } from '../../time/instant.ts';
import { type ActFacts, isLate, limitOn } from '../facts.ts';
import { refuse } from '../refusals.ts';
import type { WarningKind } from '../warnings/warning.ts';
import type { FollowUp, Meeting, MeetingEvent } from './meeting.ts';

type NewFollowUp = { readonly unit: string; readonly text: string; readonly dueOn: LocalDate };

export type NewMeeting = {
  readonly date: LocalDate;
  readonly subject: string;
  readonly participants: readonly string[];
  readonly tickets?: readonly string[] | undefined;
  readonly warnings?: readonly WarningKind[] | undefined;
  readonly conclusions: string;
  readonly followUps?: readonly NewFollowUp[] | undefined;
};

/** The acts on a meeting, each with its body. */
export type MeetingCommands = {
  'add-follow-up': NewFollowUp;
  'complete-follow-up': { readonly followUp: number; readonly text: string };
};
export type MeetingCommandName = keyof MeetingCommands;
export type MeetingCommand = {
  [N in MeetingCommandName]: { readonly name: N; readonly body: MeetingCommands[N] };
}[MeetingCommandName];

const secretariat = ['general', 'centre-head', 'leading-group'] as const;

/** Who may, by role; a unit completes what it was given itself, the centre for any. */
export const meetingAccess: { readonly [N in MeetingCommandName | 'create']: readonly Role[] } = {
  create: secretariat,
  'add-follow-up': secretariat,
  'complete-follow-up': [...secretariat, 'handler', 'signatory', 'unit-head'],
};

/** Follow-ups of a meeting at most. */
export const mostFollowUps = 100;

type Decision = RegisterDecision<MeetingEvent>;

const followUpRefusal = (
  { unit, dueOn }: NewFollowUp,
  { at, organisation, rules }: ActFacts,
  prefix = '',
): Extract<Decision, { ok: false }> | undefined => {
  if (!isStandingIn(organisation, unit)) return refuse('unknown-unit', `${prefix}unit`);
  return isLate(at, limitOn(dueOn, rules)) ? refuse('date-past', `${prefix}dueOn`) : undefined;
};

/** Enters a meeting that was held, with what it agreed. */
export const holdMeeting = (asked: NewMeeting, facts: ActFacts): Decision => {
  const { date, subject, participants, tickets = [], warnings = [], conclusions, followUps = [] } = asked;
  if (dayNumber(date) > dayNumberOf(facts.at)) return refuse('meeting-from-future', 'date');
  for (const [index, one] of followUps.entries()) {
    const refusal = followUpRefusal(one, facts, `followUps.${index}.`);
    if (refusal) return refusal;
  }
  const held = { date, subject, participants, tickets: [...new Set(tickets)], warnings, conclusions };
  const agreed = followUps.map((one, index): MeetingEvent => ({ type: 'FollowUpAgreed', followUp: index + 1, ...one }));
  return { ok: true, events: [{ type: 'MeetingHeld', ...held }, ...agreed] };
};

const complete = (id: string, one: FollowUp, text: string, facts: ActFacts): Decision => {
  const { at, actor, organisation, rules } = facts;
  const { followUp, unit, dueOn, done, overdue } = one;
  const ofSecretariat = secretariat.some((role) => actor.roles.includes(role));
  if (!ofSecretariat && !isGivenTo(organisation, unit, actor.unit)) return refuse('not-your-finding');
  if (done) return refuse('follow-up-done');
  const late = isLate(at, limitOn(dueOn, rules));
  const passed: readonly MeetingEvent[] = late && !overdue ? [{ type: 'FollowUpOverdue', id, followUp }] : [];
  return { ok: true, events: [...passed, { type: 'FollowUpDone', id, followUp, text, late }] };
};

/** What an act on a meeting comes to. */
export const decideMeeting = (meeting: Meeting, command: MeetingCommand, facts: ActFacts): Decision => {
  const { id, followUps } = meeting;
  switch (command.name) {
    case 'add-follow-up': {
      if (followUps.length >= mostFollowUps) return refuse('too-many-follow-ups');
      const refusal = followUpRefusal(command.body, facts);
      if (refusal) return refusal;
      return { ok: true, events: [{ type: 'FollowUpAgreed', id, followUp: followUps.length + 1, ...command.body }] };
    }
    case 'complete-follow-up': {
      const one = followUps.find(({ followUp }) => followUp === command.body.followUp);
      return one ? complete(id, one, command.body.text, facts) : refuse('unknown-follow-up', 'followUp');
    }
  }
};

/** Follow-ups whose date has come undone and is not recorded yet. */
export const overdueFollowUps = (
  meetings: ReadonlyMap<string, Meeting>,
  now: Instant,
  { rules }: Pick<ActFacts, 'rules'>,
): readonly MeetingEvent[] =>
  [...meetings.values()].flatMap(({ id, followUps }) =>
    followUps.flatMap(({ followUp, dueOn, done, overdue }) =>
      !done && !overdue && isLate(now, limitOn(dueOn, rules))
        ? [{ type: 'FollowUpOverdue' as const, id, followUp }]
        : [],
    ),
  );
