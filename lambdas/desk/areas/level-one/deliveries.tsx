import { Hono } from 'hono';
import { isMonth } from '../../../../domain/reports/period.ts';
import { readTicketNumber } from '../../../../domain/tickets/number.ts';
import { identityOf } from '../../../shared/http/idempotency.ts';
import { log } from '../../../shared/logger.ts';
import { cursorStore } from '../../../shared/store/cursors.ts';
import { deliveryLog } from '../../../shared/store/delivery-log.ts';
import { undeliveredStore } from '../../../shared/store/undelivered.ts';
import { type Form, readForm } from '../../../shared/web/form.ts';
import { sendCopies, sendUndelivered } from '../../../shared/webhooks/again.ts';
import { levelOneId } from '../../../shared/webhooks/level-one-id.ts';
import type { DeskContext } from '../../area.ts';
import type { DeskEnv, LevelOneInterface } from '../../dependencies.ts';
import { nonceIn } from '../../nonce.ts';
import { DeliveriesPage } from './views/deliveries-page.tsx';
import { levelOneWords } from './words/words.ts';

/** What was posted to level 1 by the interface, what was not delivered, and the forms that send it again (R4). */
export const deliveries = new Hono<DeskEnv>();

/** Attempts that the page lists. */
const shownAttempts = 50;

type Shown = { readonly done?: string | undefined; readonly message?: string; readonly subject?: string };

const show = async (context: DeskContext, { endpoint }: LevelOneInterface, shown: Shown, status: 200 | 422 = 200) => {
  const { table } = context.var.dependencies;
  const [{ attempts }, undelivered] = await Promise.all([
    deliveryLog(table).page(levelOneId, shownAttempts),
    undeliveredStore(table).list(levelOneId),
  ]);
  return context.html(<DeliveriesPage {...{ context, endpoint, attempts, undelivered }} {...shown} />, status);
};

deliveries.get('/', async (context) => {
  const { language, dependencies } = context.var;
  const words = levelOneWords(language);
  if (!dependencies.levelOne) return context.notFound();
  const did = context.req.query('did');
  const done = did === 'sent' ? words.sentAgain : did === 'more' ? words.sentMore : undefined;
  return show(context, dependencies.levelOne, { done });
});

/** Sends a ticket or a month again from its beginning; false for one that level 1 was never told of. */
const sendOne = async (
  form: Form,
  nonce: string,
  context: DeskContext,
  { startRun }: LevelOneInterface,
): Promise<boolean> => {
  const { at, session, dependencies } = context.var;
  const { table, signer } = dependencies;
  const subject = (form.get('subject') ?? '').trim();
  if (readTicketNumber(subject) !== 'number' && !isMonth(subject)) return false;
  const { done, wanted } = await cursorStore(table).read({ subscriber: levelOneId, subject });
  if (done === 0 && wanted === 0) return false;
  const { key } = identityOf(['desk-level-one-again', session.sub, nonce], subject, await signer());
  await sendCopies(levelOneId, [{ subject, commit: 1 }], { key, at }, { table, startRun });
  return true;
};

deliveries.post('/', async (context) => {
  const { at, language, dependencies } = context.var;
  const { levelOne, table } = dependencies;
  if (!levelOne) return context.notFound();
  const words = levelOneWords(language);
  const form = readForm(context.env.event);
  if (typeof form === 'string') return show(context, levelOne, { message: words.unreadable }, 422);
  const nonce = nonceIn(form);
  const act = form.get('act');
  if (nonce === undefined || (act !== 'send-again' && act !== 'send-one')) return context.notFound();
  const { requestId } = context.env.event.requestContext;
  if (act === 'send-one') {
    const subject = form.get('subject') ?? '';
    if (!(await sendOne(form, nonce, context, levelOne)))
      return show(context, levelOne, { message: words.neverTold, subject }, 422);
    log.info('sent again', { item: levelOneId, command: act, requestId });
    return context.redirect('/desk/level-one/deliveries?did=sent', 303);
  }
  const { more } = await sendUndelivered(levelOneId, at, { table, startRun: levelOne.startRun });
  log.info('sent again', { item: levelOneId, command: act, requestId });
  return context.redirect(`/desk/level-one/deliveries?did=${more ? 'more' : 'sent'}`, 303);
});
