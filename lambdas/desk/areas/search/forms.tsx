import type { Child, PropsWithChildren } from 'hono/jsx';
import { dateOf } from '../../../../domain/time/instant.ts';
import { openStages } from '../../../shared/schemas/list-query.ts';
import type { DeskContext } from '../../area.ts';
import { tableWords } from '../../table/words/words.ts';
import { Select } from '../../views/select.tsx';
import { categoryOptions, placeOptions, unitOptions } from '../queues/filters.ts';
import type { By, Entered } from './criteria.ts';
import { type SearchWords, searchWords } from './words/words.ts';

export type SearchFormProps = {
  readonly context: DeskContext;
  /** What was entered into this form; nothing into the others. */
  readonly entered: Entered;
  readonly error: string | undefined;
};

type FormProps = PropsWithChildren<SearchFormProps & { readonly by: By; readonly words: SearchWords }>;

/** A phone is sent in the body: an address stands in histories and logs. */
const Form = ({ by, words, error, children }: FormProps) => (
  <form method={by === 'phone' ? 'post' : 'get'} action="/desk/search" aria-labelledby={`by-${by}`}>
    <h2 id={`by-${by}`}>{words.by[by]}</h2>
    <input type="hidden" name="by" value={by} />
    {children}
    {error === undefined ? (
      ''
    ) : (
      <p class="error" role="alert" id={`error-${by}`}>
        {error}
      </p>
    )}
    <button type="submit">{words.look}</button>
  </form>
);

type InputProps = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly type: 'search' | 'tel' | 'date';
  readonly hint?: string;
  readonly wrong: By | undefined;
};

const Input = ({ id, name, label, value, type, hint, wrong }: InputProps) => (
  <p class="field">
    <label for={id}>{label}</label>
    <input
      id={id}
      name={name}
      type={type}
      value={value}
      maxlength={40}
      autocomplete="off"
      {...(type === 'date' ? {} : { inputmode: 'numeric' as const })}
      {...(wrong === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': `error-${wrong}` })}
    />
    {hint === undefined ? '' : <small class="soft">{hint}</small>}
  </p>
);

const fieldsOf: { readonly [B in By]: (props: SearchFormProps, words: SearchWords) => Child } = {
  number: ({ context, entered, error }, words) => (
    <>
      <Input
        id="number"
        name="number"
        type="search"
        label={words.fields.number}
        hint={words.hints.number}
        value={entered.get('number') ?? ''}
        wrong={error === undefined ? undefined : 'number'}
      />
      <Input
        id="number-day"
        name="day"
        type="date"
        label={words.fields.numberDay}
        value={entered.get('day') ?? dateOf(context.var.at)}
        wrong={undefined}
      />
    </>
  ),
  phone: ({ entered, error }, words) => (
    <Input
      id="phone"
      name="phone"
      type="tel"
      label={words.fields.phone}
      hint={words.hints.phone}
      value={entered.get('phone') ?? ''}
      wrong={error === undefined ? undefined : 'phone'}
    />
  ),
  day: ({ context, entered, error }, words) => (
    <Input
      id="day"
      name="day"
      type="date"
      label={words.fields.day}
      value={entered.get('day') ?? dateOf(context.var.at)}
      wrong={error === undefined ? undefined : 'day'}
    />
  ),
  unit: ({ context, entered }, words) => (
    <>
      <Select
        id="unit"
        name="unit"
        label={words.fields.unit}
        options={unitOptions(context)}
        chosen={entered.get('unit') ?? ''}
        none={words.choose}
      />
      <Select
        id="stage"
        name="stage"
        label={words.fields.stage}
        options={openStages.map((value) => ({ value, name: tableWords(context.var.language).stages[value] }))}
        chosen={entered.get('stage') ?? ''}
        none={words.allStages}
      />
    </>
  ),
  place: ({ context, entered }, words) => (
    <>
      <Select
        id="town"
        name="town"
        label={words.fields.town}
        options={placeOptions(context)}
        chosen={entered.get('town') ?? ''}
        none={words.choose}
      />
      <Select
        id="category"
        name="category"
        label={words.fields.category}
        options={categoryOptions(context, true)}
        chosen={entered.get('category') ?? ''}
        none={words.choose}
      />
    </>
  ),
};

/** One way to look for tickets. */
export const SearchForm = (props: SearchFormProps & { readonly by: By }) => {
  const words = searchWords(props.context.var.language);
  return (
    <Form {...props} words={words}>
      {fieldsOf[props.by](props, words)}
    </Form>
  );
};
