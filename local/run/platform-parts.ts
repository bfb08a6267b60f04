import type { IncomingMessage } from 'node:http';
import { county } from '../../lambdas/shared/county.ts';
import type { Assembly } from '../assembly/model.ts';
import { createDynamo, type Dynamo } from '../dynamodb/dynamo.ts';
import { type EventSourceMappings, openEventSourceMappings } from '../dynamodb/event-source-mappings.ts';
import type { FunctionHost, OnInvocation } from '../functions/functions.ts';
import { createAuthorize } from '../gateway/authorize.ts';
import type { ChangeFeed } from '../gateway/change-feed.ts';
import { createExecutionViews, type ExecutionViews } from '../gateway/execution-views.ts';
import { createGateway, type RequestListener } from '../gateway/gateway.ts';
import { createIssuer } from '../gateway/issuer.ts';
import type { LevelOneParts } from '../gateway/level-one-route.ts';
import { createLocalRoutes } from '../gateway/local-routes.ts';
import { phoneBook } from '../gateway/phone-book.ts';
import { createWorkingDays } from '../gateway/working-days.ts';
import { createAccess } from '../iam/access.ts';
import { createAuthority } from '../iam/authority.ts';
import { createDeskLogin } from '../login/desk-login.ts';
import type { Activity, ClockControl, Storage } from '../platform.ts';
import { createStates, type States } from '../states/states.ts';
import { createWechatPhone, type WechatPhone } from '../wechat/phone.ts';
import { createWire } from '../wire/wire.ts';
import type { DataFolder } from './data-folder.ts';
import { deployStateMachines } from './deploy-state-machines.ts';
import { reportDiscarded } from './discarded-records.ts';
import { hostFunctions } from './host-functions.ts';
import type { Listening } from './listen.ts';
import { presentOrganisation, registersTable } from './present-organisation.ts';
import { remoteEngine } from './remote-engine.ts';
import { remoteStates } from './remote-states.ts';
import { createServices, type Services } from './services.ts';
import { openStandIns, type StandIns } from './stand-ins.ts';

export interface PlatformDependencies {
  readonly assembly: Assembly;
  readonly modules: ReadonlyMap<string, string>;
  readonly folder: DataFolder;
  readonly storage: Storage;
  readonly activity: Activity;
  readonly clock: ClockControl;
  /** Told of every write to the storage. */
  readonly changes: ChangeFeed;
  readonly api: Listening;
  readonly aws: Listening;
  readonly dynamodbUrl: string | undefined;
  readonly statesUrl: string | undefined;
  readonly onInvocation: OnInvocation | undefined;
  readonly onWireRequest: ((name: string) => void) | undefined;
}

/** Receives what ends each part, to be called in reverse order. */
export type Undo = Array<() => Promise<void> | void>;

/**
 * Starts every service of the assembly. Functions and wire come first, then whatever may call them: what an earlier run
 * left undone is taken up when everything it needs is there.
 */
export async function startPlatform(dependencies: PlatformDependencies, undo: Undo): Promise<void> {
  const { assembly, activity, clock, storage, statesUrl, onWireRequest, aws, api } = dependencies;
  const remote = statesUrl === undefined ? undefined : remoteStates(statesUrl);
  const machineArns = await deployStateMachines(remote === undefined ? [] : assembly.stateMachines, remote ?? {});
  undo.push(() => aws.close());
  const standIns = await openStandIns(assembly, api.url);
  undo.push(() => standIns.close());
  const functions = hostFunctions({ ...hostOptions(dependencies, standIns), machineArns });
  undo.push(() => functions.stop());
  const objectsFolder = dependencies.folder.objects;
  const otherSecrets = standIns.secrets;
  const authority = createAuthority(assembly.functions);
  const services = await createServices({ ...dependencies, functions, objectsFolder, otherSecrets, authority });
  standIns.serve({ ...services, clock, storage });
  const states = createStates({ clock, activity, storage, functions });
  if (remote === undefined) await deployStateMachines(assembly.stateMachines, states.operations);
  const { dynamo, mappings } = await createTables(dependencies, functions, services);
  undo.push(() => dynamo.stop());
  const access = createAccess({ authority, assembly, otherSecrets });
  const wire = {
    ...services.wire,
    states: states.operations,
    activity,
    access,
    mappings,
    ...(onWireRequest && { onRequest: onWireRequest }),
  };
  aws.serve(createWire({ ...wire, dynamo: (request, body) => dynamo.handle({ target: targetOf(request), body }) }));
  const views = createExecutionViews({
    states: remote ?? states.operations,
    machineArns: assembly.stateMachines.map(({ arn }) => machineArns.get(arn) ?? arn),
    currentStates: () => currentStates(states),
  });
  const { accountChat: chat, letterBox: box } = services;
  const wechat = createWechatPhone({ apiUrl: api.url, keys: standIns.account, chat, clock, activity });
  const levelOne = { connected: standIns.hasLevelOne, box };
  api.serve(await createApi(dependencies, functions, { ...services, wechat, levelOne }, views, dynamo));
  undo.push(() => states.stop());
  await states.start();
  await dynamo.start();
  undo.push(() => services.asynchronous.stop());
  await services.asynchronous.start();
  undo.push(() => services.http.stop());
  await services.http.start();
  await services.s3.start();
  undo.push(() => services.schedules.stop());
  await services.schedules.start();
  undo.push(() => api.close());
  undo.push(() => dependencies.changes.close());
}

