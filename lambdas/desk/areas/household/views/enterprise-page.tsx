import type { Enterprise, Market } from '../../../../../domain/household/market.ts';
import type { Attempt } from '../../../../shared/web/attempt.ts';
import { formWordsIn } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import { newNonce } from '../../../nonce.ts';
import { Frame } from '../../../views/frame.tsx';
import { Told } from '../../tickets/views/told.tsx';
import { type DetailName, keepsEnterprise, ownAssociation, townsIn, typedOf } from '../enterprise-form.ts';
import type { EnterpriseLine } from '../history.ts';
import { nameIn } from '../names.ts';
import { type HouseholdWords, householdWords } from '../words/words.ts';
import { EnterpriseHistory } from './enterprise-history.tsx';
import { Tabs } from './tabs.tsx';

export type EnterprisePageProps = {
  readonly context: DeskContext;
  readonly market: Market;
  /** Nothing for one that is to be entered. */
  readonly firm: Enterprise | undefined;
  readonly history: readonly EnterpriseLine[];
  readonly attempt?: Attempt | undefined;
  readonly done?: string | undefined;
};

type FieldProps = {
  readonly words: HouseholdWords;
  readonly name: DetailName;
  readonly typed: ReadonlyMap<string, string>;
};

const Line = ({
  words,
  name,
  typed,
  optional,
  type = 'text',
  most,
}: FieldProps & { readonly optional?: true; readonly type?: string; readonly most: number }) => (
  <div class="field">
    <label for={name}>{words.details[name]}</label>
    <input
      id={name}
      name={name}
      type={type}
      maxlength={most}
      required={optional !== true}
      aria-describedby={`${name}-hint`}
      value={typed.get(name) ?? ''}
    />
    <p class="soft" id={`${name}-hint`}>
      {words.detailRules[name]}
    </p>
  </div>
);

const Ticks = ({
  words,
  name,
  group,
  all,
  typed,
}: FieldProps & { readonly group: string; readonly all: readonly (readonly [id: string, label: string])[] }) => (
  <fieldset class="household-choices">
    <legend>{words.details[name]}</legend>
    <p class="soft">{words.detailRules[name]}</p>
    {all.map(([id, label]) => (
      <label>
        <input type="checkbox" name={`${group}.${id}`} checked={typed.has(`${group}.${id}`)} /> {label}
      </label>
    ))}
  </fieldset>
);

const Association = ({
  context,
  market,
  typed,
  words,
}: Pick<EnterprisePageProps, 'context' | 'market'> & Omit<FieldProps, 'name'>) => (
  <div class="field">
    <label for="association">{words.details.association}</label>
    <select id="association" name="association" required>
      {[...market.associations.values()].map((each) => (
        <option value={each.id} selected={each.id === typed.get('association')}>
          {nameIn(context.var.language, each)}
        </option>
      ))}
    </select>
  </div>
);

const DetailsForm = ({ context, market, firm, attempt }: EnterprisePageProps) => {
  const { language } = context.var;
  const words = householdWords(language);
  const typed = attempt?.values ?? (firm ? typedOf(firm) : new Map<string, string>());
  const field = { words, typed };
  const categories = [...market.categories.values()].map((each) => [each.id, nameIn(language, each)] as const);
  const towns = townsIn(context).map(
    ({ id, shortName, english }) => [id, language === 'en' ? english : shortName] as const,
  );
  return (
    <form method="post">
      <input type="hidden" name="nonce" value={newNonce()} />
      <Line {...field} name="name" most={30} />
      <Line {...field} name="english" most={80} optional={true} />
      <Line {...field} name="phone" most={20} type="tel" />
      <Line {...field} name="mobile" most={32} type="tel" />
      {firm === undefined && ownAssociation(context) === undefined ? (
        <Association context={context} market={market} {...field} />
      ) : (
        ''
      )}
      <Ticks {...field} name="categories" group="category" all={categories} />
      <Ticks {...field} name="areas" group="area" all={towns} />
      <button type="submit">{firm ? words.saveEnterprise : words.enterEnterprise}</button>
    </form>
  );
};

/** The form that enters an enterprise or changes one, and what happened to it. */
export const EnterprisePage = (props: EnterprisePageProps) => {
  const { context, firm, attempt, done } = props;
  const { language } = context.var;
  const words = householdWords(language);
  return (
    <Frame context={context} title={firm ? nameIn(language, firm) : words.newEnterprise}>
      <Tabs context={context} here="enterprises" />
      <Told words={formWordsIn(language)} attempt={attempt} done={done} />
      {keepsEnterprise(context, firm) ? (
        <section class="household-acts">
          {firm ? '' : <p class="soft">{words.newEnterpriseHint}</p>}
          <DetailsForm {...props} />
        </section>
      ) : (
        ''
      )}
      {firm ? <EnterpriseHistory {...props} /> : ''}
    </Frame>
  );
};
