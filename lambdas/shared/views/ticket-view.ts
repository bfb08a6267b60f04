import { readingOf, seesCaller, seesPhoto, seesPlace } from '../../../domain/access/privacy.ts';
import type { Actor } from '../../../domain/access/roles.ts';
import type { Commit } from '../../../domain/tickets/commit.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import type { Breach } from '../../../domain/tickets/phases.ts';
import { classOf, isOverdue, limitOf, stageOf, type Ticket, unitOf } from '../../../domain/tickets/ticket.ts';
import { type Instant, toIso } from '../../../domain/time/instant.ts';
import type { StoredNotice } from '../schemas/notice-view.ts';
import type { TicketView } from '../schemas/ticket-view.ts';
import { allowedCommands } from './allowed-commands.ts';
import { clocksOf } from './clocks.ts';
import { detoursOf } from './detours.ts';
import { noticesView } from './notices-view.ts';
import { isShownTo } from './part-readers.ts';
import { redaction, toldIn } from './redaction.ts';
import { timelineOf } from './timeline.ts';
import { answerIn, applicationIn, demandIn, replyIn, resultIn } from './told-events.ts';
import { workflowLink } from './workflow-link.ts';

/** What a view is made of and for whom. `at` is the gateway's instant: clocks are read at it. */
export type Viewed = {
  readonly ticket: Ticket;
  readonly commits: readonly Commit[];
  readonly actor: Actor;
  readonly at: Instant;
  readonly county: County;
  /** What was sent about it; only for who may see that. */
  readonly notices?: readonly StoredNotice[] | undefined;
  /** Only where the link to the workflow is shown. */
  readonly stateMachineArn?: string;
};

const optionalIso = (instant: Instant | undefined): string | undefined =>
  instant === undefined ? undefined : toIso(instant);

const breachView = (breach: Breach) => ({
  ...breach,
  limit: toIso(breach.limit),
  recordedAt: toIso(breach.recordedAt),
});

/** What the caller told: where it names a person or a place, only for those who may see the caller. */
const privateView = ({ ticket, actor, county }: Viewed, redact: (text: string) => string) => {
  const { filing } = ticket;
  const { subject, description, request, name, phone, address, lat, long, onBehalf, original } = toldIn(ticket);
  const sees = seesCaller(actor, ticket);
  const townName = county.organisation.get(filing.town ?? '')?.name;
  const place = { town: filing.town, townName, ...(seesPlace(actor, ticket) ? { address, lat, long } : {}) };
  return {
    subject: subject && redact(subject),
    description: description && redact(description),
    request: request && redact(request),
    citizen: { anonymous: filing.anonymous, withheld: !sees, ...(sees ? { name, phone } : {}) },
    location: Object.values(place).some((part) => part !== undefined) ? place : undefined,
    original: sees ? original : undefined,
    onBehalf: onBehalf && {
      item: redact(onBehalf.item),
      ...(sees ? { name: onBehalf.name, phone: onBehalf.phone } : {}),
    },
  };
};

const openView = ({ ticket, county }: Viewed) => {
  const { filing } = ticket;
  const { channel, type, area, category, confidential, againstOfficials, complainedUnit, anonymous } = filing;
  const unit = unitOf(ticket);
  const limit = limitOf(ticket);
  return {
    ticketId: ticket.id,
    stage: stageOf(ticket),
    channel,
    type,
    area,
    category,
    categoryName: county.categories.get(category ?? '')?.name,
    class: classOf(ticket) ?? filing.class,
    urgent: ticket.urgent,
    confidential,
    againstOfficials,
    complainedUnit,
    anonymous,
    town: filing.town,
    outlet: filing.outlet,
    upstreamNumber: filing.upstreamNumber,
    upstreamDueAt: optionalIso(filing.upstreamDueAt),
    unit,
    unitName: county.organisation.get(unit ?? '')?.name,
    round: ticket.round,
    returns: ticket.returns,
    run: ticket.run,
    filedAt: toIso(ticket.filedAt),
    erasedAt: optionalIso(ticket.erasedAt),
    dueAt: optionalIso(limit?.entry.due),
    overdue: isOverdue(ticket),
    provisional: limit?.entry.provisional ?? false,
  };
};

const workflowView = ({ ticket, stateMachineArn }: Viewed) => ({
  run: ticket.run,
  stuck: ticket.stuck !== undefined,
  ...(stateMachineArn === undefined ? {} : workflowLink(stateMachineArn, ticket.id, ticket.run)),
});

/** How it was handled: all of it, or the part of a partner or a village that has only a share in it. */
const handlingView = ({ ticket, commits, actor }: Viewed, redact: (text: string) => string) => {
  const part = readingOf(actor, ticket);
  const own = actor.kind === 'staff' ? actor.unit : undefined;
  const { joint, delegations, supervision } = detoursOf(ticket);
  if (part === 'partner') return { breaches: [], joint, delegations: [], result: resultIn(commits, redact) };
  if (part !== 'whole') return { breaches: [], delegations: delegations.filter(({ unit }) => unit === own) };
  return {
    breaches: ticket.breaches.map(breachView),
    ...detoursOf(ticket),
    supervision: supervision && { ...supervision, message: demandIn(ticket, commits, redact) },
    application: applicationIn(commits, redact),
    reply: replyIn(commits, redact),
    result: resultIn(commits, redact),
    answer: answerIn(commits, redact),
  };
};

/** The photos the actor may see, in the order in which they were stored. */
const photosView = ({ ticket, actor }: Viewed): TicketView['photos'] =>
  ticket.photos
    .filter((each) => seesPhoto(actor, ticket, each))
    .map(({ step, photo, round, at }) => ({ step, photo, round, at: toIso(at) }));

/** A ticket as this actor may see it at this instant. */
export const ticketViewOf = (viewed: Viewed): TicketView => {
  const { ticket, commits, actor, at, county, notices } = viewed;
  const redact = redaction(ticket, actor);
  return {
    ...openView(viewed),
    ...privateView(viewed, redact),
    ...handlingView(viewed, redact),
    photos: photosView(viewed),
    clocks: clocksOf(ticket, at, county),
    timeline: timelineOf(commits, county, redact, isShownTo(actor, ticket)),
    notices: notices && noticesView(notices, commits),
    workflow: workflowView(viewed),
    allowed: allowedCommands(ticket, actor, at, county),
  };
};
