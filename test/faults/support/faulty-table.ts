import { createLongHistories } from '../../../lambdas/shared/store/long-histories.ts';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import type { Boundary } from './kinds.ts';
import type { Pass } from './network.ts';
import type { Outbox } from './outbox.ts';

/** Who writes: a commit says so by nothing else. */
export type Writer = 'intake' | 'commands' | 'task' | 'signal' | 'publish' | 'sweep';

type Item = Readonly<Record<string, unknown>>;
export type TableCommand = {
  readonly constructor: { readonly name: string };
  readonly input: { readonly Item?: Item };
};

const commits: Readonly<Record<Writer, Boundary>> = {
  intake: 'filing commit',
  commands: 'command commit',
  task: 'milestone commit',
  signal: 'reconciler commit',
  publish: 'reconciler commit',
  sweep: 'reconciler commit',
};

const sorts: ReadonlyArray<readonly [RegExp, Boundary]> = [
  [/^WAIT$/, 'wait stored'],
  [/^BOARD$/, 'board'],
  // What is open of a ticket stands under its number.
  [/^\d{14,17}$/, 'open request'],
  [/^ARCHIVE$/, 'archive record'],
  [/^SMS#|^SENT$/, 'SMS marked'],
  [/^LINK$/, 'link'],
  [/^SURVEY$/, 'survey noted'],
  [/^OUTGOING$/, 'SMS asked for'],
];

/** The boundary that a call of the table passes. */
const boundaryOf = ({ constructor: { name }, input }: TableCommand, writer: Writer): Boundary => {
  if (name === 'GetCommand' || name === 'QueryCommand') return 'read';
  if (name === 'DeleteCommand') return 'archive record';
  const sort = String(input.Item?.sk);
  if (sort.startsWith('EVENT#')) return commits[writer];
  const found = sorts.find(([pattern]) => pattern.test(sort));
  if (!found) throw new Error(`no boundary for an item ${sort}`);
  return found[1];
};

/** The dedupe id of the SMS that an item marks as sent. */
const markedBy = ({ input: { Item } }: TableCommand): string | undefined => {
  const [partition = '', sort = ''] = [Item?.pk, Item?.sk].map(String);
  if (sort === 'SENT') return `outgoing#${partition.slice('OUTBOX#'.length)}`;
  if (!sort.startsWith('SMS#') || sort.startsWith('SMS#oa#')) return undefined;
  return `${partition.slice('TICKET#'.length)}#${sort.slice('SMS#'.length)}`;
};

export type Send = (command: TableCommand) => Promise<object>;

/** How something is broken on purpose, to show that it is caught: what a writer's calls become. */
export type Sabotage = (writer: Writer, command: TableCommand, send: Send) => Promise<object>;

/** Functions that keep long histories, as they are deployed: in the memory of their process. */
const keepers: ReadonlySet<Writer> = new Set<Writer>(['signal', 'publish']);

/** The table as one writer reaches it. */
export const faultyTable =
  (real: Table, pass: Pass, outbox: Outbox, sabotage: Sabotage = (_, command, send) => send(command)) =>
  (writer: Writer): Table => {
    const reach: Send = (command) => (real.client.send as unknown as Send)(command);
    const send: Send = async (command) => {
      const subject = markedBy(command);
      const effect = async (): Promise<object> => {
        const answer = await sabotage(writer, command, reach);
        if (subject !== undefined) outbox.mark(subject);
        return answer;
      };
      return pass(boundaryOf(command, writer), effect, subject);
    };
    const histories = keepers.has(writer) ? { histories: createLongHistories() } : {};
    return { name: real.name, client: { send } as unknown as Table['client'], ...histories };
  };
