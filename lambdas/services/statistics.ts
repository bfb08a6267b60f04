import { isMonth } from '../../domain/reports/period.ts';
import { bookProblem } from '../shared/http/book-problem.ts';
import { json } from '../shared/http/gateway.ts';
import { ordersOfMonth } from '../shared/orders/boards.ts';
import { orderStatisticsOf } from '../shared/orders/statistics.ts';
import type { ServiceAnswer } from './dependencies.ts';

/** `GET /services/statistics/{month}`: what became of the orders that were placed in it, by category and enterprise. */
export const statistics: ServiceAnswer = async (event, { orders }) => {
  const month = event.pathParameters?.month ?? '';
  if (!isMonth(month)) throw bookProblem('no-service-month');
  return json(200, orderStatisticsOf(month, await ordersOfMonth(orders, month)));
};
