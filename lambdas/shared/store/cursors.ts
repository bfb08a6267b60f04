import { GetCommand, PutCommand, QueryCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Cursor, leaseLength, mayDeliver, newCursor } from '../../../domain/deliveries/cursor.ts';
import { day, type Instant } from '../../../domain/time/instant.ts';
import { cursorKey } from './keys.ts';
import { conditionally, type Table } from './table.ts';

/** Whose cursor: of a subscriber and a subject, or a copy of it that a replay goes by. */
export type CursorId = { readonly subscriber: string; readonly subject: string; readonly replay?: string | undefined };

/** A cursor is kept for so long after it was last wanted; then the subject would be told from its beginning. */
const keptDays = 400;
const replayDays = 30;

const keyOf = ({ subscriber, subject, replay }: CursorId) => cursorKey(subscriber, subject, replay);

type Item = {
  readonly done?: number;
  readonly wanted?: number;
  readonly holder?: string;
  readonly heldUntil?: number;
  readonly failingRun?: number;
  readonly failingSince?: number;
  readonly runs?: number;
};

const cursorOf = ({ done = 0, wanted = 0, runs = 0, holder, heldUntil = 0, ...failing }: Item): Cursor => {
  const { failingRun: run, failingSince: since = 0 } = failing;
  return {
    done,
    wanted,
    runs,
    ...(holder === undefined ? {} : { lease: { holder, until: heldUntil } }),
    ...(run === undefined ? {} : { failing: { run, since } }),
  };
};

/** The cursors in the table. Each change is one conditional write; false means that it was not so any more. */
export const cursorStore = ({ client, name }: Table) => {
  const update = (
    id: CursorId,
    input: Pick<UpdateCommandInput, 'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'>,
  ) => conditionally(() => client.send(new UpdateCommand({ TableName: name, Key: keyOf(id), ...input })));
  const read = async (id: CursorId): Promise<Cursor> => {
    const { Item } = await client.send(new GetCommand({ TableName: name, ConsistentRead: true, Key: keyOf(id) }));
    return Item ? cursorOf(Item as Item) : newCursor;
  };
  return {
    read,
    /** The cursors of a subscriber by their subjects, from the first of them to the last; none of a replay. */
    between: async (subscriber: string, first: string, last: string): Promise<ReadonlyMap<string, Cursor>> => {
      const found = new Map<string, Cursor>();
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: name,
            KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
            ExpressionAttributeValues: {
              ':pk': cursorKey(subscriber, first).pk,
              ':first': cursorKey(subscriber, first).sk,
              ':last': cursorKey(subscriber, last).sk,
            },
            ...(from ? { ExclusiveStartKey: from } : {}),
          }),
        );
        for (const item of page.Items ?? []) {
          const [, subject = '', replay] = /^CURSOR#([^~]*)(~.*)?$/.exec(String(item.sk)) ?? [];
          if (replay === undefined) found.set(subject, cursorOf(item as Item));
        }
        from = page.LastEvaluatedKey;
      } while (from);
      return found;
    },
    /** Notes that a commit is to be delivered. */
    want: async (id: CursorId, commit: number, at: Instant): Promise<void> => {
      await update(id, {
        UpdateExpression: 'SET wanted = :commit, expiresAt = :end',
        ConditionExpression: 'attribute_not_exists(wanted) OR wanted < :commit',
        ExpressionAttributeValues: { ':commit': commit, ':end': Math.floor((at + keptDays * day) / 1000) },
      });
    },
    /** Takes the lease, and answers the cursor as it is under it; nothing while somebody else has it. */
    take: async (id: CursorId, holder: string, at: Instant): Promise<Cursor | undefined> => {
      if (!mayDeliver(await read(id), holder, at)) return undefined;
      const taken = await update(id, {
        UpdateExpression: 'SET holder = :holder, heldUntil = :until',
        ConditionExpression: 'attribute_not_exists(holder) OR holder = :holder OR heldUntil <= :at',
        ExpressionAttributeValues: { ':holder': holder, ':until': at + leaseLength, ':at': at },
      });
      return taken ? read(id) : undefined;
    },
    /** Moves on, never back. */
    move: (id: CursorId, holder: string, done: number) =>
      update(id, {
        UpdateExpression: 'SET done = :done',
        ConditionExpression: 'holder = :holder AND (attribute_not_exists(done) OR done < :done)',
        ExpressionAttributeValues: { ':holder': holder, ':done': done },
      }),
    /** Ends it well: gives the lease back, unless more came to be wanted than was seen. */
    finish: (id: CursorId, holder: string, seen: number) =>
      update(id, {
        UpdateExpression: 'REMOVE holder, heldUntil, failingRun, failingSince',
        ConditionExpression: 'holder = :holder AND (attribute_not_exists(wanted) OR wanted = :seen)',
        ExpressionAttributeValues: { ':holder': holder, ':seen': seen },
      }),
    /** The receiver fails since an instant, and an execution of this number tries again. */
    fail: (id: CursorId, holder: string, failing: NonNullable<Cursor['failing']>) =>
      update(id, {
        UpdateExpression: 'SET failingRun = :run, runs = :run, failingSince = :since',
        ConditionExpression: 'holder = :holder',
        ExpressionAttributeValues: { ':holder': holder, ':run': failing.run, ':since': failing.since },
      }),
    /** Gives the lease back, whatever is left to do. */
    release: (id: CursorId, holder: string) =>
      update(id, {
        UpdateExpression: 'REMOVE holder, heldUntil',
        ConditionExpression: 'holder = :holder',
        ExpressionAttributeValues: { ':holder': holder },
      }),
    /** An execution gives up: nobody tries again by itself. */
    giveUp: (id: CursorId, run: number) =>
      update(id, {
        UpdateExpression: 'REMOVE failingRun, failingSince',
        ConditionExpression: 'failingRun = :run',
        ExpressionAttributeValues: { ':run': run },
      }),
    /** Has an execution try again from where the cursor is; false if one does already. */
    retry: (id: CursorId, failing: NonNullable<Cursor['failing']>) =>
      update(id, {
        UpdateExpression: 'SET failingRun = :run, runs = :run, failingSince = :since',
        ConditionExpression: 'attribute_not_exists(failingRun)',
        ExpressionAttributeValues: { ':run': failing.run, ':since': failing.since },
      }),
    /** Makes a copy for a replay that starts after a commit; false if it is there. */
    copy: (id: CursorId, after: number, at: Instant) =>
      conditionally(() =>
        client.send(
          new PutCommand({
            TableName: name,
            Item: {
              ...keyOf(id),
              ...{ done: after, wanted: 0, runs: 1, failingRun: 1, failingSince: at },
              expiresAt: Math.floor((at + replayDays * day) / 1000),
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      ),
  };
};

export type CursorStore = ReturnType<typeof cursorStore>;
