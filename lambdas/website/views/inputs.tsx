import type { FieldError } from '../../shared/schemas/problem.ts';
import type { Form } from '../../shared/web/form.ts';
import type { ReportField } from '../read-report.ts';
import type { WebsiteWords } from '../words/words.ts';

/** What every field of the form is made of. */
export type FieldProps = {
  readonly field: ReportField;
  readonly form: Form;
  readonly text: WebsiteWords;
  readonly errors: readonly FieldError[];
};

const errorOf = ({ errors, field }: FieldProps): string | undefined =>
  errors.find((error) => error.field === field)?.message;

const described = (props: FieldProps) =>
  errorOf(props) === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': `${props.field}-error` };

const Wrong = (props: FieldProps) => {
  const message = errorOf(props);
  return message === undefined ? null : (
    <p class="error" id={`${props.field}-error`}>
      {message}
    </p>
  );
};

type LineProps = FieldProps & {
  readonly most: number;
  readonly required?: boolean;
  readonly tel?: boolean;
  readonly complete?: 'name' | 'tel' | 'street-address';
};

/** A line to type into. */
export const Line = (props: LineProps) => {
  const { field, form, text, most, required, tel, complete } = props;
  return (
    <div class="field">
      <label for={field}>{text.fields[field]}</label>
      <input
        id={field}
        name={field}
        type={tel ? 'tel' : 'text'}
        maxlength={most}
        required={required === true}
        autocomplete={complete ?? 'off'}
        value={form.get(field) ?? ''}
        {...described(props)}
      />
      <Wrong {...props} />
    </div>
  );
};

/** Several lines. */
export const Prose = (props: FieldProps & { readonly most: number }) => (
  <div class="field">
    <label for={props.field}>{props.text.fields[props.field]}</label>
    <textarea id={props.field} name={props.field} rows={4} maxlength={props.most} required={true} {...described(props)}>
      {props.form.get(props.field) ?? ''}
    </textarea>
    <Wrong {...props} />
  </div>
);

type Choice = { readonly value: string; readonly label: string };

/** A short list; without a first choice of its own, nothing may be chosen. */
export const Select = (props: FieldProps & { readonly choices: readonly Choice[]; readonly required?: boolean }) => (
  <div class="field">
    <label for={props.field}>{props.text.fields[props.field]}</label>
    <select id={props.field} name={props.field} required={props.required === true} {...described(props)}>
      <option value="">—</option>
      {props.choices.map(({ value, label }) => (
        <option value={value} selected={value === props.form.get(props.field)}>
          {label}
        </option>
      ))}
    </select>
    <Wrong {...props} />
  </div>
);
