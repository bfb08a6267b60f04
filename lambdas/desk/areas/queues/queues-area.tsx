import { Hono } from 'hono';
import type { Area, DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { readPage } from '../../table/read-page.ts';
import { Refusal } from '../../views/refusal.tsx';
import { countQueues, countText } from './counts.ts';
import { both, chosenOf, filtersOf, keeping, narrowed } from './filters.ts';
import { holding, rangeFor } from './parts.ts';
import { QueuePage } from './queue-page.tsx';
import { queueIds, queueRoles, queuesOf } from './queues.ts';

const pages = new Hono<DeskEnv>();

const notYours = (context: DeskContext) =>
  context.html(<Refusal language={context.var.language} refusal="notYours" />, 403);

pages.get('/', (context) => {
  const [first] = queuesOf(context.var.actor);
  return first ? context.redirect(`/desk/queues/${first.id}`, 303) : notYours(context);
});

/** The figures of the overview, for the script that renews them. */
pages.get('/counts', async (context) => {
  const counts = await countQueues(context);
  return context.json({ counts: Object.fromEntries([...counts].map(([id, count]) => [id, countText(count)])) });
});

pages.get('/:queue', async (context) => {
  const id = queueIds.find((one) => one === context.req.param('queue'));
  if (id === undefined) return context.notFound();
  const { actor } = context.var;
  const queue = queuesOf(actor).find((one) => one.id === id);
  if (!queue) return notYours(context);
  const filters = filtersOf(queue, context);
  const chosen = chosenOf(filters, context);
  const range = rangeFor(queue, context);
  const keep = both(holding(queue, context), keeping(chosen, context.var.county.organisation));
  const page = await readPage(context, {
    range: { ...range, partitions: narrowed(range.partitions, chosen) },
    query: { queue: id, unit: queue.scope === 'centre' ? undefined : actor.unit, chosen },
    cursor: context.req.query('cursor'),
    ...(keep ? { keep } : {}),
  });
  const props = { context, queue, filters, chosen, page };
  return context.html(<QueuePage {...props} />, page ? 200 : 422);
});

/** 队列: what waits for the centre, and for a unit. */
export const queuesArea: Area = { path: '/desk/queues', name: 'queues', roles: queueRoles, pages };
