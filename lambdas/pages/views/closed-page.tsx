import type { Frame } from './layout.tsx';
import { Layout } from './layout.tsx';
import { Note } from './note.tsx';

type ClosedProps = Frame & {
  readonly kind: keyof Frame['words']['page']['closedLinks'];
  /** Whether another link can be had, and whether it was just sent. */
  readonly newLink?: 'possible' | 'sent' | undefined;
  /** What was done just before the link came to its end. */
  readonly done?: string | undefined;
  /** Who has a post asks nothing by the last digits of the caller's phone. */
  readonly forStaff?: boolean;
};

/** A link that opens nothing: why, and what to do instead. It says nothing of any ticket. */
export const ClosedPage = ({ words, language, kind, newLink, done, forStaff }: ClosedProps) => {
  const { title, text } = words.page.closedLinks[kind];
  return (
    <Layout words={words} language={language} title={title}>
      {done === undefined ? '' : <Note tone="good">{done}</Note>}
      {newLink === 'sent' ? <Note tone="good">{words.page.sentToPhone}</Note> : ''}
      <h1>{title}</h1>
      <p>{text}</p>
      {newLink === 'possible' ? (
        <form method="post">
          <input type="hidden" name="act" value="new-link" />
          {language === 'en' ? <input type="hidden" name="lang" value="en" /> : ''}
          <button type="submit">{words.page.sendNewLink}</button>
        </form>
      ) : (
        ''
      )}
      {forStaff ? (
        ''
      ) : (
        <p>
          <a class="button plain" href={language === 'en' ? '/progress?lang=en' : '/progress'}>
            {words.page.queryProgress}
          </a>
        </p>
      )}
    </Layout>
  );
};
