import { admits } from '../../domain/access/allowed.ts';
import type { Role } from '../../domain/access/roles.ts';
import { isMonth } from '../../domain/reports/period.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { CountySource } from '../shared/county-source.ts';
import { type Acting, withAllPosts } from '../shared/http/acting.ts';
import { actorOf } from '../shared/http/actor.ts';
import { bookProblem } from '../shared/http/book-problem.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { refused } from '../shared/http/problem.ts';
import type { ReportMaker } from '../shared/reports/ask-report.ts';
import type { Signer } from '../shared/secret.ts';
import type { Table } from '../shared/store/table.ts';

/** What the reports' routes work with: made once per function instance. */
export type ReportDependencies = {
  readonly table: Table;
  /** The county as it is at an instant, with its deputies: its organisation changes. */
  readonly county: CountySource;
  readonly signer: () => Promise<Signer>;
  readonly maker: ReportMaker;
};

/** A request of somebody who may make it. */
export type ReportRequest = { readonly event: ApiEvent; readonly actor: Acting; readonly at: Instant };

/** Answers a route of the reports. */
export type ReportAnswer = (request: ReportRequest, dependencies: ReportDependencies) => Promise<ApiAnswer>;

/** @throws Problem 403 that names the roles, for whoever has none of them */
export const requestOf = async (
  event: ApiEvent,
  { county }: ReportDependencies,
  roles: readonly Role[],
): Promise<ReportRequest> => {
  const at = event.requestContext.timeEpoch;
  const { organisation, deputies } = await county(at);
  const actor = withAllPosts(actorOf(event, organisation), at, deputies);
  const admitted = admits([{ roles, relation: 'any' }], actor);
  if (!admitted.ok) throw refused(admitted.refusal);
  return { event, actor, at };
};

/** The month of the path. @throws Problem 404 for what is none */
export const monthIn = (event: ApiEvent): string => {
  const month = event.pathParameters?.month ?? '';
  if (!isMonth(month)) throw bookProblem('no-report');
  return month;
};
