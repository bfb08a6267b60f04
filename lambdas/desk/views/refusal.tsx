import { type DeskWords, deskWords, type Language } from '../words/words.ts';
import { Head } from './frame.tsx';

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
    <html lang={language === 'en' ? 'en' : 'zh-CN'}>
      <Head title={title} language={language} />
      <body>
        <main id="main">
          <h1>{title}</h1>
          <p>{text}</p>
          <p>
            <a href={login ? '/desk/login' : '/desk'}>{login ? title : words.back}</a>
          </p>
        </main>
      </body>
    </html>
  );
};
