import { localAccount, localRegion } from '../platform.ts';
import { invalid } from './answers.ts';
import type { DynamoContext } from './context.ts';
import type { EngineAnswer } from './engine.ts';
import { streamArnOf, streamLabel } from './streams.ts';
import { type CreateTableRequest, describesStream } from './table-schema.ts';

interface Description {
  readonly TableName: string;
  readonly GlobalSecondaryIndexes?: ReadonlyArray<{ readonly IndexName: string }>;
}

const operations: ReadonlySet<string> = new Set(['CreateTable', 'DescribeTable', 'UpdateTable', 'DeleteTable']);

export function isTableOperation(operation: string): boolean {
  return operations.has(operation);
}

/** Operations on a whole table: dynalite's, with the stream and the ARNs of the local run in the description. */
export async function operateOnTable(
  context: DynamoContext,
  operation: string,
  request: CreateTableRequest,
  body: string,
): Promise<EngineAnswer> {
  const { engine, tables } = context;
  const refusal = operation === 'CreateTable' ? streamRefusal(request) : undefined;
  if (refusal !== undefined) return invalid(refusal);
  const answer = await engine.call(operation, body);
  if (answer.status !== 200) return answer;
  const name = request.TableName;
  if (operation === 'CreateTable') await tables.change(name, { streamed: describesStream(request) });
  const streamed = (await tables.settingsOf(name)).streamed === true;
  if (operation === 'DeleteTable') await tables.remove(name);
  tables.forget(name);
  const output = JSON.parse(answer.body) as Record<string, Description>;
  const described = Object.entries(output).map(([member, value]) => [member, describeFully(value, streamed)]);
  return { ...answer, body: JSON.stringify(Object.fromEntries(described)) };
}

function streamRefusal(request: CreateTableRequest): string | undefined {
  try {
    describesStream(request);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function describeFully(description: Description, streamed: boolean): object {
  const arn = `arn:aws:dynamodb:${localRegion}:${localAccount}:table/${description.TableName}`;
  const indexes = description.GlobalSecondaryIndexes?.map((index) => ({
    ...index,
    IndexArn: `${arn}/index/${index.IndexName}`,
  }));
  const stream = {
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    LatestStreamLabel: streamLabel,
    LatestStreamArn: streamArnOf(description.TableName),
  };
  return {
    ...description,
    TableArn: arn,
    ...(indexes === undefined ? {} : { GlobalSecondaryIndexes: indexes }),
    ...(streamed ? stream : {}),
  };
}
