import type { Table } from '../../../lambdas/shared/store/table.ts';

type Input = {
  readonly Key?: Record<string, unknown>;
  readonly Item?: Record<string, unknown>;
  readonly ExpressionAttributeValues?: Record<string, unknown>;
};

/** What one request did to the table. */
export type StoreWork = {
  /** Requests to DynamoDB. */
  readonly calls: number;
  /** Keys that were written or deleted, `pk sk`. */
  readonly written: readonly string[];
  /** Requests that DynamoDB would refuse and the table of the tests takes. */
  readonly impossible: readonly string[];
};

/** Bytes of the longest keys that DynamoDB takes; the table of the tests does not mind. */
const longestPartition = 2048;
const longestSort = 1024;

const tooLong = ({ Key, Item, ExpressionAttributeValues: values = {} }: Input): boolean => {
  const { pk = values[':pk'] ?? values[':partition'], sk } = Item ?? Key ?? {};
  return Buffer.byteLength(String(pk ?? '')) > longestPartition || Buffer.byteLength(String(sk ?? '')) > longestSort;
};

/** Watches what is done to a table. */
export const watchStore = ({ client }: Table) => {
  let calls = 0;
  let written: string[] = [];
  let impossible: string[] = [];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      calls += 1;
      const input = args.input as Input;
      const command = (context as { commandName?: string }).commandName ?? '';
      if (tooLong(input)) impossible.push(`${command} with a key that is too long`);
      const result = await next(args);
      const { pk, sk } = input.Item ?? input.Key ?? {};
      if (/^(Put|Update|Delete)/.test(command)) written.push(`${pk} ${sk}`);
      return result;
    },
    { step: 'initialize', name: 'hostileWatch' },
  );
  return {
    /** What was done since the last call. */
    take: (): StoreWork => {
      const work = { calls, written, impossible };
      calls = 0;
      written = [];
      impossible = [];
      return work;
    },
  };
};
