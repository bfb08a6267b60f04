import { type PhotoStep, photoSteps } from '../../../../../domain/tickets/values.ts';
import { PhotoGallery } from '../../../../shared/photos/photo-gallery.tsx';
import { photoWordsIn } from '../../../../shared/web/words/photo-words.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import { stepsOpen } from '../photos/steps-open.ts';
import type { DeskScene } from '../scene.ts';

type StepProps = { readonly scene: DeskScene; readonly step: PhotoStep };

/** The photos of a step that the reader may see. */
export const StepPhotos = ({ scene: { view, language }, step }: StepProps) => {
  const words = photoWordsIn(language);
  return (
    <PhotoGallery
      photos={view.photos.filter((each) => each.step === step).map(({ photo }) => photo)}
      under={`/desk/tickets/${view.ticketId}/photos`}
      caption={(n) => filled(words.photo, { step: words.photosOf[step], n })}
    />
  );
};

/** The way to the page that takes photos of a step. */
export const AddPhotos = ({ scene: { ticket, language }, step }: StepProps) => (
  <a href={`/desk/tickets/${ticket.id}/photos?step=${step}`}>{photoWordsIn(language).addPhotosOf[step]}</a>
);

/** The photos that the reader may see, by what they show, and where more can be added. */
export const Photos = ({ scene }: { readonly scene: DeskScene }) => {
  const open = stepsOpen(scene);
  const { view, language } = scene;
  if (view.photos.length === 0 && open.length === 0) return null;
  return (
    <section id="photos">
      <h2>{photoWordsIn(language).photos}</h2>
      {photoSteps.map((step) => (
        <StepPhotos scene={scene} step={step} />
      ))}
      {open.length === 0 ? (
        ''
      ) : (
        <p class="links">
          {open.map((step) => (
            <>
              <AddPhotos scene={scene} step={step} />{' '}
            </>
          ))}
        </p>
      )}
    </section>
  );
};
