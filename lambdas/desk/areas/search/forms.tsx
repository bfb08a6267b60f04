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

type SingleProps = Omit<SearchFormProps, 'context'> & {
  readonly by: 'number' | 'phone' | 'day';
  readonly type: InputProps['type'];
  readonly words: SearchWords;
  /** What stands in it before anything is entered. */
  readonly usual?: string;
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

/** The one field of a way that has one: it bears the way's name. */
const Single = ({ by, type, entered, error, words, usual = '' }: SingleProps) => (
  <Input
    id={by}
    name={by}
    type={type}
    label={words.fields[by]}
    {...(by === 'day' ? {} : { hint: words.hints[by] })}
    value={entered.get(by) ?? usual}
    wrong={error === undefined ? undefined : by}
  />
);

const fieldsOf: { readonly [B in By]: (props: SearchFormProps, words: SearchWords) => Child } = {
  number: (props, words) => (
    <>
      <Single {...props} by="number" type="search" words={words} />
      <Input
        id="number-day"
        name="day"
        type="date"
        label={words.fields.numberDay}
        value={props.entered.get('day') ?? dateOf(props.context.var.at)}
        wrong={undefined}
      />
    </>
  ),
  phone: (props, words) => <Single {...props} by="phone" type="tel" words={words} />,
  day: (props, words) => <Single {...props} by="day" type="date" words={words} usual={dateOf(props.context.var.at)} />,
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
