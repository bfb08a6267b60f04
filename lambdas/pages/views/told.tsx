import type { Attempt } from '../../shared/web/attempt.ts';
import type { Scene } from '../scene.ts';
import { textFor } from '../words/words.ts';
import { Note } from './note.tsx';

const Failed = ({ attempt, words }: { attempt: Attempt; words: Scene['words'] }) => (
  <Note tone="bad" title={words.page.notSent}>
    <p>{attempt.message}</p>
    {attempt.errors.length > 0 ? (
      <ul>
        {attempt.errors.map(({ field, message }) => (
          <li>
            {textFor(words.acts.fields, field) ?? field}: {message}
          </li>
        ))}
      </ul>
    ) : (
      ''
    )}
    {attempt.message === words.page.again ? '' : <p class="soft">{words.page.again}</p>}
  </Note>
);

type ToldProps = { readonly scene: Pick<Scene, 'did' | 'attempt' | 'words'> & Partial<Pick<Scene, 'link'>> };

/** What came of the last act: done, or not and why. */
export const Told = ({ scene: { did, attempt, words, link } }: ToldProps) => {
  if (attempt) return <Failed attempt={attempt} words={words} />;
  /** Nobody signs what a village reports: it goes to the township. */
  const act = did === 'submit-result' && link?.role === 'liaison' ? 'village-report' : did;
  const text = act === undefined ? undefined : textFor(words.acts.done, act);
  return text === undefined ? null : <Note tone="good">{text}</Note>;
};
