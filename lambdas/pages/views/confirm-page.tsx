import { Fact } from '../../shared/web/facts.tsx';
import type { Form } from '../../shared/web/form.ts';
import type { FilledIn } from '../forms/filled-in.ts';
import { filled } from '../words/words.ts';
import { type Frame, Layout } from './layout.tsx';
import { Note } from './note.tsx';

type ConfirmProps = Frame & {
  readonly code: string;
  /** What was filled in: sent again together with the digits. */
  readonly form: Form;
  /** The ticket's number, where the act is about one. */
  readonly number: string | undefined;
  /** The act in words. */
  readonly act: string;
  /** What was filled in, to be read once more before it is confirmed. */
  readonly typed: readonly FilledIn[];
  /** The last digits of the phone that the code went to. */
  readonly tail: string | undefined;
  readonly error?: string | undefined;
};

/** 电子确认 (R67): the six digits sent to the registered phone. */
export const ConfirmPage = ({ words, language, code, form, number, act, typed, tail, error }: ConfirmProps) => {
  const { page } = words;
  const carried = [...form].filter(([name]) => name !== 'code' && name !== 'again');
  return (
    <Layout words={words} language={language} title={page.confirmTitle}>
      <h1>{page.confirmTitle}</h1>
      {number === undefined ? '' : <p class="soft">{filled(page.ticket, { number })}</p>}
      {error === undefined ? '' : <Note tone="bad">{error}</Note>}
      <section>
        <p>
          <b>{filled(page.confirmWhat, { act })}</b>
        </p>
        <dl>
          {typed.map(({ label, text }) => (
            <Fact name={label}>
              <span class="prose">{text}</span>
            </Fact>
          ))}
        </dl>
        <p class="soft">{tail === undefined ? page.confirmIntroPlain : filled(page.confirmIntro, { tail })}</p>
        <form method="post">
          {carried.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <div class="field">
            <label for="code">{page.confirmCode}</label>
            <input
              id="code"
              name="code"
              type="text"
              inputmode="numeric"
              autocomplete="one-time-code"
              pattern="[0-9]{6}"
              maxlength={6}
              required={true}
            />
          </div>
          <button type="submit">{page.confirmSend}</button>
        </form>
        <form method="post">
          {carried.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="again" value="yes" />
          <button type="submit" class="plain">
            {page.confirmAgain}
          </button>
        </form>
        <a href={`/t/${code}${language === 'en' ? '?lang=en' : ''}`}>
          {number === undefined ? page.myTickets : page.cancel}
        </a>
      </section>
    </Layout>
  );
};
