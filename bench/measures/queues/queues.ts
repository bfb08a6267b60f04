import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { day } from '../../../domain/time/instant.ts';
import { queues as deskQueues } from '../../../lambdas/desk/areas/queues/queues.ts';
import { openSession } from '../../../lambdas/shared/store/sessions.ts';
import type { Measure } from '../../measure.ts';
import { type BenchRun, benchMorning } from '../../run/bench-run.ts';
import { type Growth, measureGrowth } from '../growth/growth.ts';
import { seed } from '../growth/seed.ts';
import { openLife } from './life.ts';

/** The cookie of a supervisor who is logged in at the desk. */
const cookieIn = async (run: BenchRun): Promise<string> => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(run.aws));
  const session = { sub: 'supervisor@centre', roles: ['supervisor'], unit: 'centre' } as const;
  const until = benchMorning + day;
  const cookie = await openSession({ client, name: run.tableName }, { ...session, since: benchMorning, until });
  client.destroy();
  return `__Host-desk=${cookie}`;
};

const pages = [
  { name: 'the overview', path: '/desk' },
  ...deskQueues
    .filter(({ scope }) => scope === 'centre')
    .map(({ id }) => ({ name: `the queue ${id}`, path: `/desk/queues/${id}` })),
];

const growth: Growth = {
  name: 'queues',
  of: 'open tickets',
  title: 'Time of a queue as open tickets pile up',
  fill: async (run, folder, from, to) => {
    const filled = await folder.restart((path) => seed(path, run.tableName, { from, to, life: openLife }));
    return { run: filled, pages, headers: { cookie: await cookieIn(filled) } };
  },
  drawn: (page) => /overview|dispatch|overdue|callback|urgent/.test(page),
  note:
    'Every ticket is open: of ten one waits for its dispatch, one asks to be returned, one is to be called back, one is overdue, one is ' +
    'urgent, one supervised and one proposed for joint handling, so that every queue has a full page in each table. They came in over two days; the overdue five days earlier.',
};

/** Whether the desk's queues take longer as open tickets pile up. */
export const queues: Measure = {
  id: 'queues',
  title: 'Queues of the desk as open tickets pile up',
  run: (effort, say) => measureGrowth(growth, effort, say),
};
