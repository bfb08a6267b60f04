import { boundsOf } from '../../domain/reports/period.ts';
import { bookProblem } from '../shared/http/book-problem.ts';
import { json } from '../shared/http/gateway.ts';
import { idempotencyOf } from '../shared/http/idempotency.ts';
import { readJson } from '../shared/http/json-body.ts';
import { problem } from '../shared/http/problem.ts';
import { valid } from '../shared/http/validate.ts';
import { askReport } from '../shared/reports/ask-report.ts';
import { runView } from '../shared/reports/report-view.ts';
import { reportBody } from '../shared/schemas/report-view.ts';
import { readVersions } from '../shared/store/report-heads.ts';
import { monthIn, type ReportAnswer } from './dependencies.ts';

/**
 * `POST /reports/monthly/{month}`: has the report made and answers at once; `GET` of the same address tells how far it is. A month that is over
 * is frozen by it, a frozen one is checked and corrected, or one of its versions reproduced.
 */
export const makeReport: ReportAnswer = async ({ event, actor, at }, { table, signer, maker }) => {
  const month = monthIn(event);
  const { reproduce } = valid(reportBody, readJson(event));
  if (boundsOf(month).from >= at) throw bookProblem('month-not-begun');
  if (reproduce !== undefined && !(await readVersions(table, month)).some(({ version }) => version === reproduce))
    throw bookProblem('no-report');
  const { identity } = idempotencyOf(event, actor.sub, { month, reproduce }, await signer());
  const reproduces = reproduce === undefined ? {} : { reproduces: reproduce };
  const asked = await askReport(table, maker, { month, at, by: actor.sub, idempotency: identity, ...reproduces });
  if (asked.kind === 'reused') throw problem('idempotency-key-reused');
  const replayed = asked.kind === 'repeated' ? { 'idempotency-replayed': 'true' } : {};
  return json(202, runView(asked.run), replayed);
};
