import type { PhotoStep } from '../../domain/tickets/values.ts';
import type { Scene } from '../pages/scene.ts';
import { Layout } from '../pages/views/layout.tsx';
import { Note } from '../pages/views/note.tsx';
import { Photos } from '../pages/views/photos.tsx';
import { filled } from '../pages/words/words.ts';
import type { Fate } from '../shared/photos/fate.ts';
import { PhotoTaking } from '../shared/photos/photo-form.tsx';
import type { UploadForm } from '../shared/photos/upload-form.ts';

export type PhotoPageProps = {
  readonly scene: Scene;
  readonly step: PhotoStep;
  readonly most: number;
  readonly left: number;
  /** Nothing when the step is full. */
  readonly form: UploadForm | undefined;
  readonly fate: Fate | undefined;
  /** The page's own query, to load it again. */
  readonly here: string;
};

const Sent = ({ fate, here, scene: { words } }: PhotoPageProps) => {
  switch (fate?.kind) {
    case undefined:
      return null;
    case 'stored':
      return <Note tone="good">{words.page.photoStored}</Note>;
    case 'pending':
      return (
        <Note>
          {words.page.photoPending} <a href={`?${here}`}>{words.page.photoRefresh}</a>
        </Note>
      );
    case 'refused':
      return (
        <Note tone="bad" title={words.page.notSent}>
          {fate.why}
        </Note>
      );
  }
};

/** The page that takes photos of a step, one after the other; with or without a script. */
export const PhotoPage = (props: PhotoPageProps) => {
  const { scene, step, most, left, form, fate } = props;
  const { words, language, code, view } = scene;
  const title = words.page.addPhotosOf[step];
  const lang = language === 'en' ? '?lang=en' : '';
  return (
    <Layout
      words={words}
      language={language}
      title={title}
      switchTo={`?step=${step}${language === 'en' ? '' : '&lang=en'}`}
      refreshes={fate?.kind === 'pending'}
    >
      <Sent {...props} />
      <h1>{title}</h1>
      <p class="soft">{filled(words.page.ticket, { number: view.ticketId })}</p>
      <Photos scene={scene} step={step} />
      <PhotoTaking {...{ words: words.page, most, left, form }} />
      <a class="button plain" href={`/t/${code}${lang}`}>
        {words.page.cancel}
      </a>
    </Layout>
  );
};
