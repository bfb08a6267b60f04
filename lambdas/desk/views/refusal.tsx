import { type DeskWords, deskWords, type Language } from '../words/words.ts';
import { Document } from './document.tsx';

type RefusalProps = {
  readonly language: Language;
  readonly refusal: keyof DeskWords['refusals'];
  /** Leads to the login instead of the start. */
  readonly login?: boolean;
};

/** Why there is no such page, or why nothing was done, and where to go from there. */
export const Refusal = ({ language, refusal, login }: RefusalProps) => {
  const words = deskWords(language);
  const { title, text } = words.refusals[refusal];
  return (
    <Document title={title} language={language}>
      <main id="main" class="notice">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a class="button" href={login ? '/desk/login' : '/desk'}>
            {login ? words.logIn : words.back}
          </a>
        </p>
      </main>
    </Document>
  );
};
