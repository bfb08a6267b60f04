import { warningRules as rules } from '../../../../config/county.ts';
import { warningsOf } from '../../../../domain/supervision/warnings/detectors.ts';
import { json } from '../../../shared/http/gateway.ts';
import { valid } from '../../../shared/http/validate.ts';
import { warningQuery } from '../../../shared/schemas/supervision/views.ts';
import { supervisionReaders } from '../../../shared/supervision/readers.ts';
import { warningsViewOf } from '../../../shared/supervision/views.ts';
import { watchedTickets } from '../../../shared/supervision/watched.ts';
import type { OfficeAnswer, OfficeRoutes } from '../../dependencies.ts';
import type { OfficeRouteKey } from '../../route-keys.ts';
import { askingAs } from './entering.ts';

/** `GET /warnings`: what the rules find in the tickets as they stand now (五(四), R63, R78). */
const read: OfficeAnswer = async (event, dependencies) => {
  const { at, county } = await askingAs(event, dependencies, supervisionReaders);
  const { kind } = valid(warningQuery, event.queryStringParameters ?? {}, 'invalid-query');
  const { tickets, truncated } = await watchedTickets(dependencies.table, at, rules);
  const found = warningsOf(tickets, at, rules).filter((one) => kind === undefined || one.kind === kind);
  return json(200, warningsViewOf(found, { at, truncated, rules }, county));
};

export const warningRoutes = { 'GET /warnings': read } satisfies Partial<OfficeRoutes<OfficeRouteKey>>;
