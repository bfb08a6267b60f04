import { randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { createActivity } from '../activity.ts';
import type { StreamMapping, TableDefinition } from '../assembly/model.ts';
import type { Activity, Clock, Functions, Storage } from '../platform.ts';
import { failure } from './answers.ts';
import { ChangeLog, type OpenKey } from './change-log.ts';
import type { DynamoContext } from './context.ts';
import type { OnDiscard } from './delivery.ts';
import { type Engine, type EngineAnswer, openEngine } from './engine.ts';
import { KeyLocks } from './key-locks.ts';
import { operate } from './operations.ts';
import { recover } from './recovery.ts';
import { openSequence } from './sequence.ts';
import { Streams } from './streams.ts';
import { Tables } from './tables.ts';

export interface DynamoOptions {
  /** Folder of the tables; in memory without it. */
  readonly folder: string | undefined;
  /** A database at another place, in the stead of the one in the folder. */
  readonly engine?: Engine;
  readonly storage: Storage;
  readonly activity: Activity;
  readonly clock: Clock;
  readonly functions: Functions;
}

/** A request of the AWS JSON 1.0 protocol. */
export interface DynamoRequest {
  /** Value of `X-Amz-Target`, e.g. `DynamoDB_20120810.PutItem`. */
  readonly target: string;
  readonly body: Buffer;
}

export interface DynamoResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Holds back and lets go the deliveries of one mapping. */
export interface MappingControl {
  pause(): void;
  resume(): void;
}

export interface Dynamo {
  handle(request: DynamoRequest): Promise<DynamoResponse>;
  /** Makes a table of the cloud assembly unless it is there. @throws when it is there with other keys or indexes */
  createTable(definition: TableDefinition): Promise<void>;
  /** @param onDiscard takes the records that the function failed to take after all retries */
  addMapping(mapping: StreamMapping, onDiscard: OnDiscard): MappingControl;
  /** Delivers what the last run did not, then whatever changes. Tables and mappings must be there. */
  start(): Promise<void>;
  /**
   * Resolves when the calls of functions under way have ended. To be called before the functions are stopped, so that a
   * call cut short by that is not taken for a failure: what it was to deliver is delivered at the next start.
   */
  stop(): Promise<void>;
}

/** DynamoDB with the streams of its tables: dynalite and what it lacks. */
export async function createDynamo(options: DynamoOptions): Promise<Dynamo> {
  const { folder, storage, activity, clock, functions } = options;
  const log = new ChangeLog(storage.shelf<OpenKey>('dynamodb/changes'));
  const left = await log.recover();
  const sequence = await openSequence(storage.shelf('dynamodb/sequence'));
  const engine = options.engine ?? openEngine(folder);
  const tables = new Tables(engine, storage.shelf('dynamodb/tables'));
  const streams = new Streams({ activity, clock, functions, sequence });
  const context: DynamoContext = { engine, tables, locks: new KeyLocks(), streams, log };
  const requests = createActivity();
  let stopped = false;

  const answer = async ({ target, body }: DynamoRequest): Promise<EngineAnswer> => {
    if (stopped) return failure('ServiceUnavailable', 'The local run is being stopped', 503);
    const operation = target.split('.').at(-1) ?? '';
    return requests.during(() => operate(context, operation, body.toString())).catch(fault);
  };

  return {
    handle: (request) => activity.during(async () => respond(await answer(request))),
    createTable: (definition) => tables.create(definition),
    addMapping: (mapping, onDiscard) => streams.add(mapping, onDiscard),
    async start() {
      await activity.during(() => recover(context, left));
      streams.start();
    },
    async stop() {
      await streams.stop();
      stopped = true;
      await requests.settled();
      await engine.close();
    },
  };
}

function fault(error: unknown): EngineAnswer {
  return failure('InternalServerError', error instanceof Error ? error.message : String(error), 500);
}

function respond({ status, body }: EngineAnswer): DynamoResponse {
  const content = Buffer.from(body);
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': String(content.length),
    'x-amzn-requestid': randomUUID(),
    'x-amz-crc32': String(crc32(content)),
  };
  return { status, headers, body: content };
}
