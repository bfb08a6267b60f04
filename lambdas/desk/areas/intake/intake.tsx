import { Hono } from 'hono';
import { admits } from '../../../../domain/access/allowed.ts';
import { access } from '../../../../domain/access/table.ts';
import { matterOf } from '../../../../domain/dispatch/matter.ts';
import { readTicketNumber } from '../../../../domain/tickets/number.ts';
import { hour } from '../../../../domain/time/instant.ts';
import { queryCodeOf } from '../../../shared/http/query-code.ts';
import { readTicketFor } from '../../../shared/views/read-for.ts';
import { type Form, readForm } from '../../../shared/web/form.ts';
import { refusalWords } from '../../../shared/web/refusal-words.ts';
import { filled, formWordsIn } from '../../../shared/web/words/words.ts';
import type { Area, DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { newNonce, nonceIn } from '../../nonce.ts';
import { suggestionsFor } from '../directory/suggestions-for.ts';
import { callerKeyIn } from './caller.ts';
import { followingOf } from './commands.ts';
import { fileIntake, type Intake, trial } from './file.ts';
import { groupPictureForm } from './group-pictures.ts';
import { formFieldOf, readFiling } from './read-filing.ts';
import { type IntakeScene, sceneOf } from './scene.ts';
import { FiledPage } from './views/filed-page.tsx';
import { FormPage } from './views/form-page.tsx';
import { ReadBackPage } from './views/read-back-page.tsx';
import { intakeWords } from './words/words.ts';

const pages = new Hono<DeskEnv>();
const nothing: Form = new Map();

type More = Parameters<typeof sceneOf>[2];

/** The form again, with what was typed. */
const showForm = async (context: DeskContext, form: Form, more: More = {}, status: 200 | 409 | 422 = 200) =>
  context.html(<FormPage scene={await sceneOf(context, form, more)} />, status);

const showReadBack = async (
  context: DeskContext,
  form: Form,
  { filing }: Pick<Intake, 'filing'>,
  more: More = {},
  status: 200 | 409 | 422 = 200,
) => {
  const scene: IntakeScene = await sceneOf(context, form, more);
  const asked = { matter: matterOf(filing), caller: await callerKeyIn(context, filing) };
  const suggested = admits(access.dispatch, context.var.actor).ok ? await suggestionsFor(asked, context) : undefined;
  return context.html(<ReadBackPage scene={scene} filing={filing} suggested={suggested} />, status);
};

/** Files what was read back, or shows why not: at the form what the filing lacks, at the read-back what should follow. */
const submit = async (context: DeskContext, step: string, form: Form, read: Pick<Intake, 'body' | 'filing'>) => {
  const { language } = context.var;
  const words = formWordsIn(language);
  const following = await followingOf(step, form, context);
  if (following && 'wrong' in following)
    return showReadBack(context, form, read, { message: words.page.again, errors: following.wrong }, 422);
  const filed = await fileIntake({ ...read, ...following, nonce: nonceIn(form) ?? newNonce() }, context);
  switch (filed.kind) {
    case 'refused': {
      const { status, message, errors } = refusalWords(filed.refusal, words, language);
      return showReadBack(context, form, read, { message, errors }, status);
    }
    case 'reused': {
      const message = filled(intakeWords(language).reused, { number: filed.ticketId });
      return showForm(context, form, { message, ticketId: filed.ticketId, nonce: newNonce() }, 409);
    }
    case 'filed':
      return context.redirect(`/desk/intake/filed/${filed.ticketId}${filed.followed ? '' : '?followed=no'}`, 303);
  }
};

/** Reads what was taken down; whatever is wrong is shown at the form. */
const check = async (context: DeskContext, step: string, form: Form) => {
  const { county, language } = context.var;
  const read = readFiling(form, county, language);
  if ('wrong' in read)
    return showForm(context, form, { message: intakeWords(language).wrong, errors: read.wrong }, 422);
  const refusal = trial(read, context);
  if (refusal) {
    const { status, message, errors } = refusalWords(refusal, formWordsIn(language), language);
    const atForm = errors.map((error) => ({ ...error, field: formFieldOf(error.field) }));
    return showForm(context, form, { message, errors: atForm }, status);
  }
  return step === 'read-back' ? showReadBack(context, form, read) : submit(context, step, form, read);
};

pages.get('/', (context) => showForm(context, nothing));

/** The form for a message of a group (微信群, R18). */
pages.get('/group', (context) => showForm(context, new Map([['channel', 'wechat-group']])));

pages.post('/', async (context) => {
  const form = readForm(context.env.event);
  const { language } = context.var;
  if (typeof form === 'string') return showForm(context, nothing, { message: intakeWords(language).unreadable }, 422);
  const step = form.get('step') ?? 'read-back';
  const taken: Form = new Map([...form].filter(([name]) => name !== 'step'));
  if (step === 'caller' || step === 'correct') return showForm(context, taken);
  return check(context, step, taken);
});

/** For so long after the filing the query code is shown again, to whoever filed it. */
const codeShown = hour;

/** The code to be read out to a caller who left no phone: to nobody but whoever has just filed the ticket. */
pages.get('/filed/:id', async (context) => {
  const { actor, county, dependencies, at, session } = context.var;
  const ticketId = context.req.param('id');
  if (readTicketNumber(ticketId) !== 'number') return context.notFound();
  const found = await readTicketFor(actor, ticketId, { table: dependencies.table, county });
  if (found.kind !== 'found' || found.ticket.filedBy.sub !== session.sub) return context.notFound();
  const { ticket } = found;
  const shown = ticket.filing.private?.phone === undefined && at < ticket.filedAt + codeShown;
  const queryCode = shown ? queryCodeOf(ticketId, await dependencies.signer()) : undefined;
  const failed = context.req.query('followed') === 'no';
  const pictures = await groupPictureForm(context, ticket);
  const sent = context.req.query('picture') === 'sent';
  return context.html(<FiledPage {...{ context, ticket, queryCode, failed, pictures, sent }} />);
});

/** 来电登记 (三(一), R30): taking a call, with the read-back, at the centre and at the outlets. */
export const intake: Area = { path: '/desk/intake', name: 'intake', roles: ['intake', 'clerk'], pages };
