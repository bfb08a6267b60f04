import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import type { Api } from './api.ts';
import { credentials } from './store.ts';

/** The API's table through a client of its own, with the names of the operations it is asked for. */
export const watchTable = ({ endpoint, region, table: { name } }: Pick<Api, 'endpoint' | 'region' | 'table'>) => {
  const asked: string[] = [];
  const base = new DynamoDBClient({ endpoint, region, credentials });
  const client = DynamoDBDocumentClient.from(base, { marshallOptions: { removeUndefinedValues: true } });
  client.middlewareStack.add(
    (next, context) => (args) => {
      asked.push(String(context.commandName).replace('Command', ''));
      return next(args);
    },
    { step: 'initialize', name: 'watch' },
  );
  const table: Table = { client, name };
  return { asked, table, close: () => base.destroy() };
};
