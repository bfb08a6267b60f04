import { toIso } from '../../domain/time/instant.ts';
import { type Order, type Tool, WrongOrder } from '../support/tool.ts';
import { apiOf, type Command, commands, give } from './command.ts';
import { listStuck } from './list-stuck.ts';

/** @returns whether every open ticket could be read */
const list = async ({ deployment, say }: Order): Promise<boolean> => {
  const { stuck, unreadable, open } = await listStuck(await deployment.table());
  for (const { ticketId, run, since, error } of stuck) say(`${ticketId} run ${run} since ${toIso(since)}: ${error}`);
  for (const ticketId of unreadable) say(`${ticketId} cannot be read`);
  say(`${stuck.length} of ${open} open tickets wait for an operator`);
  return unreadable.length === 0;
};

const ticketsIn = async (names: readonly string[], { flags, deployment }: Order): Promise<readonly string[]> => {
  const wrong = names.filter((name) => !/^\d+$/.test(name));
  if (wrong.length > 0) throw new WrongOrder(`no ticket number: ${wrong.join(', ')}`);
  if (flags.all !== true && names.length === 0) throw new WrongOrder('name tickets, or give --all; --help');
  if (flags.all === true && names.length > 0) throw new WrongOrder('either names or --all, not both');
  if (flags.all !== true) return names;
  return (await listStuck(await deployment.table())).stuck.map(({ ticketId }) => ticketId);
};

const giveAll = async (command: Command, names: readonly string[], order: Order): Promise<boolean> => {
  const { yes, flags, say } = order;
  const api = yes ? apiOf(flags['api-url']) : undefined;
  const tickets = await ticketsIn(names, order);
  if (!api) {
    say(`would ${command} ${tickets.length} tickets; --yes does it:\n  ${tickets.join('\n  ')}`);
    return true;
  }
  let left = 0;
  for (const [index, ticketId] of tickets.entries()) {
    const reason = await give(ticketId, command, api);
    if (reason !== undefined) left += 1;
    say(`${index + 1} of ${tickets.length}: ${ticketId} ${reason ?? command}`);
  }
  say(`${tickets.length - left} of ${tickets.length} done, ${left} left`);
  return left === 0;
};

const run = async (order: Order): Promise<boolean> => {
  const [word = 'list', ...names] = order.words;
  if (word === 'list') return list(order);
  const command = commands.find((each) => each === word);
  if (!command) throw new WrongOrder(`"${word}" is neither list, ${commands.join(' nor ')}; --help`);
  return giveAll(command, names, order);
};

/** 停滞流程: lists tickets whose workflow waits for an operator, and resumes or restarts them. */
export const stuckTool: Tool = {
  help: `Lists the tickets whose workflow waits for an operator (AwaitOperator), and resumes or restarts them.

  node operations/stuck.ts [list]
  HOTLINE_TOKEN=… node operations/stuck.ts resume --all --api-url https://… [--yes]
  HOTLINE_TOKEN=… node operations/stuck.ts restart 20261123004217 --api-url https://… [--yes]

  resume              the same run goes on with what the ticket waits for now
  restart             the next run begins, under the original limits
  --all               every ticket of the list
  --api-url URL       address of the HTTP API; HOTLINE_TOKEN holds the token of an administrator
`,
  flags: { all: { type: 'boolean', default: false }, 'api-url': { type: 'string' } },
  run,
};
