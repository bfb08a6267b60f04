import { Hono } from 'hono';
import type { RegisterRefusal } from '../../../../domain/registers/refusal.ts';
import { prose } from '../../../shared/schemas/texts.ts';
import { type Form, readForm } from '../../../shared/web/form.ts';
import { momentIn } from '../../../shared/web/moments.ts';
import { filled, formWordsIn, textFor } from '../../../shared/web/words/words.ts';
import type { Area, DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { nonceIn } from '../../nonce.ts';
import { Frame } from '../../views/frame.tsx';
import { Told } from '../tickets/views/told.tsx';
import { enter, openYears, readBooks, type ShiftAct } from './book.ts';
import { openWork } from './open-work.ts';
import { Book, History } from './views/book.tsx';
import { OpenParts } from './views/open-parts.tsx';
import { handoverWords } from './words/words.ts';

const pages = new Hono<DeskEnv>();
const nothing: Form = new Map();

type Shown = { readonly form?: Form; readonly message?: string; readonly done?: string | undefined };

const show = async (
  context: DeskContext,
  { form = nothing, message, done }: Shown = {},
  status: 200 | 409 | 422 = 200,
) => {
  const { language, at } = context.var;
  const text = handoverWords(language);
  const [parts, books] = await Promise.all([openWork(context), readBooks(context)]);
  const attempt = message === undefined ? undefined : { act: '', values: form, message, errors: [] };
  return context.html(
    <Frame context={context} title={text.title}>
      <Told words={formWordsIn(language)} attempt={attempt} done={done} />
      <p class="soft">
        {filled(text.asOf, { at: momentIn(language, at) })}{' '}
        <button type="button" class="plain screen" data-print="">
          {text.print}
        </button>
      </p>
      <div class="handover">
        <div>
          <OpenParts parts={parts} context={context} />
        </div>
        <div>
          <Book books={books} context={context} typed={form} />
        </div>
      </div>
      <History books={books} context={context} />
    </Frame>,
    status,
  );
};

pages.get('/', (context) => {
  const { done } = handoverWords(context.var.language);
  return show(context, { done: textFor(done, context.req.query('did') ?? '') });
});

/** Texts of the shift book are as long as a page to read out. */
const noteSchema = prose(2000);

const noteIn = (form: Form): string | undefined => noteSchema.safeParse(form.get('note') ?? '').data;

/** What a form of the page asks for; `invalid` for a text that is none, nothing for no act of this page. */
const actIn = async (form: Form, context: DeskContext): Promise<ShiftAct | 'invalid' | undefined> => {
  const note = noteIn(form);
  switch (form.get('act')) {
    case 'note':
      return note === undefined ? 'invalid' : { name: 'note', note };
    case 'hand-over': {
      if (note === undefined && (form.get('note') ?? '').trim() !== '') return 'invalid';
      const parts = await openWork(context);
      const open = Object.fromEntries(parts.map(({ part, rows }) => [part, rows.length]));
      const more = parts.filter((each) => each.more).map(({ part }) => part);
      return { name: 'hand-over', open, more, ...(note === undefined ? {} : { note }) };
    }
    case 'take-over': {
      const [year, entry] = [Number(form.get('year')), Number(form.get('entry'))];
      const known = openYears(context.var.at).includes(year) && Number.isInteger(entry);
      return known ? { name: 'take-over', year, entry } : undefined;
    }
    default:
      return undefined;
  }
};

const refusalText = ({ message, english, next, clause }: RegisterRefusal, { var: { language } }: DeskContext) => {
  const basis = filled(formWordsIn(language).page.basis, { clause });
  return language === 'en' ? `${english} ${basis}` : `${message}${next} ${basis}`;
};

pages.post('/', async (context) => {
  const form = readForm(context.env.event);
  const text = handoverWords(context.var.language);
  if (typeof form === 'string') return show(context, { message: text.unreadable }, 422);
  const act = await actIn(form, context);
  if (act === undefined) return context.notFound();
  if (act === 'invalid') return show(context, { form, message: text.tooLong }, 422);
  const refusal = await enter(act, nonceIn(form), context);
  if (refusal) return show(context, { form, message: refusalText(refusal, context) }, 409);
  return context.redirect(`/desk/handover?did=${act.name}`, 303);
});

/** 交接班 (五(一), R31, R62): what stands open for the next shift, and who handed it over to whom. */
export const handover: Area = {
  path: '/desk/handover',
  name: 'handover',
  roles: ['intake', 'supervisor', 'general', 'centre-head'],
  pages,
};
