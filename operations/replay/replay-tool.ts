import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { isOrderNumber } from '../../domain/household/order-number.ts';
import { type Order, type Tool, WrongOrder } from '../support/tool.ts';
import { commitsIn, gathered, type Named, portionsOf } from './names.ts';
import { type Read, readNames } from './read-names.ts';

const answered = z.object({ unpublished: z.array(z.string()) });

/** Publish has a minute, and an SMS takes some tenths of a second. */
const defaultPortion = 20;

const portionSize = (given: unknown): number => {
  const { success, data } = z.coerce.number().int().min(1).max(500).safeParse(given);
  if (success) return data;
  throw new WrongOrder(`--portion needs a number of commits from 1 to 500, not "${String(given)}"`);
};

const contentOf = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (fault) {
    const { code = 'an unknown error' } = fault as NodeJS.ErrnoException;
    throw new WrongOrder(`${file} cannot be read (${code})`);
  }
};

/** The names of the command line, of a file, or of what is piped in. */
const namesIn = async ({ words, flags }: Order): Promise<Read> => {
  const { from } = flags;
  if (words.length > 0 && from !== undefined)
    throw new WrongOrder('names either in the command or by --from, not both');
  if (words.length > 0) return readNames(words.join('\n'));
  if (typeof from !== 'string')
    throw new WrongOrder('name commits, e.g. 20261123004217:4,5, or give --from FILE; --help');
  return readNames(from === '-' ? await text(process.stdin) : await contentOf(from));
};

const spell = ({ id, commits }: Named): string => `${id}:${commits.join(',')}`;

const isOrder = ({ id }: Named): boolean => isOrderNumber(id);

/** What a portion is handed to, and how: an order's commits are OrderPublish's. */
const requestOf = (portion: readonly Named[]): readonly [fn: string, event: unknown] =>
  portion.some(isOrder)
    ? ['OrderPublish', { again: portion.map(({ id, commits }) => ({ orderId: id, commits })) }]
    : ['Publish', { again: portion.map(({ id, commits }) => ({ ticketId: id, commits })) }];

/** Publishes one portion. @returns what was not published; a portion that Publish dies at is left as a whole */
const publish = async (portion: readonly Named[], { deployment, say }: Order): Promise<readonly Named[]> => {
  try {
    const { unpublished } = answered.parse(await deployment.invoke(...requestOf(portion)));
    return portion.filter(({ id }) => unpublished.includes(id));
  } catch (fault) {
    say(`  ${fault instanceof Error ? fault.message : String(fault)}`);
    return portion;
  }
};

const publishAll = async (portions: readonly (readonly Named[])[], order: Order): Promise<readonly Named[]> => {
  const all = commitsIn(portions.flat());
  const left: Named[] = [];
  let tried = 0;
  for (const portion of portions) {
    left.push(...(await publish(portion, order)));
    tried += commitsIn(portion);
    order.say(`${tried} of ${all} commits tried, ${commitsIn(left)} not published`);
  }
  return left;
};

const tellUnread = ({ items, unread }: Read, { say }: Order): void => {
  if (unread.length > 0) say(`names nothing: entries ${unread.join(', ')}`);
  if (items.length > 0)
    say(`SMS outside commits, which are not replayed (docs/runbook.md#publish-dead-letters):\n  ${items.join('\n  ')}`);
};

const run = async (order: Order): Promise<boolean> => {
  const size = portionSize(order.flags.portion);
  const read = await namesIn(order);
  const named = gathered(read.names);
  tellUnread(read, order);
  const complete = read.items.length === 0 && read.unread.length === 0;
  if (named.length === 0) {
    order.say('no commits to publish');
    return complete;
  }
  const orders = named.filter(isOrder);
  const tickets = named.filter((each) => !isOrder(each));
  const portions = [...portionsOf(tickets, size), ...portionsOf(orders, size)];
  if (!order.yes) {
    const counts = [`${tickets.length} tickets`, ...(orders.length > 0 ? [`${orders.length} orders`] : [])];
    const what = `${commitsIn(named)} commits of ${counts.join(' and ')} in ${portions.length} portions`;
    order.say(`would publish ${what}; --yes does it:\n  ${named.map(spell).join('\n  ')}`);
    return complete;
  }
  const left = await publishAll(portions, order);
  if (left.length > 0)
    order.say(`not published, the logs of Publish and OrderPublish say why:\n  ${left.map(spell).join('\n  ')}`);
  return complete && left.length === 0;
};

/** 补发通知: publishes commits again whose notices, board entries or events are missing. */
export const replayTool: Tool = {
  help: `Publishes commits again: board, SMS, OA and group follow in their order. A notice that is marked as sent is not sent again.
Mend the cause first. Afterwards start the sweep (node operations/sweep.ts) and empty the queues.

  node operations/replay.ts 20261123004217:4,5 F20261123004225:1 [--yes]
  aws logs get-query-results --query-id … | node operations/replay.ts --from - [--yes]

  --from FILE         names from a file, or from - (what is piped in): the JSON of aws logs get-query-results,
                      aws logs filter-log-events or aws dynamodb scan, lines of their logs, or lines as above
  --portion N         commits handed to Publish or OrderPublish at a time (${defaultPortion})
`,
  flags: { from: { type: 'string' }, portion: { type: 'string', default: String(defaultPortion) } },
  run,
};
