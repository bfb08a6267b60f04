import { fromIso, type Instant } from '../../../domain/time/instant.ts';
import type { BoardItem } from '../../shared/schemas/list-view.ts';
import { limitIn, momentIn } from '../../shared/web/moments.ts';
import type { DeskContext } from '../area.ts';
import { Flags } from './flags.tsx';
import { type Light, lightOf, spanText } from './light.ts';
import { type TableWords, tableWords } from './words/words.ts';

export type TableProps = {
  readonly context: DeskContext;
  readonly items: readonly BoardItem[];
  /** The limit a ticket is listed by: its own, a review's, a reply's. */
  readonly limitOf?: (item: BoardItem) => Instant | undefined;
  /** What the table shows, for who cannot see it. */
  readonly caption: string;
};

const ownLimit = ({ dueAt }: BoardItem): Instant | undefined => (dueAt === undefined ? undefined : fromIso(dueAt));

/** Ended, there is nothing to be late with. */
const over = ['archived', 'declined', 'merged', 'withdrawn'];

/** Overdue is what was recorded as such; a limit that passed while a request is reviewed is only past. */
const timeWords = ({ overdue }: BoardItem, inTime: boolean, words: TableWords): string =>
  inTime ? words.left : overdue ? words.over : words.past;

const Lamp = ({ light, words }: { readonly light: Light; readonly words: TableWords }) => (
  <span class={`lamp ${light}`} role="img" aria-label={words.lights[light]} />
);

type CellProps = { readonly item: BoardItem; readonly context: DeskContext; readonly words: TableWords };

const LimitCell = ({ item, context, words, due }: CellProps & { readonly due: Instant | undefined }) => {
  const { at, county, language } = context.var;
  if (over.includes(item.stage) && item.reviewKind === undefined)
    return <span class="soft">{words.stages[item.stage]}</span>;
  const light = lightOf(item, due, at, county.rules);
  if (due === undefined)
    return (
      <>
        <Lamp light={light} words={words} /> <span class="soft">{words.noLimit}</span>
      </>
    );
  const span = spanText(Math.abs(due - at), words);
  return (
    <>
      <Lamp light={light} words={words} />{' '}
      <strong class={`left ${light}`}>{timeWords(item, due > at, words).replace('{span}', span)}</strong>
      <small>{limitIn(language, due, at)}</small>
    </>
  );
};

const MatterCell = ({ item, context, words, due }: CellProps & { readonly due: Instant | undefined }) => {
  const { county, language } = context.var;
  const category = county.categories.get(item.category ?? '');
  const about = [words.types[item.type], language === 'en' ? category?.english : category?.name].filter(Boolean);
  return (
    <>
      <span class={item.subject === undefined ? 'soft' : ''}>{item.subject ?? words.noSubject}</span>{' '}
      <Flags item={item} words={words} told={due !== undefined && due <= context.var.at} />
      <small>{about.join(' · ')}</small>
    </>
  );
};

const nameOf = ({ var: { county, language } }: DeskContext, unit: string | undefined): string | undefined => {
  const found = county.organisation.get(unit ?? '');
  return language === 'en' ? found?.english : found?.shortName;
};

const Row = ({ item, context, words, due }: CellProps & { readonly due: Instant | undefined }) => {
  const { language } = context.var;
  const filedAt = fromIso(item.filedAt);
  const { columns } = words;
  return (
    <tr>
      <td data-label={columns.limit} class="limit">
        <LimitCell item={item} context={context} words={words} due={due} />
      </td>
      <th scope="row" data-label={columns.number}>
        <a href={`/desk/tickets/${item.ticketId}`}>{item.ticketId}</a>
      </th>
      <td data-label={columns.matter} class="matter">
        <MatterCell item={item} context={context} words={words} due={due} />
      </td>
      <td data-label={columns.place}>{nameOf(context, item.town) ?? words.noPlace}</td>
      <td data-label={columns.unit}>{nameOf(context, item.unit) ?? <span class="soft">{words.noUnit}</span>}</td>
      <td data-label={columns.stage}>
        {words.stages[item.stage]}
        {item.class === undefined ? '' : <small>{words.classes[item.class]}</small>}
      </td>
      <td data-label={columns.filed} class="filed">
        {momentIn(language, filedAt, context.var.at)}
      </td>
    </tr>
  );
};

/** Tickets as rows: how much time is left, what it is about, where and with whom it is. */
export const TicketTable = ({ context, items, limitOf = ownLimit, caption }: TableProps) => {
  const words = tableWords(context.var.language);
  return (
    <table class="tickets">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {Object.values(words.columns).map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row item={item} context={context} words={words} due={limitOf(item)} />
        ))}
      </tbody>
    </table>
  );
};
