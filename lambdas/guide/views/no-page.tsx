import { Document, type GuideFrame, Header, inLanguage } from './document.tsx';

type NoPageProps = { readonly frame: GuideFrame; readonly why: 'noPage' | 'fault' };

/** Why there is nothing to show, and where to go from here. */
export const NoPage = ({ frame, why }: NoPageProps) => (
  <Document frame={frame} title={frame.words.title} kind="page">
    <Header frame={frame} />
    <main>
      <h1>{frame.words.title}</h1>
      <p>{frame.words[why]}</p>
      <p>
        <a href={inLanguage('/guide', frame)}>{frame.words.back}</a>
      </p>
    </main>
  </Document>
);
