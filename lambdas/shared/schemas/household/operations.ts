import { orderListers, orderPlacers, orderReaders, orderRoles } from '../../../../domain/household/access.ts';
import type { OrderCommandName } from '../../../../domain/household/commands.ts';
import { type MarketCommandName, marketRoles } from '../../../../domain/household/decide-market.ts';
import { descriptionOf } from '../description.ts';
import type { Operation } from '../operation.ts';
import { marketBodies, marketCommands, orderBodies, orderBody, orderCommands } from './bodies.ts';
import { householdExamples, marketExamples, orderExample } from './examples.ts';
import { marketView, ordersQuery, ordersView, orderView, statisticsView } from './views.ts';

const order = { name: 'ServiceOrder', schema: orderView };
const writing = [400, 401, 403, 404, 409, 413, 415, 422, 500, 503];

const pascal = (name: string): string => name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const orderCommand = (name: OrderCommandName): Operation => ({
  method: 'post',
  path: `/services/orders/{id}/${name}`,
  id: `order${pascal(name)}`,
  summary: descriptionOf(orderBodies[name]) ?? name,
  callers: orderRoles(name),
  body: { name: `Order${pascal(name)}`, schema: orderBodies[name], example: householdExamples[name] },
  success: { status: 200, ...order },
  problems: writing,
});

const marketCommand = (name: MarketCommandName): Operation => ({
  method: 'post',
  path: `/services/register/${name}`,
  id: `market${pascal(name)}`,
  summary: descriptionOf(marketBodies[name]) ?? name,
  callers: marketRoles[name],
  body: { name: `Market${pascal(name)}`, schema: marketBodies[name], example: marketExamples[name] },
  success: { status: 200, name: 'ServiceMarket', schema: marketView },
  problems: writing,
});

/** What the API answers of household services. */
export const householdOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/services/orders',
    id: 'listOrders',
    summary: '服务订单列表(企业看本企业,协会看会员,二级平台看全部)· orders of a stage, or an enterprise’s own',
    callers: orderListers,
    query: ordersQuery,
    success: { status: 200, name: 'ServiceOrders', schema: ordersView },
    problems: [401, 403, 422, 500, 503],
  },
  {
    method: 'post',
    path: '/services/orders',
    id: 'placeOrder',
    summary: '代居民下单 · places an order for a resident',
    callers: orderPlacers,
    body: { name: 'OrderPlacing', schema: orderBody, example: orderExample },
    success: { status: 201, ...order },
    problems: writing.filter((status) => status !== 404),
  },
  {
    method: 'get',
    path: '/services/orders/{id}',
    id: 'readOrder',
    summary: '查看服务订单 · an order',
    callers: orderReaders,
    success: { status: 200, ...order },
    problems: [401, 403, 404, 500, 503],
  },
  {
    method: 'get',
    path: '/services/statistics/{month}',
    id: 'readServiceStatistics',
    summary: '市场化服务统计,与工单分开 · figures of the orders placed in a month',
    callers: [],
    security: 'none',
    success: { status: 200, name: 'ServiceStatistics', schema: statisticsView },
    problems: [404, 500, 503],
  },
  ...orderCommands.map(orderCommand),
  ...marketCommands.map(marketCommand),
];
