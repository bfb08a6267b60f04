import type { Role } from '../../access/roles.ts';
import { isGivenTo, isStandingIn } from '../../organisation/unit.ts';
import type { RegisterDecision } from '../../registers/refusal.ts';
import { dayNumber, type Instant, type LocalDate } from '../../time/instant.ts';
import { type ActFacts, isLate, limitOn } from '../facts.ts';
import { refuse } from '../refusals.ts';
import { type Campaign, type Finding, type Sample, type Severity, sampledTickets } from './campaign.ts';
import type { CampaignEvent } from './events.ts';

/** The acts on a campaign, each with its body; a sample comes drawn. */
export type CampaignCommands = {
  'draw-sample': Omit<Sample, 'at'>;
  'record-finding': {
    readonly ticket: string;
    readonly unit: string;
    readonly text: string;
    readonly severity: Severity;
    readonly rectifyBy: LocalDate;
  };
  'report-rectification': { readonly finding: number; readonly text: string };
  'accept-rectification': { readonly finding: number };
  'refuse-rectification': {
    readonly finding: number;
    readonly reason: string;
    readonly rectifyBy?: LocalDate | undefined;
  };
  close: { readonly report: string };
  /** Opens a ticket of the sample: no form of its own, each reading is one. */
  inspect: { readonly ticket: string };
};
export type CampaignCommandName = keyof CampaignCommands;
export type CampaignCommand = {
  [N in CampaignCommandName]: { readonly name: N; readonly body: CampaignCommands[N] };
}[CampaignCommandName];

export type NewCampaign = {
  readonly subject: string;
  readonly team: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
};

const team = ['inspector', 'leading-group'] as const;

/** Who may, by role; the team's acts are further its members' alone, a rectification its unit's. */
export const campaignAccess: { readonly [N in CampaignCommandName | 'create']: readonly Role[] } = {
  create: ['inspector', 'leading-group', 'centre-head'],
  'draw-sample': team,
  'record-finding': team,
  'report-rectification': ['handler', 'signatory', 'unit-head'],
  'accept-rectification': team,
  'refuse-rectification': team,
  close: team,
  inspect: team,
};

/** Samples of a campaign at most: each is a line of up to two hundred numbers. */
const mostSamples = 50;

type Decision = RegisterDecision<CampaignEvent>;

/** A member of the team; the leading group set it up and stands above it. */
export const isOfTeam = ({ team: members }: Campaign, { actor }: Pick<ActFacts, 'actor'>): boolean =>
  actor.roles.includes('leading-group') || members.includes(actor.sub);

export const openCampaign = ({ subject, team: members, from, to }: NewCampaign): Decision => {
  if (dayNumber(to) < dayNumber(from)) return refuse('period-ends-first', 'to');
  return { ok: true, events: [{ type: 'CampaignOpened', subject, team: [...new Set(members)], from, to }] };
};

const recordFinding = (
  campaign: Campaign,
  { ticket, unit, text, severity, rectifyBy }: CampaignCommands['record-finding'],
  { at, organisation, rules }: ActFacts,
): Decision => {
  if (!sampledTickets(campaign).includes(ticket)) return refuse('not-in-sample', 'ticket');
  if (!isStandingIn(organisation, unit)) return refuse('unknown-unit', 'unit');
  if (isLate(at, limitOn(rectifyBy, rules))) return refuse('date-past', 'rectifyBy');
  const finding = campaign.findings.length + 1;
  const told = { finding, ticketId: ticket, unit, text, severity, rectifyBy };
  return { ok: true, events: [{ type: 'FindingRecorded', id: campaign.id, ...told }] };
};

const reportRectification = (id: string, one: Finding, text: string, facts: ActFacts): Decision => {
  const { at, actor, organisation, rules } = facts;
  const { finding, rectifyBy, state, unit, overdue } = one;
  if (!isGivenTo(organisation, unit, actor.unit)) return refuse('not-your-finding');
  if (state !== 'open') return refuse('finding-not-open');
  const late = isLate(at, limitOn(rectifyBy, rules));
  const passed: readonly CampaignEvent[] =
    late && !overdue.includes(rectifyBy) ? [{ type: 'RectificationOverdue', id, finding, rectifyBy }] : [];
  return { ok: true, events: [...passed, { type: 'RectificationReported', id, finding, text, late }] };
};

const judge = (
  id: string,
  { finding, state }: Finding,
  command: Extract<CampaignCommand, { name: 'accept-rectification' | 'refuse-rectification' }>,
  { at, rules }: ActFacts,
): Decision => {
  if (state !== 'reported') return refuse('nothing-reported');
  if (command.name === 'accept-rectification')
    return { ok: true, events: [{ type: 'RectificationAccepted', id, finding }] };
  const { reason, rectifyBy } = command.body;
  if (rectifyBy !== undefined && isLate(at, limitOn(rectifyBy, rules))) return refuse('date-past', 'rectifyBy');
  const again = rectifyBy === undefined ? {} : { rectifyBy };
  return { ok: true, events: [{ type: 'RectificationRefused', id, finding, reason, ...again }] };
};

const onFinding = (
  campaign: Campaign,
  command: Extract<CampaignCommand, { name: 'report-rectification' | 'accept-rectification' | 'refuse-rectification' }>,
  facts: ActFacts,
): Decision => {
  const one = campaign.findings.find(({ finding }) => finding === command.body.finding);
  if (!one) return refuse('unknown-finding', 'finding');
  return command.name === 'report-rectification'
    ? reportRectification(campaign.id, one, command.body.text, facts)
    : judge(campaign.id, one, command, facts);
};

/** What an act on a campaign comes to. What was found is rectified also after the campaign was closed. */
export const decideCampaign = (campaign: Campaign, command: CampaignCommand, facts: ActFacts): Decision => {
  const { id, closed } = campaign;
  if (command.name !== 'report-rectification' && !isOfTeam(campaign, facts)) return refuse('not-of-team');
  switch (command.name) {
    case 'report-rectification':
    case 'accept-rectification':
    case 'refuse-rectification':
      return onFinding(campaign, command, facts);
    case 'inspect':
      if (!sampledTickets(campaign).includes(command.body.ticket)) return refuse('not-in-sample');
      return { ok: true, events: [{ type: 'TicketInspected', id, ticketId: command.body.ticket }] };
    case 'draw-sample':
      if (closed) return refuse('campaign-closed');
      if (command.body.tickets.length === 0) return refuse('nothing-to-draw');
      if (campaign.samples.length >= mostSamples) return refuse('too-many-samples');
      return { ok: true, events: [{ type: 'SampleDrawn', id, ...command.body }] };
    case 'record-finding':
      return closed ? refuse('campaign-closed') : recordFinding(campaign, command.body, facts);
    case 'close':
      if (closed) return refuse('campaign-closed');
      return { ok: true, events: [{ type: 'CampaignClosed', id, report: command.body.report }] };
  }
};

/** Findings whose date has come without a report and is not recorded yet. */
export const overdueFindings = (
  campaigns: ReadonlyMap<string, Campaign>,
  now: Instant,
  { rules }: Pick<ActFacts, 'rules'>,
): readonly CampaignEvent[] =>
  [...campaigns.values()].flatMap(({ id, findings }) =>
    findings.flatMap(({ finding, state, rectifyBy, overdue }) =>
      state === 'open' && isLate(now, limitOn(rectifyBy, rules)) && !overdue.includes(rectifyBy)
        ? [{ type: 'RectificationOverdue' as const, id, finding, rectifyBy }]
        : [],
    ),
  );
