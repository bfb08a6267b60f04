import type { DeskContext } from '../../../area.ts';
import { newNonce } from '../../../nonce.ts';
import type { Attempt, DeskField, DeskForm } from '../form.ts';
import { type SupervisionWords, supervisionWords } from '../words/words.ts';

type FormProps = {
  readonly context: DeskContext;
  readonly form: DeskForm;
  readonly action: string;
  readonly attempt?: Attempt | undefined;
};

type InputProps = { readonly field: DeskField; readonly id: string; readonly value: string; readonly wrong: boolean };

const inputTypes = { line: 'text', number: 'number', date: 'date', moment: 'datetime-local' } as const;

const Input = ({ field, id, value, wrong, words }: InputProps & { words: SupervisionWords }) => {
  const common = {
    id,
    name: field.name,
    required: field.required === true,
    ...(wrong ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-error` } : {}),
  };
  switch (field.input) {
    case 'prose':
    case 'lines':
      return (
        <textarea {...common} rows={field.input === 'prose' ? 5 : 3}>
          {value}
        </textarea>
      );
    case 'select':
      return (
        <select {...common}>
          <option value="">{words.choose}</option>
          {field.choices.map((choice) => (
            <option value={choice.value} selected={choice.value === value}>
              {choice.label}
            </option>
          ))}
        </select>
      );
    case 'line':
    case 'number':
    case 'date':
    case 'moment':
      return <input {...common} type={inputTypes[field.input]} value={value} />;
  }
};

const labelOf = ({ name, label, required }: DeskField, words: SupervisionWords): string => {
  const text = words.fields[label ?? (name as keyof SupervisionWords['fields'])];
  return required || /[))]$/.test(text) ? text : `${text}${words.optional}`;
};

const Entry = ({
  field,
  form,
  attempt,
  words,
}: { field: DeskField; words: SupervisionWords } & Omit<FormProps, 'context' | 'action'>) => {
  const tried = attempt?.act === form.act ? attempt : undefined;
  const message = tried?.errors.find((error) => error.field === field.name)?.message;
  const id = `${form.act}-${field.name}`;
  return (
    <div class="field">
      <label for={id}>{labelOf(field, words)}</label>
      <Input
        field={field}
        id={id}
        value={tried?.values.get(field.name) ?? ''}
        wrong={message !== undefined}
        words={words}
      />
      {message === undefined ? null : (
        <p class="error" id={`${id}-error`}>
          {message}
        </p>
      )}
    </div>
  );
};

/** A form of the area, folded away until it is needed; open when something was wrong with what it sent. */
export const FormView = ({ context, form, action, attempt }: FormProps) => {
  const words = supervisionWords(context.var.language);
  const tried = attempt?.act === form.act ? attempt : undefined;
  return (
    <details open={tried !== undefined} class="act">
      <summary>{words.forms[form.act]}</summary>
      {tried ? (
        <p class="error" role="alert">
          {words.again} {tried.message}
        </p>
      ) : null}
      <form method="post" action={action}>
        <input type="hidden" name="act" value={form.act} />
        <input type="hidden" name="nonce" value={newNonce()} />
        {form.fields.map((field) => (
          <Entry field={field} form={form} attempt={attempt} words={words} />
        ))}
        <button type="submit">{words.send}</button>
      </form>
    </details>
  );
};
