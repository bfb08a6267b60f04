import type { Button, Choice, Field } from '../forms/field.ts';
import type { Scene } from '../scene.ts';
import type { Words } from '../words/words.ts';

/** What the form of an act shows: its fields with what was typed before and what was wrong with it. */
type FormProps = {
  readonly scene: Pick<Scene, 'words' | 'language' | 'attempt'> & Partial<Pick<Scene, 'seen' | 'made'>>;
  readonly act: string;
  readonly fields: readonly Field[];
  readonly buttons?: readonly Button[] | undefined;
  /** The words of its one button, where the act has no others. */
  readonly named?: string;
  /** Further values that are sent along. */
  readonly hidden?: Readonly<Record<string, string>>;
};

type InputProps = { readonly field: Field; readonly id: string; readonly value: string; readonly words: Words };

const Choices = ({ choices, value, words }: { choices: readonly Choice[]; value: string; words: Words }) => (
  <>
    <option value="">{words.page.choose}</option>
    {choices.map((choice) => (
      <option value={choice.value} selected={choice.value === value}>
        {choice.label}
      </option>
    ))}
  </>
);

const describedBy = (id: string, wrong: boolean) =>
  wrong ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-error` } : {};

const Input = ({ field, id, value, words, wrong }: InputProps & { wrong: boolean }) => {
  const common = { id, name: field.field, required: field.required === true, ...describedBy(id, wrong) };
  switch (field.input) {
    case 'prose':
      return (
        <textarea {...common} rows={4} maxlength={field.most}>
          {value}
        </textarea>
      );
    case 'line':
      return <input {...common} type="text" maxlength={field.most} value={value} />;
    case 'select':
      return (
        <select {...common}>
          <Choices choices={field.choices} value={value} words={words} />
        </select>
      );
    case 'moment':
      return <input {...common} type="datetime-local" value={value} />;
    case 'date':
      return <input {...common} type="date" value={value} />;
    case 'phone':
      return <input {...common} type="tel" inputmode="tel" autocomplete="off" value={value} />;
    case 'radio':
    case 'sure':
      return null;
  }
};

const Radios = ({
  field,
  id,
  value,
  choices,
  label,
}: Omit<InputProps, 'words'> & { choices: readonly Choice[]; label: string }) => (
  <fieldset>
    <legend>{label}</legend>
    {choices.map((choice) => (
      <label>
        <input
          type="radio"
          name={field.field}
          id={`${id}-${choice.value}`}
          value={choice.value}
          checked={choice.value === value}
          required={field.required === true}
        />
        {choice.label}
      </label>
    ))}
  </fieldset>
);

const Wrong = ({ id, message }: { id: string; message: string | undefined }) =>
  message === undefined ? null : (
    <p class="error" id={`${id}-error`}>
      {message}
    </p>
  );

/** Whether it may be left empty stands with its name, unless the name says when. */
const labelOf = (field: Field, { acts, page }: Words): string => {
  const name = acts.fields[field.label];
  return field.required || /[))]$/.test(name) ? name : `${name}${page.optional}`;
};

const Entry = ({ field, act, scene }: { field: Field; act: string; scene: FormProps['scene'] }) => {
  const { words, attempt } = scene;
  const tried = attempt?.act === act ? attempt : undefined;
  const value = tried?.values.get(field.field) ?? field.value ?? '';
  const message = tried?.errors.find((error) => error.field === field.field)?.message;
  const id = `${act}-${field.field}`;
  const label = labelOf(field, words);
  if (field.input === 'radio')
    return (
      <>
        <Radios field={field} id={id} value={value} choices={field.choices} label={label} />
        <Wrong id={id} message={message} />
      </>
    );
  if (field.input === 'sure')
    return (
      <fieldset>
        <label>
          <input type="checkbox" name={field.field} value="yes" required={true} />
          {field.text}
        </label>
        <Wrong id={id} message={message} />
      </fieldset>
    );
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Input field={field} id={id} value={value} words={words} wrong={message !== undefined} />
      <Wrong id={id} message={message} />
    </div>
  );
};

const standard: readonly Button[] = [{ label: 'send' }];

/** The form of an act. It names the state of the ticket that it was made from. */
export const ActFormView = ({ scene, act, fields, buttons = standard, named, hidden = {} }: FormProps) => (
  <form method="post" data-keep={act}>
    <input type="hidden" name="act" value={act} />
    {scene.seen === undefined ? '' : <input type="hidden" name="seen" value={String(scene.seen)} />}
    {scene.made === undefined ? '' : <input type="hidden" name="made" value={String(scene.made)} />}
    {scene.language === 'en' ? <input type="hidden" name="lang" value="en" /> : ''}
    {Object.entries(hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {fields.map((field) => (
      <Entry field={field} act={act} scene={scene} />
    ))}
    {buttons.map(({ label, name, value, tone }) => (
      <button type="submit" class={tone ?? ''} {...(name === undefined ? {} : { name, value })}>
        {named ?? scene.words.acts.buttons[label]}
      </button>
    ))}
  </form>
);
