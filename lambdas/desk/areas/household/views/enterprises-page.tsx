import { householdRules } from '../../../../../config/household.ts';
import { isLevel2 } from '../../../../../domain/household/access.ts';
import type { Enterprise, Market } from '../../../../../domain/household/market.ts';
import type { Rating } from '../../../../../domain/household/recommend.ts';
import { serviceWords } from '../../../../services/words.ts';
import { explainedRating } from '../../../../shared/orders/explained.ts';
import type { Attempt } from '../../../../shared/web/attempt.ts';
import { datedIn } from '../../../../shared/web/moments.ts';
import { placeIn } from '../../../../shared/web/names.ts';
import { filled, formWordsIn } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import { newNonce } from '../../../nonce.ts';
import { Frame } from '../../../views/frame.tsx';
import { Told } from '../../tickets/views/told.tsx';
import type { DeskMarketAct } from '../enter.ts';
import { keepsEnterprise, seesEnterprise } from '../enterprise-form.ts';
import { associationIn, nameIn, serviceIn } from '../names.ts';
import { householdWords } from '../words/words.ts';
import { Tabs } from './tabs.tsx';

type Props = {
  readonly context: DeskContext;
  readonly market: Market;
  /** Of the admitted ones, in the order of recommendation. */
  readonly ratings: readonly Rating[];
  readonly attempt?: Attempt | undefined;
  readonly done?: string | undefined;
};

/** What the person may do with the enterprise as it stands; the domain decides it once more. */
const actsFor = ({ association, standing }: Enterprise, { var: { actor } }: DeskContext): readonly DeskMarketAct[] => {
  const own = actor.roles.includes('association') && actor.unit === association;
  const above = isLevel2(actor);
  if (standing.kind === 'ended' || !(own || above)) return [];
  if (standing.kind === 'entered') return own ? ['admit', 'end'] : ['end'];
  if (standing.kind === 'admitted') return ['suspend', 'end'];
  const lifts = above || standing.by === 'association';
  return [
    ...(lifts ? (['resume'] as const) : []),
    ...(above && standing.by === 'association' ? (['suspend'] as const) : []),
    'end',
  ];
};

type ActProps = Pick<Props, 'context' | 'attempt'> & { readonly firm: Enterprise; readonly act: DeskMarketAct };

const ActForm = ({ context, attempt, firm, act }: ActProps) => {
  const words = householdWords(context.var.language);
  const id = `${act}-${firm.id.replaceAll('/', '-')}`;
  const typed = attempt?.act === act && attempt.values.get('enterprise') === firm.id ? attempt.values : undefined;
  return (
    <form method="post" action="/desk/household/enterprises">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="nonce" value={newNonce()} />
      <input type="hidden" name="enterprise" value={firm.id} />
      {act === 'suspend' ? (
        <div class="field">
          <label for={`${id}-reason`}>{words.marketFields.reason}</label>
          <input id={`${id}-reason`} name="reason" maxlength={200} required value={typed?.get('reason') ?? ''} />
        </div>
      ) : (
        ''
      )}
      {act === 'end' ? <p class="soft">{words.marketHints.end}</p> : ''}
      <button type="submit" {...(act === 'end' ? { class: 'danger' } : {})}>
        {words.marketActs[act]}
      </button>
    </form>
  );
};

const standingIn = ({ standing, admittedAt }: Enterprise, context: DeskContext): string => {
  const words = householdWords(context.var.language);
  const { language } = context.var;
  if (standing.kind === 'suspended')
    return `${filled(words.suspendedBy[standing.by], { reason: standing.reason })} ${filled(words.since, { at: datedIn(language, standing.at) })}`;
  const since = standing.kind === 'admitted' ? admittedAt : undefined;
  const text = words.standing[standing.kind];
  return since === undefined ? text : `${text} ${filled(words.since, { at: datedIn(language, since) })}`;
};

const Firm = ({
  firm,
  rating,
  ...props
}: Omit<Props, 'ratings' | 'done'> & { firm: Enterprise; rating?: Rating | undefined }) => {
  const { context, market } = props;
  const { language, county } = context.var;
  const words = householdWords(language);
  const acts = actsFor(firm, context);
  const areas = firm.areas.map((town) => placeIn(language, town, county));
  const facts = {
    association: associationIn(language, firm.association, market),
    categories: firm.categories.map((id) => serviceIn(language, id, market)).join(words.separator),
    areas: areas.length === 0 ? words.whole : areas.join(words.separator),
    phone: firm.phone,
    score: rating ? explainedRating(rating, householdRules.recommendation, serviceWords[language]) : words.unranked,
  };
  return (
    <section>
      <h2>
        {nameIn(language, firm)}{' '}
        <small class={`household-standing ${firm.standing.kind}`}>{standingIn(firm, context)}</small>
      </h2>
      <dl class="household-facts">
        {(Object.keys(facts) as (keyof typeof facts)[]).map((name) => (
          <div>
            <dt>{words.served[name]}</dt>
            <dd>{facts[name]}</dd>
          </div>
        ))}
      </dl>
      {rating?.complained ? <p class="error">{words.complainedOf}</p> : ''}
      {seesEnterprise(context, firm) ? (
        <p>
          <a href={`/desk/household/enterprises/one?id=${encodeURIComponent(firm.id)}`}>{words.changeEnterprise}</a>
        </p>
      ) : (
        ''
      )}
      {acts.length === 0 ? (
        ''
      ) : (
        <details open={props.attempt?.values.get('enterprise') === firm.id}>
          <summary>{words.manage}</summary>
          {acts.map((act) => (
            <ActForm context={context} attempt={props.attempt} firm={firm} act={act} />
          ))}
        </details>
      )}
    </section>
  );
};

/** The enterprises: the ranked ones first, each with why it stands there, and what may be done. */
export const EnterprisesPage = ({ context, market, ratings, attempt, done }: Props) => {
  const { language } = context.var;
  const words = householdWords(language);
  const ranked = ratings.flatMap((rating) => {
    const firm = market.enterprises.get(rating.enterprise);
    return firm ? [{ firm, rating }] : [];
  });
  const others = [...market.enterprises.values()].filter(({ standing }) => standing.kind !== 'admitted');
  return (
    <Frame context={context} title={words.tabs.enterprises}>
      <Tabs context={context} here="enterprises" />
      <Told words={formWordsIn(language)} attempt={attempt} done={done} />
      <p>
        {words.enterprisesIntro} <a href="/services">{serviceWords[language].title}</a>
      </p>
      {keepsEnterprise(context) ? (
        <p>
          <a class="button" href="/desk/household/enterprises/one">
            {words.newEnterprise}
          </a>
        </p>
      ) : (
        ''
      )}
      {[...ranked, ...others.map((firm) => ({ firm, rating: undefined }))].map(({ firm, rating }) => (
        <Firm context={context} market={market} attempt={attempt} firm={firm} rating={rating} />
      ))}
    </Frame>
  );
};
