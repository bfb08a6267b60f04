import type { PhotoFault } from '../../../domain/tickets/photo.ts';
import { isJpeg, jpegPixels, stripJpeg } from './jpeg.ts';
import { isPng, pngPixels, stripPng } from './png.ts';
import { isWebp, stripWebp, webpPixels } from './webp.ts';

type StripFault = Exclude<PhotoFault, 'too-large'>;

/** A picture with nothing but the picture in it, or why the file is none. */
export type Stripped =
  | { readonly type: 'image/jpeg' | 'image/png' | 'image/webp'; readonly bytes: Buffer }
  | { readonly fault: StripFault };

/** The formats, told by how a file begins. A file that is of the format and cannot be read through is damaged. */
const formats = [
  { type: 'image/jpeg', begins: isJpeg, strip: stripJpeg, pixels: jpegPixels },
  { type: 'image/png', begins: isPng, strip: stripPng, pixels: pngPixels },
  { type: 'image/webp', begins: isWebp, strip: stripWebp, pixels: webpPixels },
] as const;

/**
 * Pixels of the largest picture that is taken. Whoever looks at it holds them all in memory, four bytes each: a file of some
 * hundred bytes can promise four thousand million.
 */
const mostPixels = 64_000_000;

/**
 * Takes out of a photo all that is not needed to show it: where and when it was taken, with which telephone, by whom,
 * thumbnails, comments, and whatever was put behind the picture. Only what is known to be needed is copied; the picture
 * itself is not decoded, and its data stay as they are. Never throws, whatever the bytes.
 */
export const stripPhoto = (file: Buffer): Stripped => {
  const format = formats.find(({ begins }) => begins(file));
  if (!format) return { fault: 'not-an-image' };
  const bytes = format.strip(file);
  if (!bytes) return { fault: 'damaged' };
  return format.pixels(bytes) > mostPixels ? { fault: 'too-many-pixels' } : { type: format.type, bytes };
};
