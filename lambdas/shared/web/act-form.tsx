import type { Attempt } from './attempt.ts';
import { Radios, SearchInput, Several } from './choice-inputs.tsx';
import type { Button, Choice, Field } from './forms/field.ts';
import { namedField } from './forms/search-field.ts';
import type { FormWords, Language } from './words/words.ts';

/** What the form of an act shows: its fields with what was typed before and what was wrong with it. */
type FormProps = {
  readonly scene: {
    readonly words: FormWords;
    readonly language: Language;
    readonly attempt?: Attempt | undefined;
    /** The state of the ticket that the page shows: sent back with each form. */
    readonly seen?: number;
    /** Commits when the page was made: the same words sent from a later page are another act, such as a second call. */
    readonly made?: number;
  };
  readonly act: string;
  readonly fields: readonly Field[];
  readonly buttons?: readonly Button[] | undefined;
  /** The words of its one button, where the act has no others. */
  readonly named?: string;
  /** Further values that are sent along. */
  readonly hidden?: Readonly<Record<string, string>>;
};

type InputProps = { readonly field: Field; readonly id: string; readonly value: string; readonly words: FormWords };

const Choices = ({ choices, value, words }: { choices: readonly Choice[]; value: string; words: FormWords }) => (
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

const Input = ({ field, id, value, words, wrong, typed }: InputProps & { wrong: boolean; typed: string }) => {
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
    case 'search':
      return <SearchInput {...{ field, common, value, typed, words }} />;
    case 'radio':
    case 'sure':
    case 'check':
    case 'several':
      return null;
  }
};

const Wrong = ({ id, message }: { id: string; message: string | undefined }) =>
  message === undefined ? null : (
    <p class="error" id={`${id}-error`}>
      {message}
    </p>
  );

/** Whether it may be left empty stands with its name, unless the name says when. */
const labelOf = (field: Field, { acts, page }: FormWords): string => {
  const name = acts.fields[field.label];
  return field.required || /[))]$/.test(name) ? name : `${name}${page.optional}`;
};

const Sure = ({ field, value, text }: { field: Field; value: string; text: string }) => (
  <label>
    <input
      type="checkbox"
      name={field.field}
      value={value}
      required={field.required === true}
      checked={field.value === value}
    />
    {text}
  </label>
);

const Entry = ({ field, act, scene }: { field: Field; act: string; scene: FormProps['scene'] }) => {
  const { words, attempt } = scene;
  const tried = attempt?.act === act ? attempt : undefined;
  const value = tried?.values.get(field.field) ?? field.value ?? '';
  const message = tried?.errors.find((error) => error.field.split('.')[0] === field.field)?.message;
  const id = `${act}-${field.field}`;
  const label = labelOf(field, words);
  switch (field.input) {
    case 'radio':
      return (
        <>
          <Radios field={field} id={id} value={value} choices={field.choices} label={label} />
          <Wrong id={id} message={message} />
        </>
      );
    case 'several':
      return (
        <>
          <Several field={field.field} choices={field.choices} label={label} ticked={tried?.values} />
          <Wrong id={id} message={message} />
        </>
      );
    case 'sure':
      return (
        <fieldset>
          <Sure field={field} value="yes" text={field.text} />
          <Wrong id={id} message={message} />
        </fieldset>
      );
    case 'check':
      return (
        <p class="check">
          {/* Of a field that stands twice the last counts: a box that is left empty says so. */}
          <input type="hidden" name={field.field} value="false" />
          <Sure field={{ ...field, value }} value="true" text={field.text} />
        </p>
      );
    case 'prose':
    case 'line':
    case 'select':
    case 'search':
    case 'moment':
    case 'date':
    case 'phone': {
      const typed = tried?.values.get(`${field.field}${namedField}`) ?? '';
      return (
        <div class="field">
          <label for={id}>{label}</label>
          <Input field={field} id={id} value={value} words={words} wrong={message !== undefined} typed={typed} />
          <Wrong id={id} message={message} />
        </div>
      );
    }
  }
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
