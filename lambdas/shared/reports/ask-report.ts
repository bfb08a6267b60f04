import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { IdempotencyKey } from '../../../domain/tickets/commit.ts';
import { compare } from '../http/idempotency.ts';
import { enterRun, givenUpAfter, type ReportRun, readRun } from '../store/report-runs.ts';
import type { Table } from '../store/table.ts';

/** How the function is reached that makes reports. */
export type ReportMaker = { readonly lambda: LambdaClient; readonly functionName: string };

/** What is asked for: a month's report as of now, or a version to be reproduced. */
export type Asking = Pick<ReportRun, 'month' | 'at' | 'by' | 'reproduces'> & { readonly idempotency: IdempotencyKey };

/** The run that makes it: a new one, the same request's, or another's that is under way. */
export type AskedFor = { readonly kind: 'entered' | 'repeated' | 'joined' | 'reused'; readonly run: ReportRun };

const invoke = ({ lambda, functionName }: ReportMaker, { month, id }: ReportRun): Promise<unknown> =>
  lambda.send(
    new InvokeCommand({
      FunctionName: functionName,
      InvocationType: 'Event',
      Payload: Buffer.from(JSON.stringify({ month, run: id })),
    }),
  );

const standing = async (table: Table, { month, at, idempotency }: Asking): Promise<AskedFor | undefined> => {
  const run = await readRun(table, month);
  if (!run) return undefined;
  const same = compare(run.idempotency, idempotency);
  if (same !== 'other') return { kind: same === 'same' ? 'repeated' : 'reused', run };
  return run.state !== 'done' && run.at >= at - givenUpAfter ? { kind: 'joined', run } : undefined;
};

/**
 * Asks for a report: enters the run and has it made. A run that was entered, but not begun, is invoked again: whoever asks
 * next mends what broke off between the two.
 */
export const askReport = async (table: Table, maker: ReportMaker, asking: Asking): Promise<AskedFor> => {
  const { at, idempotency } = asking;
  const entered: ReportRun = {
    ...asking,
    ...{ id: idempotency.key, state: 'asked', cutoff: at, seen: 0, done: 0, shards: [] },
  };
  const found = (await standing(table, asking)) ?? {
    kind: (await enterRun(table, entered)) ? ('entered' as const) : ('joined' as const),
    run: entered,
  };
  // Somebody else entered one between the reading and the writing.
  const asked = found.kind === 'joined' && found.run === entered ? ((await standing(table, asking)) ?? found) : found;
  if (asked.kind !== 'reused' && asked.run.state === 'asked') await invoke(maker, asked.run);
  return asked;
};
