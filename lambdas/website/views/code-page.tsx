import type { County } from '../../../domain/tickets/facts.ts';
import { isTicketType } from '../../../domain/tickets/values.ts';
import { Layout } from '../../pages/views/layout.tsx';
import { Note } from '../../pages/views/note.tsx';
import { Fact } from '../../shared/web/facts.tsx';
import type { Form } from '../../shared/web/form.ts';
import { typeIn, unitIn } from '../../shared/web/names.ts';
import { filled } from '../../shared/web/words/words.ts';
import { type ReportField, reportFields } from '../read-report.ts';
import type { WebsiteFrame } from './form-page.tsx';

type CodeProps = WebsiteFrame & {
  readonly form: Form;
  readonly nonce: string;
  readonly county: County;
  /** The last digits of the phone that the code went to. */
  readonly tail: string;
  readonly error: string | undefined;
};

/** What was filled in, carried along out of sight. */
const Carried = ({ form, nonce, language }: Pick<CodeProps, 'form' | 'nonce' | 'language'>) => (
  <>
    {reportFields.map((field) =>
      form.has(field) ? <input type="hidden" name={field} value={form.get(field)} /> : null,
    )}
    <input type="hidden" name="nonce" value={nonce} />
    {language === 'en' ? <input type="hidden" name="lang" value="en" /> : ''}
  </>
);

const shown = (field: ReportField, { form, language, county, text }: CodeProps): string => {
  const value = form.get(field)?.trim() ?? '';
  if (field === 'type' && isTicketType(value)) return typeIn(language, value);
  if (field === 'town' && value !== '') return unitIn(language, value, county);
  if (field === 'confidential') return value === 'true' ? text.yes : '';
  return value;
};

/** What was filled in, to be read once more, and the digits that prove the phone. */
export const CodePage = (props: CodeProps) => {
  const { words, language, text, tail, error } = props;
  const read = reportFields.filter((field) => shown(field, props) !== '');
  return (
    <Layout words={words} language={language} title={text.codeTitle} isPublic={true} switchTo="/report">
      <h1>{text.codeTitle}</h1>
      {error === undefined ? '' : <Note tone="bad">{error}</Note>}
      <section>
        <dl>
          {read.map((field) => (
            <Fact name={text.read[field]}>
              <span class="prose">{shown(field, props)}</span>
            </Fact>
          ))}
        </dl>
        <p>{filled(text.codeIntro, { tail })}</p>
        <form method="post" action="/report">
          <Carried {...props} />
          <div class="field">
            <label for="code">{text.code}</label>
            <input
              id="code"
              name="code"
              type="text"
              inputmode="numeric"
              autocomplete="one-time-code"
              maxlength={6}
              required={true}
            />
          </div>
          <button type="submit" name="step" value="file">
            {text.file}
          </button>
        </form>
        <form method="post" action="/report">
          <Carried {...props} />
          <button type="submit" name="step" value="again" class="plain">
            {text.again}
          </button>{' '}
          <button type="submit" name="step" value="correct" class="plain">
            {text.correct}
          </button>
        </form>
      </section>
    </Layout>
  );
};
