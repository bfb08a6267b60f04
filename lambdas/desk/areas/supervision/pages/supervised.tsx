import { Hono } from 'hono';
import { isUnitComplainedOf } from '../../../../../domain/access/privacy.ts';
import { stageNames } from '../../../../../domain/tickets/act.ts';
import { fromIso } from '../../../../../domain/time/instant.ts';
import type { BoardItem } from '../../../../shared/schemas/list-view.ts';
import { type BoardRange, boardItems, isWithin, sortKeyOf } from '../../../../shared/store/lists.ts';
import { instructionReaders } from '../../../../shared/supervision/readers.ts';
import { datedLimitIn } from '../../../../shared/web/moments.ts';
import type { DeskContext } from '../../../area.ts';
import type { DeskEnv } from '../../../dependencies.ts';
import { holdsOne, tabsOf } from '../tabs.ts';
import { base, Page, Table, TicketLink } from '../views/parts.tsx';
import { supervisionWords } from '../words/words.ts';

/** Tickets on a page, and those read for it at most: a unit's are among all, and its list goes on from there. */
const shown = 50;
const mostRead = 1000;

/** A place in the list as a page names it: an instant and a ticket number. */
const place = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00#\d{14,17}$/;

/** Supervised tickets by their reply limit; a unit's own. One query a page, however many tickets are open. */
const supervisedFor = async (context: DeskContext) => {
  const { actor, county, dependencies } = context.var;
  const all = holdsOne(context, instructionReaders);
  const after = context.req.query('after') ?? '';
  const range: BoardRange = {
    index: 'bySupervision',
    partitions: ['supervised'],
    ...(place.test(after) ? { after } : {}),
  };
  const items: BoardItem[] = [];
  let read = 0;
  let looked: BoardItem | undefined;
  if (isWithin(range))
    for await (const item of boardItems(dependencies.table, range, shown + 1)) {
      const own = all || item.unit === actor.unit;
      if (own && !isUnitComplainedOf(actor.unit, item.complainedUnit, county.organisation)) items.push(item);
      read += 1;
      looked = item;
      if (items.length > shown || read >= mostRead) break;
    }
  const last = items.length > shown ? items[shown - 1] : read >= mostRead ? looked : undefined;
  return { items: items.slice(0, shown), next: last && sortKeyOf('bySupervision', last) };
};

/** The sort key begins with the earliest reply limit. */
const replyByOf = ({ replyKey = '' }: BoardItem): string => replyKey.split('#')[0] ?? '';

const List = ({ context, items }: { context: DeskContext; items: readonly BoardItem[] }) => {
  const { language, county, at } = context.var;
  const words = supervisionWords(language);
  const { columns } = words;
  return (
    <Table
      caption={words.tabs.supervised}
      columns={[columns.number, columns.subject, columns.unit, columns.replyBy, columns.stage, columns.due]}
    >
      {items.map((item) => {
        const unit = county.organisation.get(item.unit ?? '');
        return (
          <tr>
            <th scope="row">
              <TicketLink ticketId={item.ticketId} />
            </th>
            <td>{item.subject ?? words.withheld}</td>
            <td>{(language === 'en' ? unit?.english : unit?.name) ?? ''}</td>
            <td>
              {datedLimitIn(language, fromIso(replyByOf(item)))}{' '}
              {fromIso(replyByOf(item)) <= at ? <strong class="late">{words.lateReply}</strong> : ''}
            </td>
            <td>{language === 'en' ? item.stage : stageNames[item.stage]}</td>
            <td>{item.dueAt === undefined ? '' : datedLimitIn(language, fromIso(item.dueAt))}</td>
          </tr>
        );
      })}
    </Table>
  );
};

/** 督办工单, the nearest reply limit first (R55). */
export const supervisedPages = new Hono<DeskEnv>();

supervisedPages.get('/', async (context) => {
  const words = supervisionWords(context.var.language);
  const { items, next } = await supervisedFor(context);
  return context.html(
    <Page context={context} tab="supervised" tabs={tabsOf(context)}>
      {items.length === 0 ? <p>{words.noSupervised}</p> : <List context={context} items={items} />}
      {next === undefined ? null : (
        <p>
          <a href={`${base}?after=${encodeURIComponent(next)}`}>{words.more}</a>
        </p>
      )}
    </Page>,
  );
});
