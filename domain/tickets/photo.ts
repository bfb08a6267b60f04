import type { Instant } from '../time/instant.ts';
import type { PhotoStep } from './values.ts';

/** A photo of a ticket: cleaned of everything but the picture, and stored under its id. */
export type Photo = {
  readonly step: PhotoStep;
  readonly photo: string;
  /** The round of handling it belongs to. */
  readonly round: number;
  readonly at: Instant;
  /** The unit that took it; none when the citizen did. */
  readonly unit?: string;
};

/** Why a file is no photo that can be shown. */
export type PhotoFault = 'not-an-image' | 'damaged' | 'too-large' | 'too-many-pixels';

/** A file that was sent as a photo: what it was sent for, and the bytes that are left of it or what is wrong with it. */
export type PhotoUpload = Pick<Photo, 'step' | 'photo' | 'round'> & {
  readonly file: { readonly bytes: number } | { readonly fault: PhotoFault };
};
