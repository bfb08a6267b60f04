import type { Order, OrderPhoto } from '../../../domain/household/order.ts';
import type { Fate } from '../../shared/photos/fate.ts';
import { PhotoTaking } from '../../shared/photos/photo-form.tsx';
import type { UploadForm } from '../../shared/photos/upload-form.ts';
import { photoWordsIn } from '../../shared/web/words/photo-words.ts';
import { filled } from '../../shared/web/words/words.ts';
import { Document, type Frame } from './document.tsx';
import { Photos } from './photos.tsx';

type PhotoPageProps = {
  readonly frame: Frame;
  readonly order: Order;
  readonly code: string;
  readonly photos: readonly OrderPhoto[];
  readonly most: number;
  readonly left: number;
  /** Nothing when the order has as many as it takes. */
  readonly form: UploadForm | undefined;
  readonly fate: Fate | undefined;
  /** The page's own query, to load it again. */
  readonly here: string;
};

/** What became of the photo that was just sent. */
const Sent = ({ fate, here, frame }: PhotoPageProps) => {
  const words = photoWordsIn(frame.language);
  switch (fate?.kind) {
    case undefined:
      return null;
    case 'stored':
      return <p role="status">{words.photoStored}</p>;
    case 'pending':
      return (
        <p role="status" data-refresh="">
          {words.photoPending} <a href={`?${here}`}>{words.photoRefresh}</a>
        </p>
      );
    case 'refused':
      return <p role="alert">{fate.why}</p>;
  }
};

/** The page on which an enterprise adds photos of its work, one after the other; with or without a script. */
export const PhotoPage = (props: PhotoPageProps) => {
  const { frame, order, code, photos, most, left, form } = props;
  const words = photoWordsIn(frame.language);
  return (
    <Document frame={frame} title={frame.words.addPhotos} scripted={true}>
      <Sent {...props} />
      <p>{filled(frame.words.order, { number: order.id })}</p>
      <Photos frame={frame} photos={photos} code={code} />
      <PhotoTaking {...{ words, most, left, form }} />
      <p>
        <a href={`/s/${code}${frame.language === 'en' ? '?lang=en' : ''}`}>{frame.words.back}</a>
      </p>
    </Document>
  );
};
