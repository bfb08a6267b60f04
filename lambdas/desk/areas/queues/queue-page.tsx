import type { DeskContext } from '../../area.ts';
import { More } from '../../table/more.tsx';
import { mostLookedAt, type Page } from '../../table/read-page.ts';
import { TicketTable } from '../../table/ticket-table.tsx';
import { Frame } from '../../views/frame.tsx';
import { Select } from '../../views/select.tsx';
import type { Chosen, Filter } from './filters.ts';
import { limitFor, withoutPlace } from './parts.ts';
import { type Queue, queuesOf } from './queues.ts';
import { type QueueWords, queueWords } from './words/words.ts';

type TabsProps = { readonly context: DeskContext; readonly present: Queue };

/** The queues of the actor's posts, side by side. */
const Tabs = ({ context, present }: TabsProps) => {
  const words = queueWords(context.var.language);
  return (
    <nav class="tabs" aria-label={words.tabs}>
      <ul>
        {queuesOf(context.var.actor).map(({ id }) => (
          <li>
            <a href={`/desk/queues/${id}`} {...(id === present.id ? { 'aria-current': 'page' as const } : {})}>
              {words.queues[id].name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

type FormProps = { readonly filters: readonly Filter[]; readonly chosen: Chosen; readonly words: QueueWords };

const FilterForm = ({ filters, chosen, words }: FormProps) => (
  <form method="get" class="queue-filters" aria-label={words.filter}>
    {filters.map(({ name, options }) => (
      <Select
        id={`filter-${name}`}
        name={name}
        label={words.filters[name]}
        options={options}
        chosen={chosen[name]}
        none={words.filters.all}
      />
    ))}
    <button type="submit" class="plain">
      {words.filter}
    </button>
  </form>
);

export type QueuePageProps = {
  readonly context: DeskContext;
  readonly queue: Queue;
  readonly filters: readonly Filter[];
  readonly chosen: Chosen;
  /** Undefined when the cursor led nowhere. */
  readonly page: Page | undefined;
};

const Rows = ({
  context,
  queue,
  chosen,
  page,
  words,
}: Omit<QueuePageProps, 'filters'> & { readonly words: QueueWords }) => {
  const { name } = words.queues[queue.id];
  if (!page) return <p role="alert">{words.lost}</p>;
  const { items, next, cutShort } = page;
  const filtered = Object.keys(chosen).length > 0;
  return (
    <>
      {items.length > 0 ? (
        <>
          <TicketTable
            context={context}
            items={withoutPlace(queue, items)}
            caption={name}
            limitOf={limitFor(queue, context)}
          />
          <p class="soft">{words.showing.replace('{n}', String(items.length))}</p>
        </>
      ) : (
        <p class="list-empty">{filtered ? words.emptyFiltered : words.empty}</p>
      )}
      {cutShort ? <p>{words.cutShort.replace('{n}', String(mostLookedAt))}</p> : ''}
      <More context={context} next={next} label={cutShort ? words.goOn : words.next} first={words.start} />
    </>
  );
};

/** One queue: what it is narrowed by, its tickets, and the way on. */
export const QueuePage = (props: QueuePageProps) => {
  const { context, queue, filters, chosen } = props;
  const words = queueWords(context.var.language);
  const { name, hint } = words.queues[queue.id];
  return (
    <Frame context={context} title={name}>
      <Tabs context={context} present={queue} />
      <p class="soft">{hint}</p>
      <FilterForm filters={filters} chosen={chosen} words={words} />
      <Rows {...props} words={words} />
    </Frame>
  );
};
