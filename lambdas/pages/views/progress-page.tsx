import { type Frame, Layout } from './layout.tsx';
import { Note } from './note.tsx';

type ProgressProps = Frame & { readonly number: string; readonly error?: string | undefined };

/** 进度查询 (R50): the ticket's number with the last four digits of the phone, or the query code of an anonymous report. */
export const ProgressPage = ({ words, language, number, error }: ProgressProps) => (
  <Layout words={words} language={language} title={words.citizen.progressTitle} isPublic={true}>
    <h1>{words.citizen.progressTitle}</h1>
    {error === undefined ? '' : <Note tone="bad">{error}</Note>}
    <section>
      <p>{words.citizen.progressIntro}</p>
      <form method="post" action="/progress">
        {language === 'en' ? <input type="hidden" name="lang" value="en" /> : ''}
        <div class="field">
          <label for="number">{words.citizen.progressNumber}</label>
          <input
            id="number"
            name="number"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            required={true}
            maxlength={24}
            value={number}
          />
        </div>
        <div class="field">
          <label for="secret">{words.citizen.progressSecret}</label>
          <input
            id="secret"
            name="secret"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            required={true}
            maxlength={8}
          />
        </div>
        <button type="submit">{words.citizen.progressAsk}</button>
      </form>
    </section>
  </Layout>
);
