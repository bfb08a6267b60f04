import { isWithin, type Organisation } from '../organisation/unit.ts';
import type { Filing } from '../tickets/commands.ts';
import type { Photo } from '../tickets/photo.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { admits } from './allowed.ts';
import type { Actor, Role } from './roles.ts';
import { type Relation, reading } from './table.ts';

/** Reports, complaints against officials and what was told in confidence: the caller is kept from the unit (R3; DESIGN §6). */
export const isSensitive = ({ type, againstOfficials, confidential }: Omit<Filing, 'private'>): boolean =>
  type === 'violation-report' || againstOfficials || confidential;

/** Who reaches the caller of a sensitive ticket: the centre's desks that speak with callers, and level 1, which has its own record. */
const callersDesks: readonly Role[] = ['intake', 'supervisor', 'centre-head', 'upstream'];

/** With which part in the ticket the actor reads it: all of it, or as a partner, or as a village with a task of its own. */
export const readingOf = (actor: Actor, ticket: Ticket): 'whole' | 'partner' | 'village' | undefined => {
  const readsAs = (...relations: readonly Relation[]): boolean =>
    admits(
      reading.filter(({ relation }) => relations.includes(relation)),
      actor,
      ticket,
    ).ok;
  if (readsAs('any', 'holder', 'filer', 'citizen')) return 'whole';
  if (readsAs('partner')) return 'partner';
  return readsAs('delegate') ? 'village' : undefined;
};

/**
 * Whether the actor may see who the caller is, how to reach and where to find that person. Of an ordinary ticket
 * everybody who may read it but a partner, which tells its opinion to the lead; of a sensitive one the centre's desks
 * and whoever filed it. The unit goes through the centre.
 */
export const seesCaller = (actor: Actor, ticket: Ticket): boolean => {
  const part = readingOf(actor, ticket);
  if (part === undefined || part === 'partner') return false;
  if (!isSensitive(ticket.filing) || actor.kind === 'citizen') return true;
  if (actor.kind !== 'staff') return false;
  const filed = ticket.filedBy.sub === actor.sub || (actor.unit !== undefined && ticket.filedBy.unit === actor.unit);
  return actor.roles.some((role) => callersDesks.includes(role) || (role === 'clerk' && filed));
};

/** Whether the actor may be shown which tickets are one caller's, sensitive ones among them: the desks that speak with callers. */
export const seesCallers = (actor: Actor): boolean =>
  actor.kind === 'staff' && actor.roles.some((role) => callersDesks.includes(role));

/** Whether the actor may see the place it is about: a partner works there too, but not on a sensitive ticket. */
export const seesPlace = (actor: Actor, ticket: Ticket): boolean =>
  seesCaller(actor, ticket) || (readingOf(actor, ticket) === 'partner' && !isSensitive(ticket.filing));

/**
 * Whether the actor may see a photo. One of the problem shows the place, so it is seen by those who may see that; one of
 * the result by those who read the ticket whole; a signature on paper is not the caller's. What a unit took itself it
 * may see again.
 */
export const seesPhoto = (actor: Actor, ticket: Ticket, { step, unit }: Pick<Photo, 'step' | 'unit'>): boolean => {
  const part = readingOf(actor, ticket);
  if (part === undefined) return false;
  if (actor.kind === 'staff' && unit !== undefined && actor.unit === unit) return true;
  switch (step) {
    case 'problem':
      return seesPlace(actor, ticket);
    case 'result':
      return part === 'whole';
    case 'signature':
      return part === 'whole' && actor.kind !== 'citizen';
  }
};

/**
 * Whether a unit stands on the side complained of: the body itself and those below it never see the ticket, whatever the
 * role (R3). The centre and its superior cannot be kept from it.
 */
export const isUnitComplainedOf = (
  unit: string | undefined,
  complainedUnit: string | undefined,
  organisation: Organisation,
): boolean => {
  if (unit === undefined || complainedUnit === undefined) return false;
  return (organisation.get(unit)?.level ?? 4) > 2 && isWithin(organisation, unit, complainedUnit);
};

/** The same of whoever acts. */
export const isComplainedOf = (actor: Actor, { filing }: Ticket, organisation: Organisation): boolean =>
  actor.kind === 'staff' && isUnitComplainedOf(actor.unit, filing.complainedUnit, organisation);

/** Level 2's own desks. */
const centreDesks: readonly Role[] = ['intake', 'supervisor', 'general', 'centre-head'];

/** Whether the actor may see who was told of the ticket and who has read it: the centre, and the unit that holds it (R49). */
export const seesNotices = (actor: Actor, ticket: Ticket): boolean => {
  if (actor.kind !== 'staff' || readingOf(actor, ticket) !== 'whole') return false;
  if (actor.roles.some((role) => centreDesks.includes(role))) return true;
  return admits(
    reading.filter(({ relation }) => relation === 'holder'),
    actor,
    ticket,
  ).ok;
};
