import type { DeskContext } from '../area.ts';
import { Document } from '../views/document.tsx';
import type { IssuerFailure } from './issuer.ts';
import { loginWords } from './words/words.ts';

/** Why there was no login. */
export type LoginFailure = IssuerFailure | 'stale' | 'noRole' | 'unknownUnit';

type FailedProps = { readonly context: DeskContext; readonly failure: LoginFailure; readonly to: string };

/** What went wrong with a login, and what to do now. */
export const LoginFailed = ({ context, failure, to }: FailedProps) => {
  const { language } = context.var;
  const words = loginWords(language);
  const { title, text } = words.failures[failure];
  return (
    <Document title={title} language={language}>
      <main id="main" class="notice">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a class="button" href={`/desk/login?to=${encodeURIComponent(to)}`}>
            {words.again}
          </a>
        </p>
      </main>
    </Document>
  );
};

type OutProps = { readonly context: DeskContext; readonly issuer: URL | undefined };

/** One is out of the desk, but may still be logged in at the issuer. */
export const LoggedOut = ({ context, issuer }: OutProps) => {
  const { language } = context.var;
  const words = loginWords(language);
  return (
    <Document title={words.out.title} language={language}>
      <main id="main" class="notice">
        <h1>{words.out.title}</h1>
        <p>{words.out.text}</p>
        <p>
          <a class="button" href="/desk/login">
            {words.again}
          </a>
        </p>
        {issuer ? (
          <p class="soft">
            {words.out.hint} <a href={issuer.href}>{words.out.issuer}</a>
          </p>
        ) : (
          ''
        )}
      </main>
    </Document>
  );
};
