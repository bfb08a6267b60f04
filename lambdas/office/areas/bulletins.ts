import { analysisReaders, centreDeciders } from '../../../domain/assessment/access.ts';
import { type BulletinEvent, bulletinsOf } from '../../../domain/bulletins/bulletin.ts';
import type { Entry } from '../../../domain/registers/entry.ts';
import { toIso } from '../../../domain/time/instant.ts';
import { actDraft, actIssue, actRevise, type BulletinAmended } from '../../shared/bulletins/act.ts';
import { bookProblem } from '../../shared/http/book-problem.ts';
import { json } from '../../shared/http/gateway.ts';
import { readJson } from '../../shared/http/json-body.ts';
import { valid } from '../../shared/http/validate.ts';
import { bulletinBody, draftBody, nothingBody } from '../../shared/schemas/assessment-bodies.ts';
import { readRegister } from '../../shared/store/registers.ts';
import { actingIn, allowRoles } from '../acting.ts';
import { amendedAnswer, entryFacts } from '../amended.ts';
import type { OfficeAnswer, OfficeDependencies, OfficeRoutes } from '../dependencies.ts';
import type { OfficeRouteKey } from '../route-keys.ts';
import { numberIn, yearIn } from './path.ts';

type Event = Parameters<OfficeAnswer>[0];

const viewOf = (year: number, entries: readonly Entry<BulletinEvent>[]) => ({
  year,
  bulletins: bulletinsOf(entries).map(({ changedAt, issued, ...bulletin }) => ({
    ...bulletin,
    changedAt: toIso(changedAt),
    ...(issued ? { issued: { ...issued, at: toIso(issued.at) } } : {}),
  })),
});

/** `GET /bulletins/{year}`: drafts and issues, each number of a draft with its source (R77). */
const read: OfficeAnswer = async (event, dependencies) => {
  const { actor } = await actingIn(event, dependencies);
  allowRoles(actor, analysisReaders);
  const year = yearIn(event);
  return json(200, viewOf(year, await readRegister<BulletinEvent>(dependencies.table, `bulletins-${year}`)));
};

/** Who may act on which year's bulletins. */
const editing = async (event: Event, dependencies: OfficeDependencies) => {
  const acting = await actingIn(event, dependencies);
  allowRoles(acting.actor, centreDeciders);
  return { ...acting, year: yearIn(event), n: numberIn(event, 'n') };
};

const answerTo = (event: Event, year: number, amended: BulletinAmended, keyGiven: boolean) =>
  amendedAnswer(event, amended, keyGiven, (entries: readonly Entry<BulletinEvent>[]) => viewOf(year, entries));

const postDraft: OfficeAnswer = async (event, dependencies) => {
  const { year, county, ...acting } = await editing(event, dependencies);
  const body = valid(draftBody, readJson(event));
  const { facts, keyGiven } = await entryFacts(event, { command: 'draft', body, ...acting }, dependencies);
  const amended = await actDraft({ table: dependencies.table, county }, facts, { year, ...body });
  if (!amended) throw bookProblem('no-analysis');
  return answerTo(event, year, amended, keyGiven);
};

const postRevision: OfficeAnswer = async (event, dependencies) => {
  const { year, n, ...acting } = await editing(event, dependencies);
  const body = valid(bulletinBody, readJson(event));
  const { facts, keyGiven } = await entryFacts(event, { command: 'revise', body, ...acting }, dependencies);
  return answerTo(event, year, await actRevise(dependencies.table, facts, { year, n, text: body }), keyGiven);
};

const postIssue: OfficeAnswer = async (event, dependencies) => {
  const { year, n, ...acting } = await editing(event, dependencies);
  const body = valid(nothingBody, readJson(event));
  const { facts, keyGiven } = await entryFacts(event, { command: 'issue', body, ...acting }, dependencies);
  return answerTo(event, year, await actIssue(dependencies.table, facts, { year, n }), keyGiven);
};

export const bulletinRoutes = {
  'GET /bulletins/{year}': read,
  'POST /bulletins/{year}': postDraft,
  'POST /bulletins/{year}/{n}/revise': postRevision,
  'POST /bulletins/{year}/{n}/issue': postIssue,
} satisfies Partial<OfficeRoutes<OfficeRouteKey>>;
