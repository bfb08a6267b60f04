import type { DeskContext } from '../../../area.ts';
import { categoryChoices, townChoices, typeChoices } from '../choices.ts';
import { Suggestions } from '../suggestions.tsx';
import type { Suggested } from '../suggestions-for.ts';
import type { Values } from '../values.ts';
import { directoryWords } from '../words/words.ts';
import { Check, Line, Select } from './inputs.tsx';

type Props = {
  readonly context: DeskContext;
  readonly tried?: { readonly values: Values; readonly suggested: Suggested } | undefined;
};

/** A field to try the directory with: nothing is entered by it, and what is typed stands in no address. */
export const Tester = ({ context, tried }: Props) => {
  const { tester: words, form } = directoryWords(context.var.language);
  const value = (name: string): string => tried?.values.get(name) ?? '';
  const select = { form: 'tester', none: form.any };
  return (
    <>
      <section>
        <h2>{words.heading}</h2>
        <form method="post" class="directory-row">
          <input type="hidden" name="act" value="test" />
          <Line form="tester" name="subject" label={words.subject} most={100} value={value('subject')} />
          <Select
            {...select}
            name="category"
            label={words.category}
            choices={categoryChoices(context)}
            chosen={[value('category')]}
          />
          <Select {...select} name="town" label={words.town} choices={townChoices(context)} chosen={[value('town')]} />
          <Select {...select} name="type" label={words.type} choices={typeChoices(context)} chosen={[value('type')]} />
          <p>
            <Check name="urgent" label={words.urgent} checked={value('urgent') === 'true'} />{' '}
            <Check
              name="againstOfficials"
              label={words.againstOfficials}
              checked={value('againstOfficials') === 'true'}
            />
          </p>
          <button type="submit">{words.send}</button>
        </form>
      </section>
      {tried ? <Suggestions suggested={tried.suggested} context={context} /> : null}
    </>
  );
};
