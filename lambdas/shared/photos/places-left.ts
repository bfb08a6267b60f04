import type { County } from '../../../domain/tickets/facts.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import type { PhotoStep } from '../../../domain/tickets/values.ts';

/** How many photos a step of the present round takes, and how many of them are still to be had. */
export const placesLeft = (
  { photos, round, ruleSet }: Ticket,
  step: PhotoStep,
  county: County,
): { readonly most: number; readonly left: number } => {
  const most = county.rulesOf(ruleSet).photosPerStep.value;
  const present = photos.filter((photo) => photo.step === step && photo.round === round).length;
  return { most, left: Math.max(0, most - present) };
};
