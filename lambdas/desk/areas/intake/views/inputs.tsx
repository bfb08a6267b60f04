import type { Choice } from '../../../../shared/web/forms/field.ts';
import { namedField } from '../../../../shared/web/forms/search-field.ts';
import type { IntakeScene } from '../scene.ts';

type Field = keyof IntakeScene['text']['fields'];
type Props = { readonly scene: IntakeScene; readonly field: Field };

const errorOf = ({ errors }: IntakeScene, field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;

const typedIn = ({ form }: IntakeScene, field: string): string => form.get(field) ?? '';

const described = (scene: IntakeScene, field: string) =>
  errorOf(scene, field) === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': `${field}-error` };

const Wrong = ({ scene, field }: Props) => {
  const message = errorOf(scene, field);
  return message === undefined ? null : (
    <p class="error" id={`${field}-error`}>
      {message}
    </p>
  );
};

type LineProps = Props & {
  readonly most: number;
  readonly key?: string;
  readonly tel?: boolean;
  readonly first?: boolean;
};

/** A line to type into; with a key that leads to it. */
export const Line = ({ scene, field, most, key, tel, first }: LineProps) => (
  <div class="field">
    <label for={field}>{scene.text.fields[field]}</label>
    <input
      id={field}
      name={field}
      type={tel ? 'tel' : 'text'}
      autocomplete="off"
      maxlength={most}
      value={typedIn(scene, field)}
      autofocus={first === true}
      {...(key === undefined ? {} : { accesskey: key })}
      {...described(scene, field)}
    />
    <Wrong scene={scene} field={field} />
  </div>
);

/** An instant on Shanghai's clock. */
export const Moment = ({ scene, field }: Props) => (
  <div class="field">
    <label for={field}>{scene.text.fields[field]}</label>
    <input id={field} name={field} type="datetime-local" value={typedIn(scene, field)} {...described(scene, field)} />
    <Wrong scene={scene} field={field} />
  </div>
);

/** Several lines. */
export const Prose = ({ scene, field, most, first }: Omit<LineProps, 'key' | 'tel'>) => (
  <div class="field">
    <label for={field}>{scene.text.fields[field]}</label>
    <textarea id={field} name={field} rows={4} maxlength={most} autofocus={first === true} {...described(scene, field)}>
      {typedIn(scene, field)}
    </textarea>
    <Wrong scene={scene} field={field} />
  </div>
);

/** A box to tick. */
export const Tick = ({ scene, field }: Props) => (
  <p class="check">
    <label>
      <input type="checkbox" name={field} value="true" checked={typedIn(scene, field) === 'true'} />
      {scene.text.fields[field]}
    </label>
    <Wrong scene={scene} field={field} />
  </p>
);

type ChoiceProps = Props & { readonly choices: readonly Choice[] };

/** A short list. */
export const Select = ({ scene, field, choices }: ChoiceProps) => (
  <div class="field">
    <label for={field}>{scene.text.fields[field]}</label>
    <select id={field} name={field} {...described(scene, field)}>
      <option value="">{scene.words.page.choose}</option>
      {choices.map(({ value, label }) => (
        <option value={value} selected={value === typedIn(scene, field)}>
          {label}
        </option>
      ))}
    </select>
    <Wrong scene={scene} field={field} />
  </div>
);

/** A long list, found by typing: the browser completes, the server takes a part of a name that only one choice has. */
export const Find = ({ scene, field, choices }: ChoiceProps) => {
  const name = `${field}${namedField}`;
  const chosen = choices.find(({ value }) => value === typedIn(scene, field))?.label;
  return (
    <div class="field">
      <label for={field}>{scene.text.fields[field]}</label>
      <input
        id={field}
        name={name}
        type="text"
        list={`${field}-names`}
        autocomplete="off"
        maxlength={100}
        placeholder={scene.text.byName}
        value={typedIn(scene, name) || (chosen ?? '')}
        {...described(scene, field)}
      />
      <datalist id={`${field}-names`}>
        {choices.map(({ label }) => (
          <option value={label} />
        ))}
      </datalist>
      <Wrong scene={scene} field={field} />
    </div>
  );
};
