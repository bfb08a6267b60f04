import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { StreamRecord } from '../../../local/dynamodb/stream-record.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { type Consume, mapping, openRun, taken } from './run.ts';

const root = temporaryFolder();
export const TableName = 'Tickets';
const everything = mapping({ filters: [] });

/** A table whose stream is read by these mappings: what they got, record by record and batch by batch. */
export async function recordingRun(mappings = [everything], consume: Consume = () => taken) {
  const records: StreamRecord[] = [];
  const batches: string[][] = [];
  const note: Consume = (batch, name) => {
    records.push(...batch);
    batches.push(batch.map(nameOf));
    return consume(batch, name);
  };
  const run = await openRun(mkdtempSync(join(root, 'run-')), note, mappings);
  await run.dynamo.start();
  const put = (ticket: string, sk = 'EVENT#0001', more = {}) =>
    run.client.send(new PutItemCommand({ TableName, Item: { ...key(ticket, sk), ...more } }));
  return { ...run, records, batches, put };
}

export const key = (ticket: string, sk = 'EVENT#0001') => ({ pk: { S: ticket }, sk: { S: sk } });

function nameOf({ eventName, dynamodb: { Keys } }: StreamRecord): string {
  return `${eventName} ${Keys.pk?.S} ${Keys.sk?.S}`;
}
