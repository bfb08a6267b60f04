import { Hono } from 'hono';
import * as z from 'zod/mini';
import { handOverKinds, handOverWays } from '../../../../domain/level-one/hand-over.ts';
import { printPolicy } from '../../../shared/reports/print.tsx';
import type { Sheet as Table } from '../../../shared/reports/sheets.ts';
import { xlsxOf } from '../../../shared/reports/xlsx.ts';
import { prose } from '../../../shared/schemas/texts.ts';
import { type Form, readForm } from '../../../shared/web/form.ts';
import { filled, formWordsIn } from '../../../shared/web/words/words.ts';
import { levelOneSecret } from '../../../shared/webhooks/level-one-subscriber.ts';
import type { Area, DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { nonceIn } from '../../nonce.ts';
import { markHandedOver, readHandOvers } from './book.ts';
import { deliveries } from './deliveries.tsx';
import { listTables, printedSheet, sheetTables } from './files.tsx';
import { monthIn, readLists } from './lists.ts';
import { readSheet, type Sheet } from './sheet.ts';
import { ListPage } from './views/list-page.tsx';
import { SheetPage } from './views/sheet-page.tsx';
import { levelOneWords } from './words/words.ts';

const pages = new Hono<DeskEnv>();
const nothing: Form = new Map();

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const sendXlsx = async (context: DeskContext, name: string, tables: readonly Table[]) =>
  context.body(new Uint8Array(await xlsxOf(tables)), 200, {
    'content-type': xlsxType,
    'content-disposition': `attachment; filename="${name}.xlsx"`,
  });

/** The signing secret, for the head of the centre, where the profile has an interface of level 1. */
const secretFor = async ({ var: { session, dependencies } }: DeskContext): Promise<string | undefined> => {
  const { levelOne, signer } = dependencies;
  if (!levelOne || !session.roles.includes('centre-head')) return undefined;
  return levelOneSecret(levelOne.generation, await signer());
};

pages.get('/', async (context) => {
  const [lists, secret] = await Promise.all([readLists(context), secretFor(context)]);
  return context.html(<ListPage context={context} lists={lists} secret={secret} />);
});

pages.get('/file', async (context) =>
  sendXlsx(context, `level-one-${monthIn(context)}`, listTables(await readLists(context), context)),
);

pages.route('/deliveries', deliveries);

type Shown = { readonly typed?: Form; readonly message?: string; readonly done?: string | undefined };

const show = async (
  context: DeskContext,
  sheet: Sheet,
  { typed = nothing, message, done }: Shown = {},
  status: 200 | 409 | 422 = 200,
) => {
  const known = (await readHandOvers(context)).filter(({ ticketId }) => ticketId === sheet.ticket.id);
  return context.html(
    <SheetPage context={context} sheet={sheet} known={known} typed={typed} message={message} done={done} />,
    status,
  );
};

pages.get('/:id', async (context) => {
  const sheet = await readSheet(context);
  if (!sheet) return context.notFound();
  const done = context.req.query('did') === 'hand-over' ? levelOneWords(context.var.language).done : undefined;
  return show(context, sheet, { done });
});

pages.get('/:id/file', async (context) => {
  const sheet = await readSheet(context);
  if (!sheet) return context.notFound();
  switch (context.req.query('format')) {
    case 'html':
      return context.body(printedSheet(sheet, context), 200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': printPolicy,
      });
    case 'xlsx':
      return sendXlsx(context, `level-one-${sheet.ticket.id}`, sheetTables(sheet, context));
    default:
      return context.notFound();
  }
});

const marked = z.object({
  way: z.enum(handOverWays),
  kind: z.enum(handOverKinds),
  at: z.string().check(z.regex(/^\d{13}$/)),
  note: z.optional(prose(500)),
});

/** What the form says; nothing for one that was not filled in as it should. */
const readMark = (form: Form) => {
  const note = (form.get('note') ?? '').trim();
  const fields = { way: form.get('way'), kind: form.get('kind'), at: form.get('at'), ...(note === '' ? {} : { note }) };
  return marked.safeParse(fields).data;
};

pages.post('/:id', async (context) => {
  const sheet = await readSheet(context);
  if (!sheet) return context.notFound();
  const { language } = context.var;
  const words = levelOneWords(language);
  const form = readForm(context.env.event);
  if (typeof form === 'string') return show(context, sheet, { message: words.unreadable }, 422);
  const nonce = nonceIn(form);
  if (form.get('act') !== 'hand-over' || nonce === undefined) return context.notFound();
  const mark = readMark(form);
  if (!mark) return show(context, sheet, { typed: form, message: words.invalid }, 422);
  const { way, kind, at, note } = mark;
  const seen = { kind, at: Number(at) };
  const { ticket, missing } = sheet;
  const given = { seen, nonce, way, missing, ...(note === undefined ? {} : { note }) };
  const refusal = await markHandedOver(ticket, given, context);
  if (!refusal) return context.redirect(`/desk/level-one/${ticket.id}?did=hand-over`, 303);
  const basis = filled(formWordsIn(language).page.basis, { clause: refusal.clause });
  const why = language === 'en' ? refusal.english : `${refusal.message}${refusal.next}`;
  return show(context, sheet, { typed: form, message: `${why} ${basis}` }, 409);
});

/** 一级平台 (R4, R41): what goes up to Yinchuan by hand, its materials and checklist, and when it was handed over by whom. */
export const levelOne: Area = {
  path: '/desk/level-one',
  name: 'levelOne',
  roles: ['supervisor', 'general', 'centre-head'],
  pages,
};
