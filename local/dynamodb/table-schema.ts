interface Index {
  readonly IndexName: string;
  readonly KeySchema: readonly KeySchemaElement[];
  readonly Projection: { readonly ProjectionType: string; readonly NonKeyAttributes?: readonly string[] };
}

interface KeySchemaElement {
  readonly AttributeName: string;
  readonly KeyType: string;
}

/** The members of a `CreateTable` request, or of a table's description, that matter here. */
export interface CreateTableRequest {
  readonly TableName: string;
  readonly KeySchema: readonly KeySchemaElement[];
  readonly AttributeDefinitions: ReadonlyArray<{ readonly AttributeName: string; readonly AttributeType: string }>;
  readonly GlobalSecondaryIndexes?: readonly Index[];
  readonly LocalSecondaryIndexes?: readonly Index[];
  readonly StreamSpecification?: { readonly StreamEnabled: boolean; readonly StreamViewType?: string };
  readonly TableStatus?: string;
}

/** Keys and indexes in a form that can be compared. */
export function schemaOf(table: CreateTableRequest): object {
  const attributes = table.AttributeDefinitions.map(({ AttributeName, AttributeType }) => [
    AttributeName,
    AttributeType,
  ]);
  return {
    keys: keysOf(table.KeySchema),
    attributes: Object.fromEntries(attributes),
    indexes: indexesOf(table.GlobalSecondaryIndexes),
    localIndexes: indexesOf(table.LocalSecondaryIndexes),
  };
}

/**
 * Whether the table has a stream.
 * @throws on a stream of another view type than the one that the local run makes
 */
export function describesStream({ TableName, StreamSpecification }: CreateTableRequest): boolean {
  if (StreamSpecification?.StreamEnabled !== true) return false;
  if (StreamSpecification.StreamViewType === 'NEW_IMAGE') return true;
  throw new Error(
    `Table ${TableName}: the local run makes streams of NEW_IMAGE, not ${StreamSpecification.StreamViewType}`,
  );
}

function keysOf(schema: readonly KeySchemaElement[]): object {
  return Object.fromEntries(schema.map(({ AttributeName, KeyType }) => [KeyType, AttributeName]));
}

function indexesOf(indexes: readonly Index[] = []): object {
  const entries = indexes.map(({ IndexName, KeySchema, Projection }) => {
    const attributes = [...(Projection.NonKeyAttributes ?? [])].sort();
    return [IndexName, { keys: keysOf(KeySchema), projection: Projection.ProjectionType, attributes }];
  });
  return Object.fromEntries(entries);
}
