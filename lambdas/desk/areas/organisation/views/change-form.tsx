import type { OrganisationCommandName } from '../../../../../domain/organisation/commands.ts';
import type { Unit } from '../../../../../domain/organisation/unit.ts';
import { newNonce } from '../../../nonce.ts';
import { type FormField, fieldsOf } from '../forms.ts';
import type { OrganisationScene } from '../scene.ts';

type FieldProps = {
  readonly field: FormField;
  readonly id: string;
  readonly scene: OrganisationScene;
  readonly value: string;
  readonly error: string | undefined;
};

const Input = ({ field, id, scene: { words }, value, error }: FieldProps) => {
  const { name, required = false } = field;
  const common = {
    id,
    name,
    required,
    ...(error === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-error` }),
  };
  switch (field.input) {
    case 'lines':
      return (
        <textarea {...common} rows={3}>
          {value}
        </textarea>
      );
    case 'select':
      return (
        <select {...common}>
          <option value="">{words.choose}</option>
          {(field.choices ?? []).map((choice) => (
            <option value={choice.value} selected={choice.value === value}>
              {choice.name}
            </option>
          ))}
        </select>
      );
    case 'date':
      return <input {...common} type="date" value={value} />;
    case 'tel':
      return <input {...common} type="tel" value={value} />;
    case 'line':
      return <input {...common} type="text" value={value} />;
  }
};

const Field = (props: FieldProps) => {
  const { field, id, scene, error } = props;
  return (
    <p class="field">
      <label for={id}>{scene.words.fields[field.name]}</label>
      <Input {...props} />
      {error === undefined ? (
        ''
      ) : (
        <span class="error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </p>
  );
};

type ChangeFormProps = {
  readonly name: OrganisationCommandName;
  readonly scene: OrganisationScene;
  readonly unit?: Unit;
  readonly action: string;
};

/** The form of one change. What was typed and refused stands in it again, with what was wrong. */
export const ChangeForm = ({ name, scene, unit, action }: ChangeFormProps) => {
  const { words, attempt } = scene;
  const tried = attempt?.act === name ? attempt : undefined;
  const errorOf = (field: string): string | undefined =>
    tried?.errors.find((error) => error.field === field || error.field === `phones.${field}`)?.message;
  return (
    <details class="change" open={tried !== undefined}>
      <summary>{words.changes[name]}</summary>
      {tried ? (
        <p class="error" role="alert">
          {`${words.again}${tried.message}`}
        </p>
      ) : (
        ''
      )}
      <form method="post" action={action}>
        <input type="hidden" name="act" value={name} />
        <input type="hidden" name="nonce" value={newNonce()} />
        <input type="hidden" name="seen" value={String(scene.entries.length)} />
        <div class="fields">
          {fieldsOf(name, scene, unit).map((field) => (
            <Field
              field={field}
              id={`${name}-${field.name}`}
              scene={scene}
              value={tried?.values.get(field.name) ?? field.value ?? ''}
              error={errorOf(field.name)}
            />
          ))}
        </div>
        <button type="submit">{words.submit}</button>
      </form>
    </details>
  );
};
