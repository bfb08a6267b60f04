import type { DirectoryRule } from '../../../../../domain/dispatch/directory.ts';
import { ticketClasses } from '../../../../../domain/tickets/values.ts';
import { ruleWords } from '../../../../shared/views/rule-words.ts';
import { classNames, classNamesEnglish } from '../../../../shared/views/words.ts';
import type { DeskContext } from '../../../area.ts';
import { categoryChoices, townChoices, typeChoices, unitChoices } from '../choices.ts';
import type { Draft } from '../draft.ts';
import { directoryWords } from '../words/words.ts';
import { Check, Line, Select } from './inputs.tsx';

/** What was wrong with each field of a form. */
export type Wrong = (field: string) => string | undefined;

type Props = { readonly draft: Draft; readonly context: DeskContext; readonly form: string; readonly wrong: Wrong };

const Conditions = ({ draft, context, form, wrong }: Props) => {
  const { form: words } = directoryWords(context.var.language);
  const flags = [
    { value: 'true', label: words.yes },
    { value: 'false', label: words.no },
  ];
  const several = { form, several: true };
  const one = { form, none: words.any, choices: flags };
  return (
    <fieldset>
      <legend>{words.when}</legend>
      <Select
        {...several}
        name="categories"
        label={words.categories}
        choices={categoryChoices(context)}
        chosen={draft.categories}
        wrong={wrong('categories')}
      />
      <Select
        {...several}
        name="towns"
        label={words.towns}
        choices={townChoices(context)}
        chosen={draft.towns}
        wrong={wrong('towns')}
      />
      <Select
        {...several}
        name="types"
        label={words.types}
        choices={typeChoices(context)}
        chosen={draft.types}
        wrong={wrong('types')}
      />
      <Line
        form={form}
        name="keywords"
        label={words.keywords}
        most={400}
        value={draft.keywords}
        wrong={wrong('keywords')}
      />
      <Select {...one} name="urgent" label={words.urgent} chosen={[draft.urgent]} />
      <Select {...one} name="againstOfficials" label={words.againstOfficials} chosen={[draft.againstOfficials]} />
    </fieldset>
  );
};

/** The fields of a rule: its conditions, where it sends a matter, and what it rests on. */
export const RuleFields = ({ draft, context, form, wrong }: Props) => {
  const { language } = context.var;
  const { form: words } = directoryWords(language);
  const classes = language === 'en' ? classNamesEnglish : classNames;
  const targets = [{ value: 'township', label: words.township }, ...unitChoices(context)];
  const classChoices = ticketClasses.map((value) => ({ value, label: classes[value] }));
  return (
    <>
      <Conditions draft={draft} context={context} form={form} wrong={wrong} />
      <Select form={form} name="to" label={words.to} choices={targets} chosen={[draft.to]} wrong={wrong('to')} />
      <Select
        form={form}
        name="class"
        label={words.class}
        choices={classChoices}
        chosen={[draft.class]}
        none={words.unset}
        wrong={wrong('class')}
      />
      <p>
        <Check name="asUrgent" label={words.asUrgent} checked={draft.asUrgent} />
      </p>
      <Line
        form={form}
        name="clause"
        label={words.clause}
        most={100}
        value={draft.clause}
        required
        wrong={wrong('clause')}
      />
      <Line form={form} name="note" label={words.note} most={200} value={draft.note} required wrong={wrong('note')} />
    </>
  );
};

type BeforeProps = {
  readonly rules: readonly DirectoryRule[];
  readonly context: DeskContext;
  readonly form: string;
  readonly chosen: string;
  readonly wrong: Wrong;
};

/** Before which rule another is to stand. */
export const Before = ({ rules, context, form, chosen, wrong }: BeforeProps) => {
  const { language, county } = context.var;
  const { form: words } = directoryWords(language);
  const choices = rules.map((rule, index) => ({
    value: rule.id,
    label: `${index + 1}. ${ruleWords(rule, county, language)}`,
  }));
  return (
    <Select
      form={form}
      name="before"
      label={words.before}
      choices={choices}
      chosen={[chosen]}
      none={words.last}
      wrong={wrong('before')}
    />
  );
};
