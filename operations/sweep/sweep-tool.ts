import * as z from 'zod';
import { toIso } from '../../domain/time/instant.ts';
import { type Order, type Tool, WrongOrder } from '../support/tool.ts';

const counted = z.object({ found: z.int(), failed: z.int(), orphans: z.int() });

const round = z.object({ found: z.int() });

/** The daily round of the orders of household services: its fault is told by what it ends with. */
const sweepOrders = async ({ flags, yes, now, deployment, say }: Order): Promise<boolean> => {
  if (flags['restart-all'] === true) throw new WrongOrder('orders need no --restart-all: the round gives the next run');
  const event = { time: toIso(now) };
  const name = await deployment.functionNamed('OrderSignal');
  if (!yes) {
    say(`would start ${name} with ${JSON.stringify(event)}; --yes does it`);
    return true;
  }
  const { found } = round.parse(await deployment.invoke('OrderSignal', event));
  say(
    `orders that were not right: ${found}${found > 0 ? '; start it again: what it set right it does not find again' : ''}`,
  );
  return true;
};

const run = async (order: Order): Promise<boolean> => {
  const { words, flags, yes, now, deployment, say } = order;
  if (words.length > 0) throw new WrongOrder(`the sweep takes no names: ${words.join(' ')}`);
  if (flags.orders === true) return sweepOrders(order);
  const event = { time: toIso(now), ...(flags['restart-all'] === true ? { restart: 'all' } : {}) };
  const name = await deployment.functionNamed('Sweep');
  if (!yes) {
    say(`would start ${name} with ${JSON.stringify(event)}; --yes does it`);
    return true;
  }
  say(`${name} is at work with ${JSON.stringify(event)}; it may take some minutes`);
  const { found, failed, orphans } = counted.parse(await deployment.invoke('Sweep', event));
  say(`set right: ${found}; not mended: ${failed}; executions of no ticket stopped: ${orphans}`);
  if (failed > 0) say('the log of Sweep lists what was not mended: docs/runbook.md#sweep-findings');
  return failed === 0;
};

/** 手工巡检: starts the daily sweep now. */
export const sweepTool: Tool = {
  help: `Compares every open ticket with its workflow now and has differences set right, as the daily sweep does.
Repeating it is harmless. If the connection breaks, the sweep goes on: its log tells the end. It takes what happened within the last ten minutes for under way.

  node operations/sweep.ts [--restart-all] [--yes]
  node operations/sweep.ts --orders [--yes]

  --restart-all       give every open ticket its next run: after the table was restored from a backup
  --orders            the orders of household services instead of the tickets
`,
  flags: { 'restart-all': { type: 'boolean', default: false }, orders: { type: 'boolean', default: false } },
  run,
};
