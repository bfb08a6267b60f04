import { directoryEditors, directoryReaders } from '../../../domain/dispatch/access.ts';
import { directoryOf } from '../../../domain/dispatch/changes.ts';
import type { DirectoryCommand } from '../../../domain/dispatch/decide-change.ts';
import { proposalsOf } from '../../../domain/dispatch/proposals.ts';
import { changeDirectory } from '../../shared/change-directory.ts';
import { dispatching } from '../../shared/dispatch.ts';
import { committer } from '../../shared/http/actor.ts';
import { json } from '../../shared/http/gateway.ts';
import { idempotencyOf } from '../../shared/http/idempotency.ts';
import { readJson } from '../../shared/http/json-body.ts';
import { problem } from '../../shared/http/problem.ts';
import { registerRefused } from '../../shared/http/register-refused.ts';
import { valid } from '../../shared/http/validate.ts';
import { log } from '../../shared/logger.ts';
import { directoryBodies, directoryCommands, isDirectoryCommand } from '../../shared/schemas/directory-bodies.ts';
import { readDirectory, readReturned } from '../../shared/store/directory.ts';
import { routeOf } from '../../shared/suggestions/view.ts';
import { directoryViewOf, proposalsViewOf } from '../../shared/views/directory-view.ts';
import { actingIn, allowRoles, enteringIn } from '../acting.ts';
import type { OfficeAnswer, OfficeRoutes } from '../dependencies.ts';
import type { OfficeRouteKey } from '../route-keys.ts';

/** `GET /directory`: the rules in order. */
const read: OfficeAnswer = async (event, dependencies) => {
  const { actor, county } = await actingIn(event, dependencies);
  allowRoles(actor, directoryReaders);
  const { directory, entries } = await readDirectory(dependencies.table, dispatching.seed);
  return json(200, directoryViewOf(directory, entries.length, county));
};

/** `GET /directory/proposals`: what granted returns propose. */
const readProposals: OfficeAnswer = async (event, dependencies) => {
  const { actor, county, at } = await actingIn(event, dependencies);
  allowRoles(actor, directoryEditors);
  const { table } = dependencies;
  const [{ directory, entries }, returned] = await Promise.all([
    readDirectory(table, dispatching.seed),
    readReturned(table, at, dispatching.seed),
  ]);
  return json(200, proposalsViewOf(proposalsOf(returned, directory, entries, county.organisation), county));
};

/** `POST /directory/{command}`: one act on the directory; answered with the directory after it. */
const change: OfficeAnswer = async (event, dependencies) => {
  const name = event.pathParameters?.command ?? '';
  if (!isDirectoryCommand(name))
    throw problem('unknown-command', { params: { commands: directoryCommands.join(', ') } });
  const { county, at } = await actingIn(event, dependencies);
  const actor = enteringIn(event, county, directoryEditors);
  const body = valid(directoryBodies[name], readJson(event));
  const { identity, keyGiven } = idempotencyOf(event, actor.sub, [name, body], await dependencies.signer());
  const command = { name, body } as DirectoryCommand;
  const request = { command, by: committer(actor), at, identity };
  const amended = await changeDirectory(request, { table: dependencies.table, county });
  if (amended.kind === 'reused') throw problem('idempotency-key-reused');
  if (amended.kind === 'stopped') throw registerRefused(amended.stop);
  const { entries, kind } = amended;
  if (kind === 'entered') log.info('directory', { command: name, requestId: event.requestContext.requestId });
  const after = directoryOf(dispatching.seed, entries);
  const replayed = kind === 'repeated' && keyGiven ? { 'idempotency-replayed': 'true' } : undefined;
  return json(200, directoryViewOf(after, entries.length, county), replayed);
};

/** `GET /routes`: emergencies and matters of other routes, for whoever declines with the way to go. */
const listRoutes: OfficeAnswer = async (event, dependencies) => {
  const { actor } = await actingIn(event, dependencies);
  allowRoles(actor, directoryReaders);
  return json(200, { routes: dispatching.routes.map(routeOf) });
};

export const directoryRoutes = {
  'GET /directory': read,
  'GET /directory/proposals': readProposals,
  'POST /directory/{command}': change,
  'GET /routes': listRoutes,
} satisfies Partial<OfficeRoutes<OfficeRouteKey>>;
