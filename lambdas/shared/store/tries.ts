import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './table.ts';

/** Of an item that holds a code: which one it is, from 1, and how many tries it allows. */
export type CodeTries = {
  readonly key: { readonly pk: string; readonly sk: string };
  readonly n: number;
  readonly most: number;
};

/**
 * Takes one of the tries of a code before the digits are looked at, so that tries at the same moment count as well.
 * @returns how many were taken; undefined when none is left, or another code has taken its place
 */
export const takeTry = async ({ client, name }: Table, { key, n, most }: CodeTries): Promise<number | undefined> => {
  const update = new UpdateCommand({
    TableName: name,
    Key: key,
    UpdateExpression: 'ADD tries :one',
    ConditionExpression: 'n = :n AND tries < :most',
    ExpressionAttributeValues: { ':one': 1, ':n': n, ':most': most },
    ReturnValues: 'UPDATED_NEW',
  });
  try {
    const { Attributes } = await client.send(update);
    return Number(Attributes?.tries);
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return undefined;
    throw fault;
  }
};
