import type { Attempt } from '../../../../shared/web/attempt.ts';
import { type FormWords, textFor } from '../../../../shared/web/words/words.ts';

type ToldProps = {
  readonly words: FormWords;
  readonly attempt?: Attempt | undefined;
  /** What was done, in words. */
  readonly done?: string | undefined;
};

/** What came of the last act: done, or not and why. A screen reader reads it at once. */
export const Told = ({ words: { page, acts }, attempt, done }: ToldProps) => {
  if (!attempt)
    return done === undefined ? null : (
      <section class="note good" role="status">
        <p>{done}</p>
      </section>
    );
  return (
    <section class="note bad" role="alert">
      <h2>{page.notSent}</h2>
      <p>{attempt.message}</p>
      {attempt.errors.length === 0 ? (
        ''
      ) : (
        <ul>
          {attempt.errors.map(({ field, message }) => (
            <li>
              {textFor(acts.fields, field) ?? field}: {message}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
