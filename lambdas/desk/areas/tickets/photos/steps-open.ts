import { admits } from '../../../../../domain/access/allowed.ts';
import { photoAccess } from '../../../../../domain/access/table.ts';
import { type PhotoStep, photoSteps } from '../../../../../domain/tickets/values.ts';
import { actorOfUploader, type Uploader, uploadersOf } from '../../../../shared/photos/uploader.ts';
import type { DeskScene } from '../scene.ts';

type Sender = Pick<DeskScene, 'ticket' | 'capacities'>;

/** As which post the person adds photos of a step, the own posts first; nothing when none may, or the ticket has ended. */
export const uploaderFor = ({ ticket, capacities }: Sender, step: PhotoStep): Uploader | undefined =>
  ticket.phase.kind === 'ended'
    ? undefined
    : capacities
        .flatMap(uploadersOf)
        .find((uploader) => admits(photoAccess[step], actorOfUploader(uploader).actor, ticket).ok);

/** The steps that the person can add photos to now. */
export const stepsOpen = (sender: Sender): readonly PhotoStep[] =>
  photoSteps.filter((step) => uploaderFor(sender, step) !== undefined);
