import { cancelReasons } from '../../../../../domain/household/events.ts';
import { serviceWords } from '../../../../services/words.ts';
import type { Attempt } from '../../../../shared/web/attempt.ts';
import type { DeskContext } from '../../../area.ts';
import { newNonce } from '../../../nonce.ts';
import { nameIn } from '../names.ts';
import { assignable, type DeskOrderAct, finalActs, offeredActs } from '../offered.ts';
import type { SeenOrder } from '../scene.ts';
import { type HouseholdWords, householdWords } from '../words/words.ts';

type FieldName = keyof HouseholdWords['fields'];
type Choices = readonly (readonly [value: string, name: string])[];

/** The fields of an act: choices, a time, or words. */
const fieldsOf = (act: DeskOrderAct, { stored, market }: SeenOrder, { var: { language } }: DeskContext) => {
  const words = householdWords(language);
  const five: Choices = ['5', '4', '3', '2', '1'].map((value) => [value, value]);
  const scores = (['attitude', 'quality', 'satisfaction'] as const).map((name) => ({ name, choices: five }));
  const reasons: Choices = cancelReasons.map((each) => [each, serviceWords[language].cancelReasons[each]]);
  const firms: Choices = assignable(stored.order, market).map((firm) => [firm.id, nameIn(language, firm)]);
  const findings: Choices = [
    ['yes', words.founded.true],
    ['no', words.founded.false],
  ];
  const all: { readonly [A in DeskOrderAct]: readonly { readonly name: FieldName; readonly choices?: Choices }[] } = {
    agree: [],
    propose: [{ name: 'completeBy' }],
    evaluate: scores,
    score: scores,
    'settle-complaint': [{ name: 'founded', choices: findings }],
    assign: [{ name: 'enterprise', choices: firms }],
    'pass-on': [],
    complain: [{ name: 'text' }],
    cancel: [{ name: 'reason', choices: reasons }],
    close: [],
    resume: [],
  };
  return all[act];
};

type InputProps = {
  readonly id: string;
  readonly name: FieldName;
  readonly choices?: Choices | undefined;
  readonly typed: string;
  readonly choose: string;
};

/** Nothing is chosen for anybody: whoever scores, scores. */
const Input = ({ id, name, choices, typed, choose }: InputProps) => {
  if (choices)
    return (
      <select id={id} name={name} required>
        <option value="">{choose}</option>
        {choices.map(([value, text]) => (
          <option value={value} selected={value === typed}>
            {text}
          </option>
        ))}
      </select>
    );
  if (name === 'completeBy') return <input id={id} name={name} type="datetime-local" value={typed} required />;
  return (
    <textarea id={id} name={name} rows={3} maxlength={1000} required>
      {typed}
    </textarea>
  );
};

type Props = { readonly seen: SeenOrder; readonly context: DeskContext; readonly attempt?: Attempt | undefined };

const ActForm = ({ act, seen, context, attempt }: Props & { readonly act: DeskOrderAct }) => {
  const words = householdWords(context.var.language);
  const { choose } = serviceWords[context.var.language];
  const typed = attempt?.act === act ? attempt.values : undefined;
  return (
    <details class="act" open={typed !== undefined}>
      <summary>{words.acts[act]}</summary>
      <form method="post" action={`/desk/household/orders/${seen.stored.order.id}`}>
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="nonce" value={newNonce()} />
        <p class="soft">{words.hints[act]}</p>
        {fieldsOf(act, seen, context).map(({ name, choices }) => (
          <div class="field">
            <label for={`${act}-${name}`}>{words.fields[name]}</label>
            <Input id={`${act}-${name}`} name={name} choices={choices} typed={typed?.get(name) ?? ''} choose={choose} />
          </div>
        ))}
        <button type="submit" {...(finalActs.includes(act) ? { class: 'danger' } : {})}>
          {words.acts[act]}
        </button>
      </form>
    </details>
  );
};

/** A form for each act that the person can do about the order now. */
export const OrderForms = (props: Props) => {
  const { stored, parties, market } = props.seen;
  const offered = offeredActs(stored.order, parties, market);
  if (offered.length === 0) return null;
  return (
    <section class="household-acts">
      {offered.map((act) => (
        <ActForm {...props} act={act} />
      ))}
    </section>
  );
};
