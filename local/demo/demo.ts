import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRun } from '../run.ts';
import type { Send } from './client.ts';
import { openHotline } from './hotline.ts';
import { instantOf, type Moment } from './moment.ts';
import type { OrderStory } from './orders/order-story.ts';
import { orderLine } from './orders/play-orders.ts';
import { type PlayedAll, play } from './player.ts';
import type { Story } from './story.ts';
import { tableOf } from './table.ts';
import { openWorkflow } from './workflow.ts';

const begin: Moment = '02-09 08:00';
const end: Moment = '02-28 20:00';

export type DemoOptions = {
  readonly stories: readonly Story[];
  readonly orders?: readonly OrderStory[];
  /** Called with each line of the progress. */
  readonly say: (line: string) => void;
  /** How requests to the API are sent, unless by the platform's own `fetch`. */
  readonly send?: Send;
};

/** Starts the application on free ports with an empty temporary data folder, plays the stories, and cleans up. */
export const playDemo = async ({ stories, orders = [], say, send }: DemoOptions): Promise<PlayedAll> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'hotline-demo-'));
  try {
    const now = instantOf(begin);
    const run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now });
    const workflow = openWorkflow(run.awsUrl);
    try {
      return await play({ stories, orders }, end, { hotline: openHotline(run.apiUrl, send), workflow, say });
    } finally {
      workflow.close();
      await run.stop();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
};

/** Plays the demo and tells how it went. @returns the exit code: 1 if anything differs from what the stories expect */
export const runDemo = async (options: DemoOptions): Promise<0 | 1> => {
  const { say } = options;
  say('永宁12345,2026年2月9日至28日:十张工单,跨春节假期,两个周六调休上班 · ten tickets around the Spring Festival');
  const { tickets: played, orders } = await playDemo(options);
  say('');
  tableOf(played).forEach(say);
  say('');
  if (orders.length > 0) {
    say('便民服务订单,与政府工单分开 · orders of household services, apart from the tickets');
    for (const order of orders) say(orderLine(order));
    say('');
  }
  const differences = [...played, ...orders].flatMap(({ story, differences: found }) =>
    found.map((difference) => `  ✗ ${story.nickname} (${story.english}): ${difference}`),
  );
  if (differences.length > 0) {
    say(`与预期不符 ${differences.length} 处 · ${differences.length} differences from what the regulation asks:`);
    differences.forEach(say);
    return 1;
  }
  say(
    `${played.length}张工单全部符合制度:按时的有据可查,超期的即时留痕 · every limit was kept or recorded as the regulation says.`,
  );
  return 0;
};
