import { decidePhoto } from '../../domain/tickets/decide-photo.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { PhotoUpload } from '../../domain/tickets/photo.ts';
import type { Refusal } from '../../domain/tickets/refusals.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PhotoBucket } from '../shared/photos/bucket.ts';
import { photoIdOf, readIncomingKey, type Upload } from '../shared/photos/keys.ts';
import { actorOfUploader } from '../shared/photos/uploader.ts';
import { append } from '../shared/store/append.ts';
import { readTicket } from '../shared/store/commits.ts';
import type { Table } from '../shared/store/table.ts';
import { noteRefusedUpload } from '../shared/store/uploads.ts';
import { type Arrived, discardArrived, readArrived, storePhoto, withdrawPhoto } from './files.ts';
import { type Stripped, stripPhoto } from './strip/strip-photo.ts';

/** What the check works with: made once per function instance. */
export type Checker = { readonly table: Table; readonly county: County; readonly photos: PhotoBucket };

/**
 * How a file ended. `foreign`: it lies under no form's key. `unknown`: its ticket does not exist. `gone`: it was dealt with
 * before, or replaced. `refused`: its sender is told why. `recorded`: it is a photo of the ticket, now or already.
 */
export type Checked = {
  readonly outcome: 'foreign' | 'unknown' | 'gone' | 'refused' | 'recorded';
  readonly ticketId?: string;
  readonly code?: string;
};

type File = Stripped | { readonly fault: 'too-large' };

/** A file with what it was sent for, ready to be decided on. */
type Sent = { readonly upload: Upload; readonly photo: string; readonly file: File; readonly at: Instant };

const asDecided = ({ upload: { step, round }, photo, file }: Sent): PhotoUpload => ({
  step,
  round,
  photo,
  file: 'fault' in file ? file : { bytes: file.bytes.length },
});

/** Records the photo, unless the ticket has it already or may not take it any more. */
const record = async (sent: Sent, { table, county }: Checker): Promise<Refusal | 'recorded' | 'unknown'> => {
  const { upload, at } = sent;
  const { actor, by } = actorOfUploader(upload.uploader);
  const facts = { at, command: 'photo', by };
  const result = await append<Refusal | 'known'>(table, upload.ticketId, county, facts, ({ ticket }) => {
    const decision = decidePhoto(ticket, asDecided(sent), actor, at, county);
    if (!decision.ok) return { stop: decision.refusal };
    return decision.events.length > 0 ? { events: decision.events } : { stop: 'known' };
  });
  if (result.kind === 'unknown') return 'unknown';
  return result.kind === 'stopped' && result.stop !== 'known' ? result.stop : 'recorded';
};

const refuse = async (sent: Sent, { code, params }: Refusal, { table }: Checker): Promise<Checked> => {
  const { ticketId, step, round, uploader } = sent.upload;
  const refusal = { code, params };
  await noteRefusedUpload(
    table,
    ticketId,
    { photo: sent.photo, step, round, uploader, status: 'refused', refusal },
    sent.at,
  );
  return { outcome: 'refused', ticketId, code };
};

/**
 * Decides, stores the photo, then records it: the ticket never names a photo that is not there. What was stored and could
 * not be recorded after all, since another came first, is taken back.
 */
const settle = async (sent: Sent, checker: Checker): Promise<Checked> => {
  const { ticketId, uploader } = sent.upload;
  const stored = await readTicket(checker.table, ticketId);
  if (!stored) return { outcome: 'unknown', ticketId };
  const { actor } = actorOfUploader(uploader);
  const decision = decidePhoto(stored.ticket, asDecided(sent), actor, sent.at, checker.county);
  if (!decision.ok) return refuse(sent, decision.refusal, checker);
  if ('fault' in sent.file || decision.events.length === 0) return { outcome: 'recorded', ticketId };
  await storePhoto(checker.photos, ticketId, sent.photo, sent.file);
  const recorded = await record(sent, checker);
  if (recorded === 'recorded') return { outcome: 'recorded', ticketId };
  await withdrawPhoto(checker.photos, ticketId, sent.photo);
  return recorded === 'unknown' ? { outcome: 'unknown', ticketId } : refuse(sent, recorded, checker);
};

/**
 * What becomes of a file that arrived from a form: cleaned and recorded as a photo, or refused, and in any case deleted
 * where it arrived, last of all. It may be called in any order and any number of times for the same file; after a fault it
 * begins anew.
 * @param at when the file had arrived
 */
export const checkUpload = async (arrived: Arrived, at: Instant, checker: Checker): Promise<Checked> => {
  const upload = readIncomingKey(arrived.key);
  if (!upload) {
    await discardArrived(checker.photos, arrived);
    return { outcome: 'foreign' };
  }
  const read = await readArrived(checker.photos, arrived);
  if (read === 'gone') return { outcome: 'gone', ticketId: upload.ticketId };
  const file: File = read === 'too-large' ? { fault: read } : stripPhoto(read);
  const checked = await settle({ upload, photo: photoIdOf(upload, arrived.etag), file, at }, checker);
  await discardArrived(checker.photos, arrived);
  return checked;
};
