import { Hono } from 'hono';
import { isMonth } from '../../../../domain/reports/period.ts';
import { dateOf } from '../../../../domain/time/instant.ts';
import { ordersOfMonth } from '../../../shared/orders/boards.ts';
import { readMarket } from '../../../shared/orders/market-source.ts';
import { orderStatisticsOf } from '../../../shared/orders/statistics.ts';
import { photoAddress } from '../../../shared/photos/photo-address.ts';
import { csvOf } from '../../../shared/reports/csv.ts';
import { xlsxOf } from '../../../shared/reports/xlsx.ts';
import type { Attempt } from '../../../shared/web/attempt.ts';
import { readForm } from '../../../shared/web/form.ts';
import { textFor } from '../../../shared/web/words/words.ts';
import type { Area, DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { enterOnOrder } from './enter.ts';
import { enterprises } from './enterprises.tsx';
import { listsOrders, openOrdersFor, type SeenOrder, seeOrder } from './scene.ts';
import { statisticsSheet } from './sheets.ts';
import { OrderPage } from './views/order-page.tsx';
import { OrdersPage } from './views/orders-page.tsx';
import { StatisticsPage } from './views/statistics-page.tsx';
import { householdWords } from './words/words.ts';

const base = '/desk/household';
const pages = new Hono<DeskEnv>();

type Told = { readonly attempt?: Attempt; readonly done?: string | undefined };
type Status = 200 | 404 | 409 | 422;

const unreadable = ({ var: { language } }: DeskContext): Attempt => ({
  ...{ act: '', values: new Map(), message: householdWords(language).unreadable, errors: [] },
});

const ordersPage = async (context: DeskContext, missed?: string) => {
  const market = await readMarket(context.var.dependencies.table);
  const orders = listsOrders(context) ? await openOrdersFor(context, market) : undefined;
  const page = <OrdersPage context={context} market={market} orders={orders} missed={missed} />;
  return context.html(page, missed === undefined ? 200 : 404);
};

const orderPage = (context: DeskContext, seen: SeenOrder, told: Told = {}, status: Status = 200) =>
  context.html(<OrderPage context={context} seen={seen} {...told} />, status);

pages.get('/', async (context) => {
  const number = context.req.query('number')?.trim();
  if (number === undefined) return ordersPage(context);
  const seen = await seeOrder(context, number);
  return seen ? context.redirect(`${base}/orders/${seen.stored.order.id}`, 303) : ordersPage(context, number);
});

pages.get('/orders/:id', async (context) => {
  const seen = await seeOrder(context, context.req.param('id'));
  if (!seen) return ordersPage(context, context.req.param('id'));
  const done = textFor(householdWords(context.var.language).done, context.req.query('did') ?? '');
  return orderPage(context, seen, { done });
});

pages.get('/orders/:id/photos/:photo', async (context) => {
  const { at, dependencies } = context.var;
  const seen = await seeOrder(context, context.req.param('id'));
  const known = seen?.photos.find(({ photo }) => photo === context.req.param('photo'));
  if (!seen || !known) return context.notFound();
  return context.redirect(await photoAddress(dependencies.photos, seen.stored.order.id, known.photo, at), 302);
});

pages.post('/orders/:id', async (context) => {
  const seen = await seeOrder(context, context.req.param('id'));
  if (!seen) return ordersPage(context, context.req.param('id'));
  const form = readForm(context.env.event);
  if (typeof form === 'string') return orderPage(context, seen, { attempt: unreadable(context) }, 422);
  const outcome = await enterOnOrder(form, seen, context);
  if (!outcome) return context.notFound();
  if ('attempt' in outcome) return orderPage(context, seen, outcome, outcome.status);
  return context.redirect(`${base}/orders/${seen.stored.order.id}?did=${outcome.done}`, 303);
});

pages.route('/enterprises', enterprises);

/** The figures of the month that the address names, or of the present one. */
const figuresIn = async ({ req, var: { at, dependencies } }: DeskContext) => {
  const month = req.query('month') ?? dateOf(at).slice(0, 7);
  if (!isMonth(month)) return undefined;
  const [market, placed] = await Promise.all([
    readMarket(dependencies.table),
    ordersOfMonth(dependencies.orders, month),
  ]);
  return { market, statistics: orderStatisticsOf(month, placed) };
};

pages.get('/statistics', async (context) => {
  const figures = await figuresIn(context);
  return figures ? context.html(<StatisticsPage context={context} {...figures} />) : context.notFound();
});

const fileTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

pages.get('/statistics/file', async (context) => {
  const format = context.req.query('format');
  const figures = format === 'csv' || format === 'xlsx' ? await figuresIn(context) : undefined;
  if (!figures || (format !== 'csv' && format !== 'xlsx')) return context.notFound();
  const { statistics, market } = figures;
  const sheet = statisticsSheet(statistics, market, context.var.language);
  const bytes = format === 'csv' ? Buffer.from(csvOf(sheet)) : await xlsxOf([sheet]);
  return context.body(new Uint8Array(bytes), 200, {
    'content-type': fileTypes[format],
    'content-disposition': `attachment; filename="household-${statistics.month}.${format}"`,
  });
});

/** 便民服务 (R19-R27): orders that somebody is to see to, one order, the enterprises, and figures of their own. */
export const household: Area = {
  path: base,
  name: 'household',
  roles: ['intake', 'clerk', 'supervisor', 'general', 'centre-head', 'association'],
  pages,
};
