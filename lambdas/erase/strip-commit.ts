import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Commit } from '../../domain/tickets/commit.ts';
import { type Path, personalPaths } from '../../domain/tickets/erasure.ts';
import { commitKey } from '../shared/store/keys.ts';
import type { Table } from '../shared/store/table.ts';

/** A path in an update expression: `#events[0].#private`. */
const expressionOf = (path: Path): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}#${part}`)).join('');

const namesIn = (paths: readonly Path[]): Record<string, string> =>
  Object.fromEntries(
    paths.flatMap((path) => path.filter((part) => typeof part === 'string').map((part) => [`#${part}`, part])),
  );

/**
 * Removes what names, quotes or leads to a person from a stored commit: the one change a commit ever sees. It names what
 * it removes, so nothing else of the commit can change, and a repetition removes nothing.
 */
export const stripCommit = async ({ client, name }: Table, commit: Commit): Promise<void> => {
  const paths = personalPaths(commit);
  if (paths.length === 0) return;
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: commitKey(commit.ticketId, commit.n),
      UpdateExpression: `REMOVE ${paths.map(expressionOf).join(', ')}`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: namesIn(paths),
    }),
  );
};
