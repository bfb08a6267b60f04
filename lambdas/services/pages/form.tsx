import type { ServiceWords } from '../words.ts';
import type { Frame } from './document.tsx';

export type ActName = keyof ServiceWords['acts'];

/** A field of a form: one line, prose, a number, a time, or one of some values. */
export type Field = {
  readonly name: keyof ServiceWords['fields'];
  readonly type?: 'datetime-local' | 'number' | 'prose';
  readonly choices?: readonly (readonly [value: string, label: string])[];
};

type InputProps = { readonly act: ActName; readonly field: Field; readonly choose: string };

/** Nothing is chosen for anybody: whoever scores, scores. */
const Input = ({ act, field: { name, type, choices }, choose }: InputProps) => {
  const id = `${act}-${name}`;
  if (choices)
    return (
      <select id={id} name={name} required={true}>
        <option value="">{choose}</option>
        {choices.map(([value, label]) => (
          <option value={value}>{label}</option>
        ))}
      </select>
    );
  if (type === 'prose') return <textarea id={id} name={name} required={true} maxlength={500} rows={3} />;
  /** An amount of money may have jiao and fen. */
  const amount = type === 'number' ? ({ min: '0', step: '0.01', inputmode: 'decimal' } as const) : {};
  return <input id={id} name={name} type={type ?? 'text'} required={true} {...amount} />;
};

/** One act with its fields and its button; it works without JavaScript. */
export const ActForm = ({
  frame,
  step,
  act,
  fields,
}: {
  readonly frame: Frame;
  /** The order's commits when the page was shown: the same form sent twice is one act. */
  readonly step: number;
  readonly act: ActName;
  readonly fields: readonly Field[];
}) => (
  <form method="post">
    <input type="hidden" name="act" value={act} />
    <input type="hidden" name="step" value={step} />
    {fields.map((field) => (
      <div class="field">
        <label for={`${act}-${field.name}`}>{frame.words.fields[field.name]}</label>
        <Input act={act} field={field} choose={frame.words.choose} />
      </div>
    ))}
    <button type="submit">{frame.words.acts[act]}</button>
  </form>
);
