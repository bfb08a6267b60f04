import { admits } from '../access/allowed.ts';
import type { Actor } from '../access/roles.ts';
import { photoAccess } from '../access/table.ts';
import type { Instant } from '../time/instant.ts';
import { type Decision, event, happened, wrongStage } from './act.ts';
import type { County } from './facts.ts';
import type { PhotoFault, PhotoUpload } from './photo.ts';
import { type RefusalCode, refuse } from './refusals.ts';
import type { Ticket } from './ticket.ts';

const faultCodes: { readonly [F in PhotoFault]: RefusalCode } = {
  'not-an-image': 'photo-not-an-image',
  damaged: 'photo-damaged',
  'too-large': 'photo-too-large',
  'too-many-pixels': 'photo-too-many-pixels',
};

/**
 * What a photo that was sent comes to. It belongs to the round it was sent for, and a step of a round takes only so many.
 * One that is on record already is recorded no second time: no events then.
 * @param at when its bytes had arrived
 */
export const decidePhoto = (
  ticket: Ticket,
  { step, photo, round, file }: PhotoUpload,
  actor: Actor,
  at: Instant,
  county: County,
): Decision => {
  if (ticket.photos.some((known) => known.photo === photo)) return happened();
  const admitted = admits(photoAccess[step], actor, ticket);
  if (!admitted.ok) return admitted;
  if (ticket.phase.kind === 'ended') {
    const { into } = ticket.phase;
    return into === undefined ? wrongStage(ticket, []) : refuse('merged-into', { into });
  }
  if (round !== ticket.round) return refuse('photo-round-over');
  if ('fault' in file) return refuse(faultCodes[file.fault]);
  const most = county.rulesOf(ticket.ruleSet).photosPerStep.value;
  const present = ticket.photos.filter((known) => known.step === step && known.round === round);
  if (present.length >= most) return refuse('photos-enough', { most: String(most) });
  const unit = actor.kind === 'staff' && actor.unit !== undefined ? { unit: actor.unit } : {};
  return happened(event({ at, actor }, 'PhotoAdded', { step, photo, bytes: file.bytes, ...unit }));
};
