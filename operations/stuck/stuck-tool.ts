import { toIso } from '../../domain/time/instant.ts';
import { type Order, type Tool, WrongOrder } from '../support/tool.ts';
import { apiOf, type Command, commands, give } from './command.ts';
import { type Listed, listStuck, listStuckOrders } from './list-stuck.ts';

const listed = async ({ flags, deployment }: Order): Promise<Listed> =>
  flags.orders === true ? listStuckOrders(await deployment.orders()) : listStuck(await deployment.table());

const kind = ({ flags }: Order): 'orders' | 'tickets' => (flags.orders === true ? 'orders' : 'tickets');

/** @returns whether every open ticket, or order, could be read */
const list = async (order: Order): Promise<boolean> => {
  const { say } = order;
  const { stuck, unreadable, open } = await listed(order);
  for (const { id, run, since, error } of stuck) say(`${id} run ${run} since ${toIso(since)}: ${error}`);
  for (const id of unreadable) say(`${id} cannot be read`);
  say(`${stuck.length} of ${open} open ${kind(order)} wait for an operator`);
  return unreadable.length === 0;
};

const namedIn = async (names: readonly string[], order: Order): Promise<readonly string[]> => {
  const { flags } = order;
  const shape = flags.orders === true ? /^F\d+$/ : /^\d+$/;
  const wrong = names.filter((name) => !shape.test(name));
  if (wrong.length > 0) throw new WrongOrder(`no number of ${kind(order)}: ${wrong.join(', ')}`);
  if (flags.all !== true && names.length === 0) throw new WrongOrder(`name ${kind(order)}, or give --all; --help`);
  if (flags.all === true && names.length > 0) throw new WrongOrder('either names or --all, not both');
  if (flags.all !== true) return names;
  return (await listed(order)).stuck.map(({ id }) => id);
};

const giveAll = async (command: Command, names: readonly string[], order: Order): Promise<boolean> => {
  const { yes, flags, say } = order;
  const api = yes ? apiOf(flags['api-url']) : undefined;
  const all = await namedIn(names, order);
  if (!api) {
    say(`would ${command} ${all.length} ${kind(order)}; --yes does it:\n  ${all.join('\n  ')}`);
    return true;
  }
  let left = 0;
  for (const [index, id] of all.entries()) {
    const reason = await give(id, command, api);
    if (reason !== undefined) left += 1;
    say(`${index + 1} of ${all.length}: ${id} ${reason ?? command}`);
  }
  say(`${all.length - left} of ${all.length} done, ${left} left`);
  return left === 0;
};

const run = async (order: Order): Promise<boolean> => {
  const [word = 'list', ...names] = order.words;
  if (word === 'list') return list(order);
  const command = commands.find((each) => each === word);
  if (!command) throw new WrongOrder(`"${word}" is neither list, ${commands.join(' nor ')}; --help`);
  if (command === 'restart' && order.flags.orders === true)
    throw new WrongOrder(
      'an order is resumed; what failed the round gives its next run: node operations/sweep.ts --orders',
    );
  return giveAll(command, names, order);
};

/** 停滞流程: lists tickets whose workflow waits for an operator, and resumes or restarts them. */
export const stuckTool: Tool = {
  help: `Lists the tickets whose workflow waits for an operator (AwaitOperator), and resumes or restarts them.

  node operations/stuck.ts [list]
  HOTLINE_TOKEN=… node operations/stuck.ts resume --all --api-url https://… [--yes]
  HOTLINE_TOKEN=… node operations/stuck.ts resume --orders F20261123004217 --api-url https://… [--yes]
  HOTLINE_TOKEN=… node operations/stuck.ts restart 20261123004217 --api-url https://… [--yes]

  resume              the same run goes on with what the ticket waits for now
  restart             the next run begins, under the original limits
  --all               every ticket of the list
  --orders            orders of household services instead of tickets: list and resume, with the token of a supervisor
  --api-url URL       address of the HTTP API; HOTLINE_TOKEN holds the token of an administrator
`,
  flags: {
    all: { type: 'boolean', default: false },
    orders: { type: 'boolean', default: false },
    'api-url': { type: 'string' },
  },
  run,
};
