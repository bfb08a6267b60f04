import type { PhotoWords } from '../web/words/photo-words.ts';
import { filled } from '../web/words/words.ts';
import type { UploadForm } from './upload-form.ts';

type Props = { readonly form: UploadForm; readonly words: PhotoWords };

type TakingProps = {
  readonly words: PhotoWords;
  readonly most: number;
  readonly left: number;
  /** Nothing when there are as many as are taken. */
  readonly form: UploadForm | undefined;
};

/** How many photos are taken, and the form for the next; or that there are enough. */
export const PhotoTaking = ({ words, most, left, form }: TakingProps) =>
  form ? (
    <section>
      <p>{filled(words.photoIntro, { most, left })}</p>
      <PhotoForm form={form} words={words} />
    </section>
  ) : (
    <p>{filled(words.photoFull, { most })}</p>
  );

/** One file to the bucket itself: the fields are signed, so that nothing else can be sent under this form. */
const PhotoForm = ({ form, words }: Props) => (
  <form method="post" action={form.url} enctype="multipart/form-data" data-photo={words.photoNotShrunk}>
    {Object.entries(form.fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <div class="field">
      <label for="file">{words.photoChoose}</label>
      <input id="file" type="file" name="file" accept="image/jpeg,image/png,image/webp" required={true} />
      <p class="error" role="alert" />
    </div>
    <button type="submit">{words.photoSend}</button>
  </form>
);
