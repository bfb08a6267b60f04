import { Hono } from 'hono';
import type { Area, DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { readPage } from '../../table/read-page.ts';
import { TicketTable } from '../../table/ticket-table.tsx';
import { Frame } from '../../views/frame.tsx';
import { countQueues, countText } from '../queues/counts.ts';
import { holding, limitFor, rangeFor, withoutPlace } from '../queues/parts.ts';
import { isWork, type Queue, type QueueId, queuesOf } from '../queues/queues.ts';
import { queueWords } from '../queues/words/words.ts';

type CardsProps = {
  readonly context: DeskContext;
  readonly title: string;
  readonly tone: 'work' | 'watch';
  readonly queues: readonly Queue[];
  readonly counts: ReadonlyMap<QueueId, number>;
};

const Cards = ({ context, title, tone, queues, counts }: CardsProps) => {
  const words = queueWords(context.var.language);
  if (queues.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class={`queue-cards ${tone}`}>
        {queues.map(({ id }) => {
          const count = counts.get(id) ?? 0;
          return (
            <li>
              <a href={`/desk/queues/${id}`}>
                <strong>{words.queues[id].name}</strong>
                <span data-count={id} class={count === 0 ? 'figure zero' : 'figure'}>
                  {countText(count)}
                </span>
                <small>{words.queues[id].hint}</small>
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** Rows of the overview. */
const mostPressing = 10;

/** The tickets of the first queue with work in it that fall due first. */
const Pressing = async ({ context, queue }: { readonly context: DeskContext; readonly queue: Queue }) => {
  const words = queueWords(context.var.language);
  const keep = holding(queue, context);
  const page = await readPage(context, {
    range: rangeFor(queue, context),
    query: queue.id,
    cursor: undefined,
    rows: mostPressing,
    ...(keep ? { keep } : {}),
  });
  if (!page || page.items.length === 0) return null;
  const title = `${words.first} · ${words.queues[queue.id].name}`;
  return (
    <>
      <h2>{title}</h2>
      <TicketTable
        context={context}
        items={withoutPlace(queue, page.items)}
        caption={title}
        limitOf={limitFor(queue, context)}
      />
    </>
  );
};

const pages = new Hono<DeskEnv>();

pages.get('/', async (context) => {
  const { language, actor } = context.var;
  const words = queueWords(language);
  const queues = queuesOf(actor);
  const counts = await countQueues(context);
  const work = queues.filter((queue) => isWork(queue, actor));
  const pressing = work.find(({ id }) => (counts.get(id) ?? 0) > 0);
  return context.html(
    <Frame context={context} title={words.heading}>
      {queues.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <div data-counts="/desk/queues/counts">
          <Cards context={context} title={words.mine} tone="work" queues={work} counts={counts} />
          <Cards
            context={context}
            title={words.others}
            tone="watch"
            queues={queues.filter((queue) => !work.includes(queue))}
            counts={counts}
          />
        </div>
      )}
      {pressing ? <Pressing context={context} queue={pressing} /> : ''}
    </Frame>,
  );
});

/** 首页: what is to be done today. */
export const home: Area = { path: '/desk', name: 'home', pages };
