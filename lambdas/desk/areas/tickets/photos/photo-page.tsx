import { PhotoTaking } from '../../../../shared/photos/photo-form.tsx';
import { photoWordsIn } from '../../../../shared/web/words/photo-words.ts';
import { Frame } from '../../../views/frame.tsx';
import type { DeskScene } from '../scene.ts';
import { StepPhotos } from '../views/photos.tsx';
import { titleOf } from '../views/ticket-page.tsx';
import type { Taking } from './taking.ts';

type Props = Taking & { readonly scene: DeskScene };

/** What became of the photo that was just sent: while it is checked the page asks again, with its script by itself. */
const Sent = ({ fate, scene }: Props) => {
  const words = photoWordsIn(scene.language);
  switch (fate?.kind) {
    case undefined:
      return null;
    case 'stored':
      return (
        <section class="note good" role="status">
          <p>{words.photoStored}</p>
        </section>
      );
    case 'pending':
      return (
        <section class="note" role="status" data-refresh="">
          <p>
            {words.photoPending} <a href={new URL(scene.context.req.url).search}>{words.photoRefresh}</a>
          </p>
        </section>
      );
    case 'refused':
      return (
        <section class="note bad" role="alert">
          <h2>{scene.words.page.notSent}</h2>
          <p>{fate.why}</p>
        </section>
      );
  }
};

/** The page that takes photos of a step, one after the other; with or without a script. */
export const PhotoPage = (props: Props) => {
  const { scene, step, most, left, form } = props;
  const { context, ticket, text, language } = scene;
  const words = photoWordsIn(language);
  return (
    <Frame context={context} title={words.addPhotosOf[step]}>
      <Sent {...props} />
      <p class="soft">{titleOf(scene)}</p>
      <StepPhotos scene={scene} step={step} />
      <PhotoTaking {...{ words, most, left, form }} />
      <p>
        <a href={`/desk/tickets/${ticket.id}`}>{text.back}</a>
      </p>
    </Frame>
  );
};
