import { Hono } from 'hono';
import { seesPhoto } from '../../../../domain/access/privacy.ts';
import { readTicketNumber } from '../../../../domain/tickets/number.ts';
import { carryOut } from '../../../shared/commands/carry-out.ts';
import { committer } from '../../../shared/http/actor.ts';
import { photoAddress } from '../../../shared/photos/photo-address.ts';
import { isCommandName } from '../../../shared/schemas/command-bodies.ts';
import type { StoredTicket } from '../../../shared/store/commits.ts';
import { readTicketFor } from '../../../shared/views/read-for.ts';
import { type Form, readForm } from '../../../shared/web/form.ts';
import { formWordsIn } from '../../../shared/web/words/words.ts';
import type { Area, DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { Frame } from '../../views/frame.tsx';
import { actAtDesk } from './act.ts';
import { formOf } from './forms/offered.ts';
import { PhotoPage } from './photos/photo-page.tsx';
import { takingOf } from './photos/taking.ts';
import { sceneOf } from './scene.ts';
import { Kept } from './views/kept.tsx';
import { PrintedTicket, TicketPage } from './views/ticket-page.tsx';
import { type TicketWords, ticketWords } from './words/words.ts';

const pages = new Hono<DeskEnv>();

type Refusal = keyof TicketWords['refusals'];

const statusOf = {
  unknown: 404,
  mistyped: 404,
  malformed: 404,
  noAct: 404,
  noPhotos: 404,
  withheld: 403,
  notYours: 403,
} as const;

/** A page that says why there is no ticket to see or nothing to do, and nothing of any ticket but what was just written. */
const refuse = (context: DeskContext, refusal: Refusal, typed?: Form) => {
  const { language } = context.var;
  const words = ticketWords(language);
  const { title, text } = words.refusals[refusal];
  return context.html(
    <Frame context={context} title={title}>
      <p>{text}</p>
      {typed ? <Kept values={typed} words={formWordsIn(language)} text={words} /> : ''}
    </Frame>,
    refusal === 'unreadable' ? 422 : statusOf[refusal],
  );
};

type Opened =
  | { readonly stored: StoredTicket }
  | { readonly refusal: Exclude<Refusal, 'unreadable' | 'noAct' | 'noPhotos'> };

/** The ticket of the address, for whoever may read it: the API's own check (R3, R8). */
const opened = async (context: DeskContext): Promise<Opened> => {
  const ticketId = context.req.param('id') ?? '';
  const reading = readTicketNumber(ticketId);
  if (reading === 'malformed') return { refusal: 'malformed' };
  if (reading === 'wrong-check-digit') return { refusal: 'mistyped' };
  const { actor, county, dependencies } = context.var;
  const found = await readTicketFor(actor, ticketId, { table: dependencies.table, county });
  if (found.kind === 'found') return { stored: { ticket: found.ticket, commits: found.commits } };
  return { refusal: found.kind === 'refused' ? 'notYours' : found.kind };
};

pages.get('/:id', async (context) => {
  const found = await opened(context);
  if ('refusal' in found) return refuse(context, found.refusal);
  const did = context.req.query('did');
  return context.html(<TicketPage scene={await sceneOf(context, found.stored, did === undefined ? {} : { did })} />);
});

pages.get('/:id/print', async (context) => {
  const found = await opened(context);
  if ('refusal' in found) return refuse(context, found.refusal);
  return context.html(<PrintedTicket scene={await sceneOf(context, found.stored)} />);
});

/** Where a photo is added to a step of the ticket, by whoever may (三(三), R41). */
pages.get('/:id/photos', async (context) => {
  const found = await opened(context);
  if ('refusal' in found) return refuse(context, found.refusal);
  const scene = await sceneOf(context, found.stored);
  const taken = await takingOf(scene, context.req.query());
  return taken ? context.html(<PhotoPage scene={scene} {...taken} />) : refuse(context, 'noPhotos');
});

/** On to a photo's own address, which is good for some minutes; whoever may not see the photo finds none. */
pages.get('/:id/photos/:photo', async (context) => {
  const found = await opened(context);
  if ('refusal' in found) return refuse(context, found.refusal);
  const { ticket } = found.stored;
  const photo = ticket.photos.find((each) => each.photo === context.req.param('photo'));
  if (!photo || !seesPhoto(context.var.actor, ticket, photo)) return context.notFound();
  const { dependencies, at } = context.var;
  return context.redirect(await photoAddress(dependencies.photos, ticket.id, photo.photo, at), 302);
});

/** The reading of a ticket by its unit (R49): recorded once, and nothing is told of it. */
const recordReading = async (context: DeskContext, { ticket }: StoredTicket) => {
  const { actor, at, county, dependencies } = context.var;
  const { sub, since } = context.var.session;
  const identity = { key: `desk-read/${sub}/${since}`, bodyHash: '' };
  const command = { name: 'mark-read', body: {} } as const;
  await carryOut(
    ticket.id,
    { command, actor, by: committer(actor), at, identity },
    { table: dependencies.table, county },
  );
  return context.body(null, 204);
};

pages.post('/:id', async (context) => {
  const form = readForm(context.env.event);
  if (typeof form === 'string') return refuse(context, 'unreadable');
  const found = await opened(context);
  if ('refusal' in found) return refuse(context, found.refusal, form);
  const act = form.get('act') ?? '';
  if (act === 'mark-read') return recordReading(context, found.stored);
  const scene = await sceneOf(context, found.stored);
  if (!isCommandName(act) || !formOf(scene, act)) return refuse(context, 'noAct', form);
  const acted = await actAtDesk(scene, act, form);
  if (acted.kind === 'done') return context.redirect(`/desk/tickets/${scene.ticket.id}?did=${act}`, 303);
  const { message, errors, status } = acted;
  const now = await opened(context);
  if ('refusal' in now) return refuse(context, now.refusal, form);
  const attempt = { act, values: form, message, errors };
  return context.html(<TicketPage scene={await sceneOf(context, now.stored, { attempt })} />, status);
});

/** 工单: the page of one ticket, with the forms of every act that the reader's posts have on it. */
export const tickets: Area = { path: '/desk/tickets', pages };