/** Settings that name an address outside this machine are replaced: links open here, SMS and the robot have stand-ins. */
function hostOptions({ api, aws, folder, ...dependencies }: PlatformDependencies, { addresses }: StandIns) {
  const replaced = { LINK_BASE_URL: api.url, WORKFLOW_CONSOLE: `${api.url}/local/`, ...addresses };
  return { ...dependencies, awsUrl: aws.url, logFile: folder.functionLog, replaced };
}

async function createTables(
  { assembly, activity, clock, storage, folder, dynamodbUrl }: PlatformDependencies,
  functions: FunctionHost,
  { queues }: Services,
): Promise<{ readonly dynamo: Dynamo; readonly mappings: EventSourceMappings }> {
  const remote = dynamodbUrl === undefined ? {} : { engine: remoteEngine(dynamodbUrl) };
  const dynamo = await createDynamo({ folder: folder.tables, ...remote, storage, activity, clock, functions });
  for (const table of assembly.tables) await dynamo.createTable(table);
  const onDiscard = reportDiscarded({ queues, clock });
  const controlled = assembly.streamMappings.map((mapping) => {
    return { mapping, control: dynamo.addMapping(mapping, onDiscard) };
  });
  return { dynamo, mappings: await openEventSourceMappings(controlled, storage) };
}

/** What people on this machine are to the services that stand in. */
interface StoodIn {
  readonly wechat: WechatPhone;
  readonly levelOne: LevelOneParts;
}

async function createApi(
  { assembly, activity, clock, storage, changes, api: { url: apiUrl } }: PlatformDependencies,
  functions: FunctionHost,
  { outbox, replies, inbound, chat, wechat, levelOne }: Services & StoodIn,
  executions: ExecutionViews,
  dynamo: Dynamo,
): Promise<RequestListener> {
  const api = assembly.api ?? { id: 'none', name: 'none', routes: [] };
  const authorizer = api.routes.find((route) => route.authorizer !== undefined)?.authorizer;
  const issuer = await createIssuer({ storage, clock, authorizer: authorizer ?? { issuer: 'local', audience: [] } });
  const authorize = createAuthorize(issuer.keys, clock);
  const days = createWorkingDays(county.calendar, county.rules.startOfBusiness.value);
  const organisation = presentOrganisation({ dynamo, table: registersTable(assembly), clock });
  const phones = async () => phoneBook(await organisation());
  const deskLogin = createDeskLogin({ issuer, clock, organisation, apiUrl });
  const parts = {
    clock,
    activity,
    days,
    outbox,
    replies,
    inbound,
    chat,
    wechat,
    levelOne,
    issuer,
    executions,
    phones,
    changes,
    deskLogin,
  };
  const localRoutes = createLocalRoutes(parts);
  return createGateway({ api, functions, clock, activity, authorize, localRoutes });
}

function targetOf(request: IncomingMessage): string {
  return String(request.headers['x-amz-target'] ?? '');
}

function currentStates({ inspection }: States): Map<string, string> {
  const running = inspection.executions({ status: 'RUNNING' });
  return new Map(running.map(({ executionArn, state }) => [executionArn, state ?? '']));
}
