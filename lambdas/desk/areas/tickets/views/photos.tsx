import { photoSteps } from '../../../../../domain/tickets/values.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { DeskScene } from '../scene.ts';

/** The photos that the reader may see, by what they show; each opens in full. */
export const Photos = ({ scene: { view, text } }: { readonly scene: DeskScene }) => {
  if (view.photos.length === 0) return null;
  return (
    <section>
      <h2>{text.photos}</h2>
      {photoSteps.map((step) => {
        const photos = view.photos.filter((each) => each.step === step);
        return photos.length === 0 ? null : (
          <ul class="photos">
            {photos.map(({ photo }, index) => (
              <li>
                <a href={`/desk/tickets/${view.ticketId}/photos/${photo}`}>
                  <img
                    src={`/desk/tickets/${view.ticketId}/photos/${photo}`}
                    alt={filled(text.photo, { step: text.photosOf[step], n: index + 1 })}
                    loading="lazy"
                    width={96}
                    height={96}
                  />
                </a>
              </li>
            ))}
          </ul>
        );
      })}
    </section>
  );
};
