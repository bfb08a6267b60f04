import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../../../local/assembly/synthesize.ts';
import type { Shelf } from '../../../local/platform.ts';
import { type Run, startRun } from '../../../local/run.ts';
import { openStorage } from '../../../local/storage/storage.ts';
import { type Hotline, hotlineAt } from '../../flow/support/hotline.ts';
import { projectFolder } from '../../local/assembly/support/synthesized.ts';
import { assemblyOf, bundlingOf, type Version } from './version.ts';
import { type Wire, wireAt } from './wire.ts';

/** A copy of the table's files, and what Step Functions knew then. */
export type Backup = { readonly table: string; readonly executions: readonly (readonly [string, unknown])[] };

const entriesOf = async (shelf: Shelf<unknown>): Promise<Backup['executions']> => {
  const entries: (readonly [string, unknown])[] = [];
  for await (const entry of shelf.entries()) entries.push(entry);
  return entries;
};

/** A hotline that versions are deployed to and backups are made of; the clock stands until it is moved. */
export class Drill {
  readonly #folder: string;
  readonly #assembly: Awaited<ReturnType<typeof synthesize>>;
  #run: Run | undefined;
  #hotline: Hotline | undefined;
  #wire: Wire | undefined;

  private constructor(folder: string, assembly: Awaited<ReturnType<typeof synthesize>>) {
    this.#folder = folder;
    this.#assembly = assembly;
  }

  /** An empty hotline at the instant, under the version. */
  static async open(now: string, version: Version = {}): Promise<Drill> {
    const folder = await mkdtemp(join(tmpdir(), 'drill-'));
    const drill = new Drill(folder, await synthesize({ projectFolder, outputFolder: join(folder, 'cdk.out') }));
    await drill.#start(version, Date.parse(now));
    return drill;
  }

  get hotline(): Hotline {
    if (!this.#hotline) throw new Error('the hotline is not running');
    return this.#hotline;
  }

  get wire(): Wire {
    if (!this.#wire) throw new Error('the hotline is not running');
    return this.#wire;
  }

  /** Deploys another version over the running one: everything stored stays. */
  async deploy(version: Version = {}): Promise<void> {
    await this.#stop();
    await this.#start(version);
  }

  /** What the functions have logged so far. */
  log(): Promise<string> {
    return readFile(join(this.#folder, 'data', 'functions.log'), 'utf8');
  }

  /** Copies table and executions as they are now. */
  async backup(): Promise<Backup> {
    await this.#stop();
    const table = join(this.#folder, `backup-${randomUUID()}`);
    await cp(this.#tables, table, { recursive: true });
    const executions = await this.#withExecutions(entriesOf);
    await this.#start({});
    return { table, executions };
  }

  /** Puts the table back as it was, while everything else stays as it is. */
  async restoreTable({ table }: Backup): Promise<void> {
    await this.#stop();
    await rm(this.#tables, { recursive: true });
    await cp(table, this.#tables, { recursive: true });
    await this.#start({});
  }

  /** Puts Step Functions back as it was, or makes it forget everything, while the table stays as it is. */
  async restoreExecutions({ executions }: Pick<Backup, 'executions'> = { executions: [] }): Promise<void> {
    await this.#stop();
    await this.#withExecutions(async (shelf) => {
      const present = await entriesOf(shelf);
      await shelf.batch(present.map(([key]) => [key, undefined] as const));
      await shelf.batch(executions);
    });
    await this.#start({});
  }

  async close(): Promise<void> {
    await this.#stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  get #tables(): string {
    return join(this.#folder, 'data', 'tables');
  }

  async #withExecutions<T>(work: (shelf: Shelf<unknown>) => Promise<T>): Promise<T> {
    const storage = await openStorage(join(this.#folder, 'data', 'store'));
    const done = await work(storage.shelf('states'));
    await storage.close();
    return done;
  }

  async #start(version: Version, now?: number): Promise<void> {
    const assembly = assemblyOf(this.#assembly, version);
    this.#run = await startRun({
      dataFolder: join(this.#folder, 'data'),
      port: 0,
      awsPort: 0,
      clock: 'manual',
      assembly,
      bundling: bundlingOf(version),
      ...(now === undefined ? {} : { now }),
    });
    this.#hotline = hotlineAt(this.#run.apiUrl);
    this.#wire = await wireAt(this.#run.awsUrl, assembly);
    await this.#hotline.settled();
  }

  async #stop(): Promise<void> {
    if (!this.#run) return;
    await this.hotline.settled();
    this.wire.close();
    await this.#run.stop();
    this.#run = undefined;
  }
}
