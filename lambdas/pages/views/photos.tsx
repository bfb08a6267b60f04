import { type PhotoStep, photoSteps } from '../../../domain/tickets/values.ts';
import { PhotoGallery } from '../../shared/photos/photo-gallery.tsx';
import { uploadSteps } from '../photo-steps.ts';
import type { Scene } from '../scene.ts';
import { filled } from '../words/words.ts';

/** The photos of a step. */
export const Photos = ({ scene: { view, words, code }, step }: { scene: Scene; step: PhotoStep }) => (
  <PhotoGallery
    photos={view.photos.filter((each) => each.step === step).map(({ photo }) => photo)}
    under={`/t/${code}/photos`}
    caption={(n) => filled(words.page.photo, { step: words.page.photosOf[step], n })}
  />
);

/** All photos that the reader may see, and where more can be added. */
export const PhotoSection = ({ scene }: { scene: Scene }) => {
  const { view, words, code, language } = scene;
  const open = uploadSteps(scene);
  const shown = photoSteps.filter((step) => view.photos.some((each) => each.step === step));
  if (open.length === 0 && shown.length === 0) return null;
  return (
    <section>
      <h2>{words.page.photos}</h2>
      {shown.map((step) => (
        <>
          <p class="soft">{words.page.photosOf[step]}</p>
          <Photos scene={scene} step={step} />
        </>
      ))}
      {open.map((step) => (
        <p>
          <a href={`/t/${code}/photos?step=${step}${language === 'en' ? '&lang=en' : ''}`}>
            {words.page.addPhotosOf[step]}
          </a>
        </p>
      ))}
    </section>
  );
};
