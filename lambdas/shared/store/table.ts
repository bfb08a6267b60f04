import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createLongHistories, type LongHistories } from './long-histories.ts';

/** The one table and the client to it: made once per function instance and passed in everywhere. */
export type Table = {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
  /** Long histories that were read before; without it every read is whole. */
  readonly histories?: LongHistories;
};

export const openTable = (name: string): Table => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } }),
  name,
});

/** The table for a function that acts on open tickets over and over, and shows them to nobody. */
export const openTableKeepingHistories = (name: string): Table => ({
  ...openTable(name),
  histories: createLongHistories(),
});

/** Runs a conditional write: true if it was made, false if the condition failed; other errors throw. */
export const conditionally = async (write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
