/** A run that is killed: files commits as fast as it can and prints what was acknowledged and what a consumer took. */
import { join } from 'node:path';
import { createActivity } from '../../../local/activity.ts';
import type { StreamMapping, TableDefinition } from '../../../local/assembly/model.ts';
import { createDynamo } from '../../../local/dynamodb/dynamo.ts';
import type { StreamRecord } from '../../../local/dynamodb/stream-record.ts';
import type { Clock, Functions } from '../../../local/platform.ts';
import { openStorage } from '../../../local/storage/storage.ts';

const [folder = '', table = '', mapping = ''] = process.argv.slice(2);
const storage = await openStorage(join(folder, 'state'));
const activity = createActivity();
const clock: Clock = { now: () => 0, schedule: () => () => {} };

/** Takes every second record and never answers for the others. */
let calls = 0;
const functions: Functions = {
  invoke: async (_, event) => {
    calls += 1;
    if (calls % 2 === 1) return new Promise(() => {});
    const [record] = (event as { Records: StreamRecord[] }).Records;
    process.stdout.write(`taken ${record?.dynamodb.Keys.pk?.S}\n`);
    return { ok: true, payload: null };
  },
};
const dynamo = await createDynamo({ folder: join(folder, 'tables'), storage, activity, clock, functions });
await dynamo.createTable(JSON.parse(table) as TableDefinition);
const wide = { ...(JSON.parse(mapping) as StreamMapping), batchSize: 1, parallelizationFactor: 1_000_000 };
dynamo.addMapping(wide, async () => {});
await dynamo.start();

async function file(clerk: number): Promise<void> {
  for (let number = 0; ; number += 1) {
    const Item = { pk: { S: `${clerk}-${number}` }, sk: { S: 'EVENT#0001' }, text: { S: '供暖'.repeat(100) } };
    const body = Buffer.from(JSON.stringify({ TableName: 'Tickets', Item }));
    const { status } = await dynamo.handle({ target: 'DynamoDB_20120810.PutItem', body });
    if (status === 200) process.stdout.write(`acknowledged ${clerk}-${number}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, clerk) => file(clerk)));
