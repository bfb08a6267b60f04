import { assessmentProposal as proposal } from '../../../config/county.ts';
import { appealDeciders, appellants, assessmentReaders, centreDeciders } from '../../../domain/assessment/access.ts';
import { type AssessmentEvent, assessmentOf } from '../../../domain/assessment/register.ts';
import type { Scheme } from '../../../domain/assessment/scheme.ts';
import type { Entry } from '../../../domain/registers/entry.ts';
import {
  type AssessmentAmended,
  type AssessmentScene,
  actAppeal,
  actDecideAppeal,
  actEnterScheme,
  actFreeze,
} from '../../shared/assessment/act.ts';
import { readBasis } from '../../shared/assessment/basis.ts';
import { ownUnitOf, scoresOf, seesScore } from '../../shared/assessment/scores.ts';
import { bookProblem } from '../../shared/http/book-problem.ts';
import { json } from '../../shared/http/gateway.ts';
import { readJson } from '../../shared/http/json-body.ts';
import { valid } from '../../shared/http/validate.ts';
import { appealBody, decisionBody, nothingBody, schemeBody } from '../../shared/schemas/assessment-bodies.ts';
import { readRegister } from '../../shared/store/registers.ts';
import { readVersion } from '../../shared/store/versions.ts';
import { assessmentViewOf, totalView, unitScoreViewOf } from '../../shared/views/assessment-view.ts';
import { actingIn, allowRoles } from '../acting.ts';
import { amendedAnswer, entryFacts } from '../amended.ts';
import type { OfficeAnswer, OfficeDependencies, OfficeRoutes } from '../dependencies.ts';
import type { OfficeRouteKey } from '../route-keys.ts';
import { numberIn, yearIn } from './path.ts';

type Event = Parameters<OfficeAnswer>[0];

/** Who asks about which year, and what the year's count says. */
const sceneOf = async (event: Event, dependencies: OfficeDependencies) => {
  const { actor, county, at } = await actingIn(event, dependencies);
  const year = yearIn(event);
  const shown = { year, organisation: county.organisation, proposal, own: ownUnitOf(actor) };
  const scene: AssessmentScene = { table: dependencies.table, organisation: county.organisation, proposal };
  return { actor, at, year, shown, scene };
};

type Scene = Awaited<ReturnType<typeof sceneOf>>;

const stateOf = async ({ scene: { table } }: Scene) =>
  assessmentOf(await readRegister<AssessmentEvent>(table, 'assessment'));

/** `GET /assessment/{year}`: the scores as they stand. */
const read: OfficeAnswer = async (event, dependencies) => {
  const asked = await sceneOf(event, dependencies);
  allowRoles(asked.actor, assessmentReaders);
  const [state, basis] = await Promise.all([stateOf(asked), readBasis(dependencies.table, asked.year)]);
  return json(200, assessmentViewOf(state, basis, asked.shown));
};

/** `GET /assessment/{year}/units/{unit}`: each missing point with its ticket. */
const readUnit: OfficeAnswer = async (event, dependencies) => {
  const asked = await sceneOf(event, dependencies);
  allowRoles(asked.actor, assessmentReaders);
  const unit = event.pathParameters?.unit ?? '';
  const { organisation, own } = asked.shown;
  const [state, basis] = await Promise.all([stateOf(asked), readBasis(dependencies.table, asked.year)]);
  const found = scoresOf(state, basis, asked.shown).find((score) => score.unit === unit);
  if (!found) throw bookProblem('no-score');
  if (!seesScore(organisation, own, unit)) throw bookProblem('own-unit-only');
  return json(200, unitScoreViewOf(found, state, asked.shown));
};

/** `GET /assessment/{year}/versions/{version}`: what was frozen. */
const readFrozen: OfficeAnswer = async (event, dependencies) => {
  const asked = await sceneOf(event, dependencies);
  allowRoles(asked.actor, assessmentReaders);
  const { organisation, own } = asked.shown;
  const version = numberIn(event, 'version');
  const frozen = (await stateOf(asked)).frozen.find((each) => each.year === asked.year && each.version === version);
  const head = frozen && (await readVersion(dependencies.table, asked.year, frozen));
  if (!frozen || !head) throw bookProblem('no-score');
  const totals = head.totals.filter(({ unit }) => seesScore(organisation, own, unit));
  const { year, scheme, basisAsOf } = head;
  const view = { year, version, hash: frozen.hash, basisAsOf, scheme };
  return json(200, { ...view, totals: totals.map((total) => totalView(total, organisation)) });
};

/** What is answered to an act: the assessment after it. */
const answerTo = async (event: Event, { scene, shown }: Scene, amended: AssessmentAmended, keyGiven: boolean) => {
  const basis = await readBasis(scene.table, shown.year);
  return amendedAnswer(event, amended, keyGiven, (entries: readonly Entry<AssessmentEvent>[]) =>
    assessmentViewOf(assessmentOf(entries), basis, shown),
  );
};

const postScheme: OfficeAnswer = async (event, dependencies) => {
  const asked = await sceneOf(event, dependencies);
  allowRoles(asked.actor, centreDeciders);
  const body = valid(schemeBody, readJson(event));
  const scheme: Scheme = { ...body, year: asked.year };
  const { facts, keyGiven } = await entryFacts(event, { command: 'enter-scheme', body, ...asked }, dependencies);
  return answerTo(event, asked, await actEnterScheme(asked.scene, facts, scheme), keyGiven);
};

const postAppeal: OfficeAnswer = async (event, dependencies) => {
  const asked = await sceneOf(event, dependencies);
  allowRoles(asked.actor, appellants);
  const body = valid(appealBody, readJson(event));
  const { facts, keyGiven } = await entryFacts(event, { command: 'appeal', body, ...asked }, dependencies);
  const appeal = { ...body, year: asked.year };
  return answerTo(event, asked, await actAppeal(asked.scene, facts, appeal, asked.actor.unit), keyGiven);
};

const postDecision: OfficeAnswer = async (event, dependencies) => {
  const asked = await sceneOf(event, dependencies);
  allowRoles(asked.actor, appealDeciders);
  const decision = { ...valid(decisionBody, readJson(event)), n: numberIn(event, 'n') };
  const act = { command: 'decide-appeal', body: decision, ...asked };
  const { facts, keyGiven } = await entryFacts(event, act, dependencies);
  const { sub, unit, roles } = asked.actor;
  const atCentre = centreDeciders.some((role) => roles.includes(role));
  const by = { sub, atCentre, ...(unit === undefined ? {} : { unit }) };
  return answerTo(event, asked, await actDecideAppeal(asked.scene, facts, decision, by), keyGiven);
};

const postFreeze: OfficeAnswer = async (event, dependencies) => {
  const asked = await sceneOf(event, dependencies);
  allowRoles(asked.actor, centreDeciders);
  const body = valid(nothingBody, readJson(event));
  const { facts, keyGiven } = await entryFacts(event, { command: 'freeze', body, ...asked }, dependencies);
  return answerTo(event, asked, await actFreeze(asked.scene, facts, asked.year), keyGiven);
};

export const assessmentRoutes = {
  'GET /assessment/{year}': read,
  'GET /assessment/{year}/units/{unit}': readUnit,
  'GET /assessment/{year}/versions/{version}': readFrozen,
  'POST /assessment/{year}/scheme': postScheme,
  'POST /assessment/{year}/appeals': postAppeal,
  'POST /assessment/{year}/appeals/{n}': postDecision,
  'POST /assessment/{year}/freeze': postFreeze,
} satisfies Partial<OfficeRoutes<OfficeRouteKey>>;
