import { Hono } from 'hono';
import { householdRules, marketBase } from '../../../../config/household.ts';
import { type MarketEvent, marketOf } from '../../../../domain/household/market.ts';
import { ranked } from '../../../../domain/household/recommend.ts';
import { readMarket } from '../../../shared/orders/market-source.ts';
import { ratingsFor } from '../../../shared/orders/ratings.ts';
import { readRegister } from '../../../shared/store/registers.ts';
import type { Attempt } from '../../../shared/web/attempt.ts';
import { readForm } from '../../../shared/web/form.ts';
import { textFor } from '../../../shared/web/words/words.ts';
import type { DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { enterDetails, enterOnMarket } from './enter.ts';
import { keepsEnterprise, seesEnterprise } from './enterprise-form.ts';
import { historyOf } from './history.ts';
import { EnterprisePage } from './views/enterprise-page.tsx';
import { EnterprisesPage } from './views/enterprises-page.tsx';
import { householdWords } from './words/words.ts';

const base = '/desk/household/enterprises';

type Told = { readonly attempt?: Attempt; readonly done?: string | undefined };
type Status = 200 | 409 | 422;

const unreadable = ({ var: { language } }: DeskContext): Attempt => ({
  ...{ act: '', values: new Map(), message: householdWords(language).unreadable, errors: [] },
});

const enterprisesPage = async (context: DeskContext, told: Told = {}, status: Status = 200) => {
  const { at, dependencies } = context.var;
  const market = await readMarket(dependencies.table);
  const ratings = await ratingsFor(dependencies.orders, market, {}, at, householdRules.recommendation);
  const page = <EnterprisesPage context={context} market={market} ratings={ranked(ratings, at, '')} {...told} />;
  return context.html(page, status);
};

/** The enterprise that the address names, as the register tells of it; undefined for whoever does not keep it. */
const seeEnterprise = async (context: DeskContext) => {
  const entries = await readRegister<MarketEvent>(context.var.dependencies.table, 'household');
  const market = marketOf(marketBase, entries);
  const id = context.req.query('id');
  if (id === undefined) return keepsEnterprise(context) ? { market, firm: undefined, history: [] } : undefined;
  const firm = market.enterprises.get(id);
  return firm && seesEnterprise(context, firm)
    ? { market, firm, history: historyOf(id, marketBase, entries) }
    : undefined;
};
type Seen = NonNullable<Awaited<ReturnType<typeof seeEnterprise>>>;

const enterprisePage = (context: DeskContext, seen: Seen, told: Told = {}, status: Status = 200) =>
  context.html(<EnterprisePage context={context} {...seen} {...told} />, status);

/** The pages of the register of enterprises (R19-R20): all of them, and one with its form and its history. */
export const enterprises = new Hono<DeskEnv>();

enterprises.get('/', (context) => {
  const { marketDone } = householdWords(context.var.language);
  return enterprisesPage(context, { done: textFor(marketDone, context.req.query('did') ?? '') });
});

enterprises.post('/', async (context) => {
  const form = readForm(context.env.event);
  if (typeof form === 'string') return enterprisesPage(context, { attempt: unreadable(context) }, 422);
  const outcome = await enterOnMarket(form, context);
  if (!outcome) return context.notFound();
  if ('attempt' in outcome) return enterprisesPage(context, outcome, outcome.status);
  return context.redirect(`${base}?did=${outcome.done}`, 303);
});

enterprises.get('/one', async (context) => {
  const seen = await seeEnterprise(context);
  if (!seen) return context.notFound();
  const { marketDone } = householdWords(context.var.language);
  return enterprisePage(context, seen, { done: textFor(marketDone, context.req.query('did') ?? '') });
});

enterprises.post('/one', async (context) => {
  const seen = await seeEnterprise(context);
  if (!seen) return context.notFound();
  const form = readForm(context.env.event);
  if (typeof form === 'string') return enterprisePage(context, seen, { attempt: unreadable(context) }, 422);
  const outcome = await enterDetails(form, seen.firm, context);
  if ('attempt' in outcome) return enterprisePage(context, seen, outcome, outcome.status);
  const did = seen.firm ? 'change-enterprise' : 'enter-enterprise';
  return context.redirect(`${base}/one?id=${encodeURIComponent(outcome.done)}&did=${did}`, 303);
});
