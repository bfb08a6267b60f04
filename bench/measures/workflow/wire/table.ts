import {
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type AttributeValue as SdkValue,
} from '@aws-sdk/client-dynamodb';
import { localRegion } from '../../../../local/platform.ts';
import type { Item } from '../billing/item-size.ts';
import type { Index } from '../billing/units.ts';

/** The table behind the wire, read for the bill's sake: these reads are nobody's and are not counted. */
export type TableBehind = {
  readonly indexes: readonly Index[];
  readonly keyOf: (item: Item) => Item;
  readonly get: (key: Item) => Promise<Item | undefined>;
  /** The items that a query read, whole, whatever it asked for of them. */
  readonly query: (input: QueryCommandInput) => Promise<readonly Item[]>;
};

/** DynamoDB has the same JSON on the wire as the SDK has in its types, but for binary values, which the tickets do not use. */
const asItem = (item: Record<string, SdkValue>): Item => item as Item;

/**
 * Opens a table at an endpoint.
 * @throws Error for an index that projects some attributes: its entries would have to be weighed otherwise
 */
export const openTableBehind = async (endpoint: string, name: string): Promise<TableBehind & { close: () => void }> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: localRegion, credentials });
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
  const namesOf = (schema: readonly { readonly AttributeName?: string | undefined }[] = []): readonly string[] =>
    schema.flatMap(({ AttributeName }) => AttributeName ?? []);
  const keys = namesOf(Table?.KeySchema);
  const indexes = (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName = '', KeySchema, Projection }) => {
    const own = namesOf(KeySchema);
    switch (Projection?.ProjectionType) {
      case 'ALL':
        return { name: IndexName, keys: own };
      case 'KEYS_ONLY':
        return { name: IndexName, keys: own, only: [...keys, ...own] };
      default:
        throw new Error(`the index ${IndexName} projects neither whole items nor its keys alone`);
    }
  });
  return {
    indexes,
    keyOf: (item) => Object.fromEntries(Object.entries(item).filter(([attribute]) => keys.includes(attribute))),
    get: async (key) => {
      const read = new GetItemCommand({ TableName: name, ConsistentRead: true, Key: key as Record<string, SdkValue> });
      const { Item } = await client.send(read);
      return Item && asItem(Item);
    },
    query: async ({ ProjectionExpression: _, FilterExpression: __, ...whole }) => {
      const { Items = [] } = await client.send(new QueryCommand(whole));
      return Items.map(asItem);
    },
    close: () => client.destroy(),
  };
};
