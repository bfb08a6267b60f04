import type { Attempt, Scene } from '../scene.ts';
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
    <p class="soft">{words.page.again}</p>
  </Note>
);

/** What came of the last act: done, or not and why. */
export const Told = ({ scene: { did, attempt, words } }: { scene: Pick<Scene, 'did' | 'attempt' | 'words'> }) => {
  if (attempt) return <Failed attempt={attempt} words={words} />;
  const text = did === undefined ? undefined : textFor(words.acts.done, did);
  return text === undefined ? null : <Note tone="good">{text}</Note>;
};
