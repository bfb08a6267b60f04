import { deputies, units } from '../../../config/county.ts';
import type { OrganisationCommand } from '../../../domain/organisation/commands.ts';
import { deputiesOf, organisationAt } from '../../../domain/organisation/timeline.ts';
import { standingUnits } from '../../../domain/organisation/unit.ts';
import { refuse } from '../../../domain/tickets/refusals.ts';
import { dateOf, toIso } from '../../../domain/time/instant.ts';
import { committer } from '../../shared/http/actor.ts';
import { type ApiEvent, json } from '../../shared/http/gateway.ts';
import { idempotencyOf } from '../../shared/http/idempotency.ts';
import { readJson } from '../../shared/http/json-body.ts';
import { problem, refused } from '../../shared/http/problem.ts';
import { registerRefused } from '../../shared/http/register-refused.ts';
import { valid } from '../../shared/http/validate.ts';
import { log } from '../../shared/logger.ts';
import { organisationEditors, seesPhones } from '../../shared/organisation/access.ts';
import { unitsFromCsv, unitsToCsv } from '../../shared/organisation/csv.ts';
import { changesView, historyViewOf } from '../../shared/organisation/history-view.ts';
import { decideList } from '../../shared/organisation/import-units.ts';
import {
  changeOrganisation,
  enterOrganisation,
  factsOf,
  type OrganisationAmended,
  type OrganisationEntry,
  readOrganisation,
} from '../../shared/organisation/register.ts';
import {
  importBody,
  isOrganisationCommand,
  organisationBodies,
  organisationCommands,
} from '../../shared/schemas/organisation-bodies.ts';
import { exportQuery } from '../../shared/schemas/organisation-view.ts';
import { actingIn, allowRoles } from '../acting.ts';
import type { OfficeAnswer, OfficeDependencies, OfficeRoutes } from '../dependencies.ts';
import type { OfficeRouteKey } from '../route-keys.ts';

type Entered = Extract<OrganisationAmended, { kind: 'entered' | 'repeated' }>;

/**
 * The line that was entered, now or by the same request before; none where there was nothing to enter.
 * @throws Problem for what was refused
 */
const entered = (amended: OrganisationAmended, event: ApiEvent): Entered | undefined => {
  if (amended.kind === 'reused') throw problem('idempotency-key-reused');
  if (amended.kind === 'stopped') {
    if (amended.stop === 'no change') return undefined;
    throw registerRefused(amended.stop);
  }
  if (amended.kind === 'entered')
    log.info('organisation', { command: amended.entry.command, requestId: event.requestContext.requestId });
  return amended;
};

const replayed = ({ kind }: Entered, keyGiven: boolean) =>
  kind === 'repeated' && keyGiven ? { 'idempotency-replayed': 'true' } : undefined;

const lineOf = ({ n, at, command, by, events }: OrganisationEntry) => ({ n, at: toIso(at), command, by, events });

/** Who may change the organisation asks for it, as which request. */
const editing = async (event: ApiEvent, dependencies: OfficeDependencies, asked: readonly unknown[]) => {
  const { actor, at } = await actingIn(event, dependencies);
  allowRoles(actor, organisationEditors);
  const { identity, keyGiven } = idempotencyOf(event, actor.sub, asked, await dependencies.signer());
  return { request: { by: committer(actor), at, identity }, keyGiven };
};

/** `POST /units/{command}`: one change of the organisation, answered with its line in the register. */
const change: OfficeAnswer = async (event, dependencies) => {
  const name = event.pathParameters?.command ?? '';
  if (!isOrganisationCommand(name))
    throw problem('unknown-command', { params: { commands: organisationCommands.join(', ') } });
  allowRoles((await actingIn(event, dependencies)).actor, organisationEditors);
  const body = valid(organisationBodies[name], readJson(event));
  const { request, keyGiven } = await editing(event, dependencies, [name, body]);
  const command = { name, body } as OrganisationCommand;
  const amended = entered(await changeOrganisation(command, request, dependencies.table), event);
  if (!amended) throw new Error(`the command ${name} was decided without an event`);
  return json(200, lineOf(amended.entry), replayed(amended, keyGiven));
};

/** `GET /units/{id}/history`: how a unit stood since when, by whom it was entered, and its deputies. */
const history: OfficeAnswer = async (event, dependencies) => {
  const { actor } = await actingIn(event, dependencies);
  const unit = event.pathParameters?.id ?? '';
  const entries = await readOrganisation(dependencies.table);
  const view = historyViewOf(unit, entries, deputiesOf(deputies, entries), seesPhones(actor.roles));
  if (view.versions.length === 0) throw refused(refuse('unknown-unit', { unit: unit.slice(0, 64) }, 'id').refusal);
  return json(200, view);
};

/** `GET /organisation/export`: the units of a date as CSV. */
const exportUnits: OfficeAnswer = async (event, dependencies) => {
  const { actor, at } = await actingIn(event, dependencies);
  const asked = valid(exportQuery, event.queryStringParameters ?? {}, 'invalid-query');
  const entries = await readOrganisation(dependencies.table);
  const tree = organisationAt(units, entries, asked.at ?? dateOf(at));
  const answer = json(200, undefined, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="units.csv"',
  });
  return { ...answer, body: unitsToCsv(standingUnits(tree), seesPhones(actor.roles)) };
};

/** `POST /organisation/import`: a list of units, entered as one line with all its changes, or only tried. */
const importUnits: OfficeAnswer = async (event, dependencies) => {
  const { actor, at } = await actingIn(event, dependencies);
  allowRoles(actor, organisationEditors);
  const body = valid(importBody, readJson(event));
  const listed = unitsFromCsv(body.csv);
  if (!listed.ok)
    throw problem('invalid-fields', { errors: listed.errors, params: { summary: listed.errors[0]?.message ?? '' } });
  const decide = (facts: ReturnType<typeof factsOf>) => decideList(listed, body, facts);
  if (body.dryRun) {
    const tried = decide(factsOf(await readOrganisation(dependencies.table), at));
    if (!tried.ok) throw registerRefused(tried.refusal);
    return json(200, { changes: changesView(tried.events) });
  }
  const { request, keyGiven } = await editing(event, dependencies, ['import', body]);
  const amended = entered(await enterOrganisation('import', decide, request, dependencies.table), event);
  if (!amended) return json(200, { changes: [] });
  const { n, events } = amended.entry;
  return json(200, { changes: changesView(events), line: n }, replayed(amended, keyGiven));
};

export const organisationRoutes = {
  'POST /units/{command}': change,
  'GET /units/{id}/history': history,
  'GET /organisation/export': exportUnits,
  'POST /organisation/import': importUnits,
} satisfies Partial<OfficeRoutes<OfficeRouteKey>>;
