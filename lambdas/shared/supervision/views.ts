import type * as z from 'zod/mini';
import { type Campaign, type Finding, isLateFinding } from '../../../domain/supervision/campaigns/campaign.ts';
import { type Instruction, isLateInstruction } from '../../../domain/supervision/instructions/instruction.ts';
import type { Meeting } from '../../../domain/supervision/meetings/meeting.ts';
import type { Warning, WarningRules } from '../../../domain/supervision/warnings/warning.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import { type Instant, toIso } from '../../../domain/time/instant.ts';
import type {
  campaignsView,
  campaignView,
  instructionsView,
  instructionView,
  meetingsView,
  meetingView,
  warningsView,
} from '../schemas/supervision/views.ts';
import type { Share } from './readers.ts';
import { ruleOf } from './warning-words.ts';

export type InstructionView = z.output<typeof instructionView>;
export type CampaignView = z.output<typeof campaignView>;
export type MeetingView = z.output<typeof meetingView>;
export type WarningsView = z.output<typeof warningsView>;
type Brief<V extends z.ZodMiniType<{ items: unknown[] }>> = z.output<V>['items'][number];

const optionalIso = (instant: Instant | undefined): string | undefined =>
  instant === undefined ? undefined : toIso(instant);

type Answer = {
  readonly at: Instant;
  readonly text: string;
  readonly late: boolean;
  readonly decided?: { readonly at: Instant; readonly accepted: boolean; readonly reason?: string };
};

const answerView = ({ at, text, late, decided }: Answer) => ({
  at: toIso(at),
  text,
  late,
  decidedAt: optionalIso(decided?.at),
  accepted: decided?.accepted,
  reason: decided?.reason,
});

export const instructionBrief = (one: Instruction): Brief<typeof instructionsView> => ({
  id: one.id,
  kind: one.kind,
  number: one.number,
  receivedAt: toIso(one.receivedAt),
  dueAt: optionalIso(one.dueAt),
  tickets: [...one.tickets],
  state: one.state,
  late: isLateInstruction(one),
});

export const instructionViewOf = (one: Instruction): InstructionView => ({
  ...instructionBrief(one),
  text: one.text,
  enteredAt: toIso(one.enteredAt),
  overdueAt: one.overdue.map(toIso),
  replies: one.replies.map(answerView),
});

/** @param share only the findings of this share */
export const campaignBrief = (
  { id, subject, from, to, findings, closed }: Campaign,
  share?: Share,
): Brief<typeof campaignsView> => {
  const shown = findings.filter((one) => share === undefined || share(one.unit));
  return {
    id,
    subject,
    from,
    to,
    findings: shown.length,
    unrectified: shown.filter(({ state }) => state !== 'rectified').length,
    late: shown.filter(isLateFinding).length,
    closedAt: optionalIso(closed?.at),
  };
};

const findingView = (one: Finding, { organisation }: County): CampaignView['findings'][number] => {
  const { overdue: _, rectifications, at, ...told } = one;
  return {
    ...told,
    at: toIso(at),
    unitName: organisation.get(one.unit)?.name,
    late: isLateFinding(one),
    rectifications: rectifications.map(answerView),
  };
};

/** A campaign as the county sees it; with a share, as its unit does: its own findings, and nothing of the team's work. */
export const campaignViewOf = (campaign: Campaign, county: County, share?: Share): CampaignView => {
  const { team, samples, openings, closed, findings } = campaign;
  const shown = findings.filter((one) => share === undefined || share(one.unit));
  return {
    ...campaignBrief(campaign, share),
    findings: shown.map((one) => findingView(one, county)),
    ...(share === undefined
      ? {
          team: [...team],
          samples: samples.map(({ at, tickets, rule, ...drawn }) => ({
            at: toIso(at),
            rule: { ...rule },
            ...drawn,
            tickets: [...tickets],
          })),
          openings: openings.map(({ at, by, ...told }) => ({ at: toIso(at), by: by.sub, ...told })),
          report: closed?.report,
        }
      : {}),
  };
};

const openFollowUps = ({ followUps }: Meeting, share?: Share): number =>
  followUps.filter((one) => !one.done && (share === undefined || share(one.unit))).length;

export const meetingBrief = (meeting: Meeting, share?: Share): Brief<typeof meetingsView> => {
  const { id, date, subject } = meeting;
  return { id, date, subject, open: openFollowUps(meeting, share) };
};

/** A meeting; with a share, what its unit was given. */
export const meetingViewOf = (meeting: Meeting, { organisation }: County, share?: Share): MeetingView => ({
  ...meetingBrief(meeting, share),
  participants: [...meeting.participants],
  tickets: share === undefined ? [...meeting.tickets] : [],
  warnings: [...meeting.warnings],
  conclusions: meeting.conclusions,
  followUps: meeting.followUps
    .filter((one) => share === undefined || share(one.unit))
    .map(({ overdue, done, ...told }) => ({
      ...told,
      unitName: organisation.get(told.unit)?.name,
      late: overdue || (done?.late ?? false),
      doneAt: optionalIso(done?.at),
      done: done?.text,
    })),
});

/** Tickets that a warning lists; a growing category may have hundreds. */
const mostListed = 50;

export const warningsViewOf = (
  warnings: readonly Warning[],
  { at, truncated, rules }: { readonly at: Instant; readonly truncated: boolean; readonly rules: WarningRules },
  { organisation, categories }: County,
): WarningsView => ({
  at: toIso(at),
  truncated,
  items: warnings.map(({ tickets, ...told }) => ({
    ...told,
    ...ruleOf(told, rules),
    unitName: organisation.get(told.unit ?? '')?.name,
    categoryName: categories.get(told.category ?? '')?.name,
    townName: organisation.get(told.town ?? '')?.name,
    tickets: tickets.slice(0, mostListed),
  })),
});
