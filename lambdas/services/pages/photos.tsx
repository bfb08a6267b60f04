import type { OrderPhoto } from '../../../domain/household/order.ts';
import { PhotoGallery } from '../../shared/photos/photo-gallery.tsx';
import { filled } from '../../shared/web/words/words.ts';
import type { Frame } from './document.tsx';

type PhotosProps = { readonly frame: Frame; readonly photos: readonly OrderPhoto[]; readonly code: string };

/** The photos of the work behind an order's link. */
export const Photos = ({ frame: { words }, photos, code }: PhotosProps) => (
  <PhotoGallery
    photos={photos.map(({ photo }) => photo)}
    under={`/s/${code}/photos`}
    caption={(n) => filled(words.photo, { n })}
  />
);
