import { Hono } from 'hono';
import { readTicketNumber } from '../../../../domain/tickets/number.ts';
import type { Ticket } from '../../../../domain/tickets/ticket.ts';
import { readTicketFor } from '../../../shared/views/read-for.ts';
import type { DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { newNonce } from '../../nonce.ts';
import { Refusal } from '../../views/refusal.tsx';
import { type Merged, mergeMany, merges } from './merge.ts';
import { mergeableInto } from './suggestions-for.ts';
import { readValues } from './values.ts';
import { MergePage } from './views/merge-page.tsx';

const refuse = (context: DeskContext, refusal: 'noPage' | 'notYours') =>
  context.html(<Refusal language={context.var.language} refusal={refusal} />, refusal === 'noPage' ? 404 : 403);

/** The master of the address or the form, for those who may see it. */
const masterIn = async (context: DeskContext, into: string | undefined): Promise<Ticket | undefined> => {
  if (into === undefined || readTicketNumber(into) === 'malformed') return undefined;
  const { actor, county, dependencies } = context.var;
  const found = await readTicketFor(actor, into, { table: dependencies.table, county });
  return found.kind === 'found' ? found.ticket : undefined;
};

/** The page of a merger. What was merged just now may still stand in the lists, which follow a moment later. */
const show = async (context: DeskContext, master: Ticket, merged: readonly Merged[] = []) => {
  const gone = new Set(merged.filter(({ done }) => done).map(({ ticketId }) => ticketId));
  const candidates = await mergeableInto(master, context);
  const rest = candidates.filter(({ ticketId }) => !gone.has(ticketId));
  return context.html(
    <MergePage context={context} master={master} candidates={rest} nonce={newNonce()} merged={merged} />,
  );
};

/** 并单 of many at once: one master, one answer, every caller called back (R32, R42). */
export const mergePages = new Hono<DeskEnv>();

mergePages.use(async (context, next) => (merges(context) ? next() : refuse(context, 'notYours')));
mergePages.get('/', async (context) => {
  const master = await masterIn(context, context.req.query('into'));
  return master ? show(context, master) : refuse(context, 'noPage');
});
mergePages.post('/', async (context) => {
  const values = readValues(context.env.event);
  if (typeof values === 'string') return refuse(context, 'noPage');
  const master = await masterIn(context, values.get('into'));
  if (!master) return refuse(context, 'noPage');
  return show(context, master, await mergeMany(values.all('ticket'), master, context, values.get('nonce')));
});
