import type { PhotoStep } from '../../../../../domain/tickets/values.ts';
import { type Fate, fateOf } from '../../../../shared/photos/fate.ts';
import { newUploadId } from '../../../../shared/photos/keys.ts';
import { placesLeft } from '../../../../shared/photos/places-left.ts';
import { type UploadForm, uploadForm } from '../../../../shared/photos/upload-form.ts';
import { addressOf } from '../../../http/address.ts';
import type { DeskScene } from '../scene.ts';
import { stepsOpen, uploaderFor } from './steps-open.ts';

/** What the page that takes photos of a step shows. */
export type Taking = {
  readonly step: PhotoStep;
  readonly most: number;
  readonly left: number;
  /** Nothing when the step is full. */
  readonly form: UploadForm | undefined;
  /** What became of the photo that was just sent. */
  readonly fate: Fate | undefined;
};

/**
 * A form for one more photo, and what became of the last one.
 * @param query the page's own: `step`, the first that is open unless told; `key` and `etag` after a photo was sent
 * @returns undefined when the person can add no photos to that step
 */
export const takingOf = async (
  scene: DeskScene,
  query: Readonly<Record<string, string>>,
): Promise<Taking | undefined> => {
  const { ticket, at, county, context } = scene;
  const { photos, table } = context.var.dependencies;
  const open = stepsOpen(scene);
  const step = query.step === undefined ? open[0] : open.find((one) => one === query.step);
  const uploader = step && uploaderFor(scene, step);
  if (step === undefined || uploader === undefined) return undefined;
  const places = placesLeft(ticket, step, county);
  const returnTo = addressOf(context, `/desk/tickets/${ticket.id}/photos?step=${step}`);
  const upload = { ticketId: ticket.id, round: ticket.round, step, uploader, id: newUploadId(), returnTo };
  const form = places.left > 0 ? await uploadForm(photos, upload, at) : undefined;
  return { step, ...places, form, fate: await fateOf(query, scene, table) };
};
