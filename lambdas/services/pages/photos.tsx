import type { OrderPhoto } from '../../../domain/household/order.ts';
import { filled } from '../../shared/web/words/words.ts';
import type { Frame } from './document.tsx';

type PhotosProps = { readonly frame: Frame; readonly photos: readonly OrderPhoto[]; readonly code: string };

/** The photos of the work, small; each opens in full. */
export const Photos = ({ frame: { words }, photos, code }: PhotosProps) =>
  photos.length === 0 ? null : (
    <ul class="photos">
      {photos.map(({ photo }, index) => (
        <li>
          <a href={`/s/${code}/photos/${photo}`}>
            <img
              src={`/s/${code}/photos/${photo}`}
              alt={filled(words.photo, { n: index + 1 })}
              loading="lazy"
              width={96}
              height={96}
            />
          </a>
        </li>
      ))}
    </ul>
  );
