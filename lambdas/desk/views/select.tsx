type SelectProps = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly options: ReadonlyArray<{ readonly value: string; readonly name: string }>;
  readonly chosen: string | undefined;
  /** Words of the choice that chooses nothing. */
  readonly none: string;
};

/** A choice of one, or of none. */
export const Select = ({ id, name, label, options, chosen, none }: SelectProps) => (
  <p class="field">
    <label for={id}>{label}</label>
    <select id={id} name={name}>
      <option value="">{none}</option>
      {options.map((option) => (
        <option value={option.value} selected={option.value === chosen}>
          {option.name}
        </option>
      ))}
    </select>
  </p>
);
