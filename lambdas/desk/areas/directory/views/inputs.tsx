import type { Choice } from '../../../../shared/web/forms/field.ts';

type InputProps = {
  /** Name on the wire; with the form's, the id. */
  readonly name: string;
  readonly form: string;
  readonly label: string;
  /** What was wrong with it. */
  readonly wrong?: string | undefined;
};

const common = ({ name, form, wrong }: InputProps) => ({
  id: `${form}-${name}`,
  name,
  ...(wrong === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': `${form}-${name}-error` }),
});

const Labelled = ({ input, children }: { readonly input: InputProps; readonly children: unknown }) => {
  const { name, form, label, wrong } = input;
  return (
    <div class="field">
      <label for={`${form}-${name}`}>{label}</label>
      {children}
      {wrong === undefined ? null : (
        <p class="error" id={`${form}-${name}-error`}>
          {wrong}
        </p>
      )}
    </div>
  );
};

type LineProps = InputProps & { readonly value?: string; readonly most: number; readonly required?: boolean };

/** One line of text. */
export const Line = ({ value = '', most, required = false, ...input }: LineProps) => (
  <Labelled input={input}>
    <input {...common(input)} type="text" maxlength={most} value={value} required={required} />
  </Labelled>
);

type SelectProps = InputProps & {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** Several may be chosen. */
  readonly several?: boolean;
  /** What no choice is called. */
  readonly none?: string;
};

/** One of some values, or several. */
export const Select = ({ choices, chosen, several = false, none, ...input }: SelectProps) => (
  <Labelled input={input}>
    <select {...common(input)} multiple={several} {...(several ? { size: 6 } : {})}>
      {none === undefined ? null : <option value="">{none}</option>}
      {choices.map(({ value, label }) => (
        <option value={value} selected={chosen.includes(value)}>
          {label}
        </option>
      ))}
    </select>
  </Labelled>
);

type CheckProps = {
  readonly name: string;
  readonly label: string;
  readonly checked?: boolean;
  readonly value?: string;
};

/** A box to tick. */
export const Check = ({ name, label, checked = false, value = 'true' }: CheckProps) => (
  <label>
    <input type="checkbox" name={name} value={value} checked={checked} /> {label}
  </label>
);

/** What a form sends along beside what is typed: the act, and what makes the same form sent twice one request. */
export const Hidden = ({ act, nonce }: { readonly act: string; readonly nonce: string }) => (
  <>
    <input type="hidden" name="act" value={act} />
    <input type="hidden" name="nonce" value={nonce} />
  </>
);
