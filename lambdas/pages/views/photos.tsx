import { type PhotoStep, photoSteps } from '../../../domain/tickets/values.ts';
import { uploadSteps } from '../photo-steps.ts';
import type { Scene } from '../scene.ts';
import { filled } from '../words/words.ts';

/** The photos of a step, small; each opens in full. */
export const Photos = ({ scene: { view, words, code }, step }: { scene: Scene; step: PhotoStep }) => {
  const photos = view.photos.filter((each) => each.step === step);
  if (photos.length === 0) return null;
  return (
    <ul class="photos">
      {photos.map(({ photo }, index) => (
        <li>
          <a href={`/t/${code}/photos/${photo}`}>
            <img
              src={`/t/${code}/photos/${photo}`}
              alt={filled(words.page.photo, { step: words.page.photosOf[step], n: index + 1 })}
              loading="lazy"
              width={96}
              height={96}
            />
          </a>
        </li>
      ))}
    </ul>
  );
};

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
