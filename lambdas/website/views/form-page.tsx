import { standingUnits } from '../../../domain/organisation/unit.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import { ticketTypes } from '../../../domain/tickets/values.ts';
import { type Frame, Layout } from '../../pages/views/layout.tsx';
import { Note } from '../../pages/views/note.tsx';
import type { FieldError } from '../../shared/schemas/problem.ts';
import type { Form } from '../../shared/web/form.ts';
import { typeIn } from '../../shared/web/names.ts';
import { textFor } from '../../shared/web/words/words.ts';
import type { WebsiteWords } from '../words/words.ts';
import { Line, Prose, Select } from './inputs.tsx';

export type WebsiteFrame = Frame & { readonly text: WebsiteWords };

type FormProps = WebsiteFrame & {
  readonly form: Form;
  readonly nonce: string;
  readonly county: County;
  readonly message: string | undefined;
  readonly errors: readonly FieldError[];
};

/** Why nothing was recorded, with a way to each field that is wrong. */
const Told = ({ message, errors, text }: FormProps) =>
  message === undefined ? null : (
    <Note tone="bad">
      <p>{message}</p>
      <ul>
        {errors.map(({ field, message: why }) => (
          <li>
            <a href={`#${field}`}>
              {textFor(text.fields, field) ?? field}: {why}
            </a>
          </li>
        ))}
      </ul>
    </Note>
  );

/** The form of the website (三(一), R30): emergencies first, then the matter, the place, the phone. */
export const FormPage = (props: FormProps) => {
  const { words, language, text, form, nonce, county, errors } = props;
  const common = { form, text, errors };
  const towns = standingUnits(county.organisation)
    .filter(({ id }) => /^(town|farm)-/.test(id))
    .map(({ id, name, english }) => ({ value: id, label: language === 'en' ? english : name }));
  const types = ticketTypes.map((value) => ({ value, label: typeIn(language, value) }));
  return (
    <Layout words={words} language={language} title={text.title} isPublic={true}>
      <h1>{text.title}</h1>
      <Note title={text.emergency} />
      <Told {...props} />
      <form method="post" action="/report" class="card">
        <p>{text.intro}</p>
        <input type="hidden" name="nonce" value={nonce} />
        {language === 'en' ? <input type="hidden" name="lang" value="en" /> : ''}
        <Select {...common} field="type" choices={types} required />
        <Line {...common} field="subject" most={100} required />
        <Prose {...common} field="description" most={4000} />
        <Prose {...common} field="request" most={1000} />
        <Select {...common} field="town" choices={towns} />
        <Line {...common} field="address" most={200} complete="street-address" />
        <Line {...common} field="name" most={50} complete="name" />
        <Line {...common} field="phone" most={32} required tel complete="tel" />
        <p>
          <label>
            <input type="checkbox" name="confidential" value="true" checked={form.get('confidential') === 'true'} />{' '}
            {text.fields.confidential}
          </label>
        </p>
        <p class="soft">{text.privacy}</p>
        <button type="submit" name="step" value="send">
          {text.next}
        </button>
      </form>
    </Layout>
  );
};
