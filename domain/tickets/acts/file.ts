import { admits } from '../../access/allowed.ts';
import { type Actor, subjectOf } from '../../access/roles.ts';
import { access } from '../../access/table.ts';
import { acceptanceEntry } from '../../limits/limits.ts';
import type { Instant } from '../../time/instant.ts';
import { type Decision, event, happened } from '../act.ts';
import type { Filing } from '../commands.ts';
import type { County } from '../facts.ts';
import { type Refused, refuse } from '../refusals.ts';
import { standingRefusal } from './standing.ts';

/** What intake needs beside the filing: the number and the caller's HMAC are made at the edge. */
export type FilingInput = {
  readonly ticketId: string;
  readonly filing: Filing;
  readonly caller?: string | undefined;
  readonly actor: Actor;
  /** When the gateway received it: the acceptance. */
  readonly at: Instant;
  readonly county: County;
};

/**
 * 准确记录联系方式 (三(一), R30): a phone, or the mark that the caller stays anonymous; of a message of a group, its sender,
 * who is reached there (R18).
 */
const contactRefusal = ({ anonymous, channel, private: told }: Filing): Refused | undefined => {
  if (anonymous)
    return told.phone || told.name || told.onBehalf || told.original
      ? refuse('anonymous-with-phone', {}, 'citizen')
      : undefined;
  const isInGroup = channel === 'wechat-group' && told.original !== undefined;
  return told.phone || isInGroup ? undefined : refuse('contact-needed', {}, 'citizen.phone');
};

/** 行政投诉 (R3): the body complained of must be known, so that it never gets the ticket. */
const complaintRefusal = (filing: Filing, { organisation }: County): Refused | undefined => {
  if (filing.complainedUnit !== undefined && !organisation.has(filing.complainedUnit))
    return refuse('unknown-unit', { unit: filing.complainedUnit }, 'complainedUnit');
  return filing.againstOfficials && filing.complainedUnit === undefined
    ? refuse('complained-unit-needed', {}, 'complainedUnit')
    : undefined;
};

const placeRefusal = (filing: Filing, { organisation, categories }: County): Refused | undefined => {
  if (filing.category !== undefined && !categories.has(filing.category))
    return refuse('unknown-category', { category: filing.category }, 'category');
  if (filing.town === undefined) return undefined;
  return /^(town|farm)-/.test(filing.town) && organisation.has(filing.town)
    ? standingRefusal(filing.town, organisation, 'location.town')
    : refuse('unknown-town', { town: filing.town }, 'location.town');
};

/** 就近受理 (二(二), R11): a clerk files for the own outlet. */
const outletRefusal = (filing: Filing, actor: Actor): Refused | undefined => {
  if (actor.kind !== 'staff' || !actor.roles.includes('clerk') || actor.unit === undefined) return undefined;
  return filing.outlet === undefined || filing.outlet === actor.unit ? undefined : refuse('clerk-outlet', {}, 'outlet');
};

/** 接件受理 (三(一), R28-R31): accepts a ticket and starts the centre's dispatch limit. */
export const file = ({ ticketId, filing, caller, actor, at, county }: FilingInput): Decision => {
  const admitted = admits(access.file, actor);
  if (!admitted.ok) return admitted;
  const refusal =
    contactRefusal(filing) ??
    complaintRefusal(filing, county) ??
    placeRefusal(filing, county) ??
    outletRefusal(filing, actor);
  if (refusal) return refusal;
  const sub = subjectOf(actor);
  const unit = actor.kind === 'staff' ? actor.unit : undefined;
  const { rules, calendar } = county;
  const { private: told, ...open } = filing;
  return happened(
    event({ at, actor }, 'TicketFiled', {
      filing: open,
      private: told,
      ticketId,
      ruleSet: rules.version,
      ...(caller === undefined ? {} : { caller }),
      filedBy: { sub, ...(unit === undefined ? {} : { unit }) },
      entry: acceptanceEntry(at, sub, { rules, calendar }),
    }),
  );
};
