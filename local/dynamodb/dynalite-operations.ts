import { createRequire } from 'node:module';
import type { StoreOfDynalite } from 'dynalite/db/index.js';
import validations from 'dynalite/validations/index.js';

/** An operation of dynalite on one of its stores. @throws an error with `statusCode` and `body` for what it refuses */
type Operation = (store: StoreOfDynalite, request: object) => Promise<object>;

type Act = (store: StoreOfDynalite, data: object, done: (error: Error | null, output?: object) => void) => void;
interface Checks {
  readonly types: object;
  readonly custom?: unknown;
}

/** What dynalite can do, as its own server lists it. */
const names = [
  'BatchGetItem',
  'BatchWriteItem',
  'CreateTable',
  'DeleteItem',
  'DeleteTable',
  'DescribeTable',
  'GetItem',
  'ListTables',
  'PutItem',
  'Query',
  'Scan',
  'UpdateItem',
  'UpdateTable',
];

const require = createRequire(import.meta.url);

const operations: ReadonlyMap<string, Operation> = new Map(
  names.map((name) => {
    const file = name.charAt(0).toLowerCase() + name.slice(1);
    const act = require(`dynalite/actions/${file}.js`) as Act;
    const { types, custom } = require(`dynalite/validations/${file}.js`) as Checks;
    return [name, operation(act, types, custom)];
  }),
);

/** Undefined for an operation that dynalite does not have. */
export function operationOf(name: string): Operation | undefined {
  return operations.get(name);
}

function operation(act: Act, types: object, custom: unknown): Operation {
  return async (store, request) => {
    const data = validations.checkTypes(request, types);
    validations.checkValidations(data, types, custom, store);
    return new Promise((done, failed) => {
      act(store, data, (error, output) => (error ? failed(error) : done(output ?? {})));
    });
  };
}
