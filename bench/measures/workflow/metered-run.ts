import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Instant } from '../../../domain/time/instant.ts';
import { readAssembly } from '../../../local/assembly/read-assembly.ts';
import { synthesize } from '../../../local/assembly/synthesize.ts';
import { ticketsTableAmong } from '../../../local/run/resource-names.ts';
import { type Run, startRun } from '../../../local/run.ts';
import { temporaryFolder } from '../../run/temporary-folder.ts';
import { type Call, meterOf } from './wire/meter.ts';
import { openProxy } from './wire/proxy.ts';
import { openTableBehind } from './wire/table.ts';
import { wiredAssembly } from './wire/wired-assembly.ts';

/** An invocation of a function: its folder under `lambdas/`, and how long it took on this machine. */
export type Invocation = { readonly by: string; readonly milliseconds: number };

/** A line that a function logged. */
export type Line = { readonly by: string; readonly bytes: number };

/** Everything that happened since it was asked for last. */
export type Metered = {
  readonly calls: readonly Call[];
  readonly invocations: readonly Invocation[];
  readonly lines: readonly Line[];
};

export type MeteredRun = {
  readonly run: Run;
  /** Memory of the functions by folder, in MB, as the template says. */
  readonly memory: ReadonlyMap<string, number>;
  readonly take: () => Promise<Metered>;
  readonly stop: () => Promise<void>;
};

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

const folderOfEntry = (entry: string): string => entry.split(/[\\/]/).at(-2) ?? '';

/** `name text`, as the local run keeps what functions write. */
const linesIn = (log: string, folders: ReadonlyMap<string, string>): readonly Line[] =>
  log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [name = ''] = line.split(' ', 1);
      return { by: folders.get(name) ?? '', bytes: Buffer.byteLength(line) - name.length - 1 };
    });

/** Reads what was logged since it was read last. */
const logOf = (file: string, folders: ReadonlyMap<string, string>): (() => Promise<readonly Line[]>) => {
  let read = 0;
  return async () => {
    const log = await readFile(file, 'utf8');
    const lines = linesIn(log.slice(read), folders);
    read = log.length;
    return lines;
  };
};

type Undo = Array<() => Promise<void> | void>;

const undone = async (undo: Undo): Promise<void> => {
  for (const step of undo.splice(0).reverse()) await step();
};

/** Starts the application on this machine, on a clock that stands still, with a meter between its functions and AWS. */
export const startMeteredRun = async (now: Instant): Promise<MeteredRun> => {
  const undo: Undo = [];
  try {
    return await start(now, undo);
  } catch (fault) {
    await undone(undo);
    throw fault;
  }
};

const start = async (now: Instant, undo: Undo): Promise<MeteredRun> => {
  const { path: dataFolder, remove } = await temporaryFolder('workflow');
  undo.push(remove);
  const proxy = await openProxy();
  undo.push(proxy.close);
  const plain = await synthesize({ projectFolder, outputFolder: join(dataFolder, 'assembly') });
  const { functions, tables } = readAssembly(plain, projectFolder, {
    apiUrl: proxy.urlOf(''),
    awsUrl: proxy.urlOf(''),
  });
  const folders = new Map(functions.map(({ name, entry }) => [name, folderOfEntry(entry)]));
  const [calls, invocations]: [Call[], Invocation[]] = [[], []];
  const onInvocation = (name: string, milliseconds: number) => {
    invocations.push({ by: folders.get(name) ?? '', milliseconds });
  };
  const assembly = wiredAssembly(plain, proxy.urlOf);
  const run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now, assembly, onInvocation });
  undo.push(run.stop);
  const table = await openTableBehind(run.awsUrl, ticketsTableAmong(tables.map(({ name }) => name)));
  undo.push(table.close);
  const note = (call: Call) => calls.push(call);
  proxy.open(run.awsUrl, meterOf(table, note));
  const log = logOf(join(dataFolder, 'functions.log'), folders);
  return {
    run,
    memory: new Map(functions.map(({ entry, memoryMegabytes }) => [folderOfEntry(entry), memoryMegabytes])),
    take: async () => {
      await run.settled();
      return { calls: calls.splice(0), invocations: invocations.splice(0), lines: await log() };
    },
    stop: () => undone(undo),
  };
};
