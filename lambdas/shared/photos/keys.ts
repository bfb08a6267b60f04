import { createHash, randomUUID } from 'node:crypto';
import type { PhotoUpload } from '../../../domain/tickets/photo.ts';
import { photoSteps } from '../../../domain/tickets/values.ts';
import { isUploader, type Uploader } from './uploader.ts';

/** What a form was handed out for. Its id is new with every form. */
export type Upload = Pick<PhotoUpload, 'step' | 'round'> & {
  readonly ticketId: string;
  readonly uploader: Uploader;
  /** 32 hexadecimal digits. */
  readonly id: string;
};

/** Where files arrive: nobody is shown anything from here. */
export const incomingPrefix = 'incoming/';
/** Where finished photos are. */
export const photosPrefix = 'photos/';

const incoming = /^incoming\/(\d{14,17})\/([1-9]\d{0,3})\/([a-z]+)\/([^/]+)\/([0-9a-f]{32})$/;
const photoId = /^[0-9a-f]{32}-[0-9a-f]{8}$/;

/** What a form for a photo of an order was handed out for: only the enterprise that holds it sends photos. */
export type OrderUpload = { readonly orderId: string; readonly id: string };

const incomingOfOrder = /^incoming\/(F20\d{12,15})\/([0-9a-f]{32})$/;

/** The key under which a photo of an order arrives. */
export const incomingOrderKey = ({ orderId, id }: OrderUpload): string => `${incomingPrefix}${orderId}/${id}`;

/** What such a key says; nothing for any other key. */
export const readIncomingOrderKey = (key: string): OrderUpload | undefined => {
  const [, orderId, id] = incomingOfOrder.exec(key) ?? [];
  return orderId !== undefined && id !== undefined ? { orderId, id } : undefined;
};

/** A new id of a form, 32 hexadecimal digits. */
export const newUploadId = (): string => randomUUID().replaceAll('-', '');

/** The key under which a form's file arrives. ASCII only. */
export const incomingKey = ({ ticketId, round, step, uploader, id }: Upload): string =>
  `${incomingPrefix}${ticketId}/${round}/${step}/${uploader}/${id}`;

/** What such a key says; nothing for any other key. */
export const readIncomingKey = (key: string): Upload | undefined => {
  const [, ticketId = '', round, stepText, uploader = '', id = ''] = incoming.exec(key) ?? [];
  const step = photoSteps.find((each) => each === stepText);
  return step && isUploader(uploader) ? { ticketId, round: Number(round), step, uploader, id } : undefined;
};

/**
 * The id of a photo: the form's, with a digest of the file's ETag, so that a form sent twice with one file makes one photo
 * and with two files makes two, and no photo is ever overwritten by another.
 */
export const photoIdOf = ({ id }: Pick<Upload, 'id'>, etag: string): string =>
  `${id}-${createHash('sha256').update(etag.replaceAll('"', '')).digest('hex').slice(0, 8)}`;

/** Whether the text can be a photo's id. */
export const isPhotoId = (text: string): boolean => photoId.test(text);

/** Where finished photos of orders are, whose numbers begin with F: they go by themselves when their period is over. */
export const orderPhotosPrefix = `${photosPrefix}F`;

/** The key of a finished photo, of a ticket or an order. */
export const photoKey = (of: string, photo: string): string => `${photosPrefix}${of}/${photo}`;
