import type { Choice, Field } from './forms/field.ts';
import { namedField, severalField } from './forms/search-field.ts';
import type { FormWords } from './words/words.ts';

type SearchProps = {
  readonly field: Extract<Field, { input: 'search' }>;
  /** Id, name and what a screen reader is told of a wrong value. */
  readonly common: { readonly id: string; readonly name: string; readonly required: boolean };
  readonly value: string;
  readonly typed: string;
  readonly words: FormWords;
};

const Options = ({ choices, value }: { choices: readonly Choice[]; value: string }) => (
  <>
    {choices.map((choice) => (
      <option value={choice.value} selected={choice.value === value}>
        {choice.label}
      </option>
    ))}
  </>
);

/** A list to choose from, the likely ones first, and a line to type a name into that the browser completes. */
export const SearchInput = ({ field, common, value, typed, words: { page } }: SearchProps) => {
  const { required: _, ...named } = common;
  const isLikely = field.likely.some((choice) => choice.value === value);
  return (
    <span class="search">
      <select {...named}>
        <option value="">{page.choose}</option>
        {field.likely.length === 0 ? (
          ''
        ) : (
          <optgroup label={page.likely}>
            <Options choices={field.likely} value={value} />
          </optgroup>
        )}
        <optgroup label={page.all}>
          <Options choices={field.choices} value={isLikely ? '' : value} />
        </optgroup>
      </select>
      <input
        type="text"
        name={`${field.field}${namedField}`}
        list={`${common.id}-names`}
        aria-label={page.byName}
        placeholder={page.byName}
        autocomplete="off"
        maxlength={100}
        value={typed}
      />
      <datalist id={`${common.id}-names`}>
        {field.choices.map(({ label }) => (
          <option value={label} />
        ))}
      </datalist>
    </span>
  );
};

type SeveralProps = {
  readonly field: string;
  readonly choices: readonly Choice[];
  readonly label: string;
  /** What was sent before, if it was not taken. */
  readonly ticked: ReadonlyMap<string, string> | undefined;
};

/** Boxes, of which any number can be ticked. */
export const Several = ({ field, choices, label, ticked }: SeveralProps) => (
  <fieldset class="several">
    <legend>{label}</legend>
    <div>
      {choices.map((choice) => (
        <label>
          <input
            type="checkbox"
            name={severalField(field, choice.value)}
            value="true"
            checked={ticked?.has(severalField(field, choice.value)) === true}
          />
          {choice.label}
        </label>
      ))}
    </div>
  </fieldset>
);

/** One of a few choices, all in sight. */
export const Radios = ({
  field,
  id,
  value,
  choices,
  label,
}: {
  field: Field;
  id: string;
  value: string;
  choices: readonly Choice[];
  label: string;
}) => (
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
