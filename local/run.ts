import { fileURLToPath } from 'node:url';
import { createActivity } from './activity.ts';
import type { CloudAssembly } from './assembly/cloud-assembly.ts';
import { readAssembly } from './assembly/read-assembly.ts';
import { synthesize } from './assembly/synthesize.ts';
import { bundleFunctions, type DeployedBundling } from './bundles/bundle-functions.ts';
import { deployedBundling } from './bundles/deployed-bundling.ts';
import { createClock } from './clock/clock.ts';
import type { ClockMode } from './clock/position.ts';
import type { OnInvocation } from './functions/functions.ts';
import { createChangeFeed } from './gateway/change-feed.ts';
import { createKeeper } from './kept/keeper.ts';
import type { ClockControl } from './platform.ts';
import { prepareDataFolder } from './run/data-folder.ts';
import { type Listening, listen } from './run/listen.ts';
import { startPlatform, type Undo } from './run/platform-parts.ts';
import { openStorage } from './storage/storage.ts';
import { watchStorage } from './storage/watched-storage.ts';

export interface RunOptions {
  readonly dataFolder: string;
  /** Begin with an empty data folder. */
  readonly fresh?: boolean;
  /** Port of the HTTP API, 0 for any free one. */
  readonly port: number;
  /** Port of the wire protocols, 0 for any free one. */
  readonly awsPort: number;
  readonly clock: ClockMode;
  /** Name of the deployment profile to synthesize; without one, the app's own choice. */
  readonly profile?: string;
  /** Epoch milliseconds at which a new run begins. */
  readonly now?: number;
  /** DynamoDB at another address. */
  readonly dynamodbUrl?: string;
  /** Step Functions at another address. */
  readonly statesUrl?: string;
  /** A cloud assembly that is already there; without it the app is synthesized. */
  readonly assembly?: CloudAssembly;
  /** How the functions are bundled; without it as the deployment does. A drill deploys another version of them by it. */
  readonly bundling?: DeployedBundling;
  /** Called with each step of the start. */
  readonly onProgress?: (step: string) => void;
  /** Called at the end of each invocation of a function: what a run costs is counted here. */
  readonly onInvocation?: OnInvocation;
  /** Called with the name of each request to the wire endpoint, e.g. `DynamoDB_20120810.PutItem`. */
  readonly onWireRequest?: (name: string) => void;
}

/** A local run of the application. */
export interface Run {
  /** The HTTP API and, under `/local/`, the console. Without a trailing slash. */
  readonly apiUrl: string;
  /** The wire protocols of AWS. */
  readonly awsUrl: string;
  readonly clock: ClockControl;
  /** Resolves when nothing is in flight. */
  settled(): Promise<void>;
  /** Ends the run; another one can go on with its data folder. */
  stop(): Promise<void>;
}

/** The project's root. */
const projectFolder = fileURLToPath(new URL('../', import.meta.url));

/**
 * Starts the application on this machine.
 * @throws Error for a port that is taken, a data folder in use, an app that does not synthesize, a resource that is not
 * understood
 */
export async function startRun(options: RunOptions): Promise<Run> {
  const progress = options.onProgress ?? (() => undefined);
  const undo: Undo = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return { ...(await start(options, progress, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(options: RunOptions, progress: (step: string) => void, undo: Undo): Promise<Omit<Run, 'stop'>> {
  if (options.statesUrl !== undefined && options.clock === 'manual') {
    throw new Error('--states cannot be had with --clock manual: the other endpoint has a clock of its own');
  }
  const folder = await prepareDataFolder(options.dataFolder, options.fresh === true);
  const api = await listening(options.port, '--port', undo);
  const aws = await listening(options.awsPort, '--aws-port', undo);
  progress('synthesizing the CDK app');
  const [cloudAssembly, opened] = await Promise.all([
    options.assembly ?? synthesize({ projectFolder, outputFolder: folder.assembly, context: contextOf(options) }),
    openStorage(folder.store),
  ]);
  undo.push(() => opened.close());
  const changes = createChangeFeed();
  const storage = watchStorage(opened, changes.note);
  const assembly = readAssembly(cloudAssembly, projectFolder, { apiUrl: api.url, awsUrl: aws.url });
  progress(`bundling ${assembly.functions.length} functions`);
  const bundling = options.bundling ?? deployedBundling;
  const modules = await bundleFunctions(assembly.functions, folder.bundles, bundling, createKeeper(projectFolder));
  const activity = createActivity();
  const startAt = options.now === undefined ? {} : { startAt: options.now };
  const clock = await createClock({ mode: options.clock, shelf: storage.shelf('clock'), activity, ...startAt });
  undo.push(() => clock.stop());
  progress('starting tables, state machines and schedules');
  const { dynamodbUrl, statesUrl, onInvocation, onWireRequest } = options;
  const parts = { assembly, modules, folder, storage, activity, clock, changes, dynamodbUrl, statesUrl };
  await startPlatform({ ...parts, onInvocation, onWireRequest, api, aws }, undo);
  return { apiUrl: api.url, awsUrl: aws.url, clock, settled: () => activity.settled() };
}

function contextOf({ profile }: RunOptions): Record<string, string> {
  return profile === undefined ? {} : { profile };
}

async function listening(port: number, flag: string, undo: Undo): Promise<Listening> {
  const server = await listen(port, flag);
  undo.push(() => server.close());
  return server;
}
