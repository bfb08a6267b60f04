import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { Book } from '../../../shared/supervision/books.ts';
import { type ActRequest, type Entered, readBook, readOneOf, yearOf } from '../../../shared/supervision/enter.ts';
import type { DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { tellNext } from '../../http/flash.ts';
import { Refusal } from '../../views/refusal.tsx';
import type { Attempt, DeskForm } from './form.ts';
import { type Submitted, submit } from './submit.ts';
import { tabsOf } from './tabs.ts';
import { FormView } from './views/form-view.tsx';
import { Page, tabPaths } from './views/parts.tsx';
import { filled, supervisionWords } from './words/words.ts';

/** How a register stands at the desk: its list, one of it, and the forms of both for whoever looks. */
export type RegisterDesk<Event, Thing> = {
  readonly tab: 'instructions' | 'campaigns' | 'meetings';
  readonly book: Book<Event, Thing>;
  /** Whether the person sees it at all: a unit sees what concerns it. */
  readonly isShown: (context: DeskContext, thing: Thing) => boolean;
  readonly createForm: (context: DeskContext) => DeskForm | undefined;
  readonly create: (context: DeskContext, request: ActRequest, body: unknown) => Promise<Entered<Thing>>;
  readonly forms: (context: DeskContext, thing: Thing) => readonly DeskForm[];
  readonly act: (
    context: DeskContext,
    id: string,
    form: DeskForm,
    request: ActRequest,
    body: unknown,
  ) => Promise<Entered<Thing>>;
  readonly title: (context: DeskContext, thing: Thing) => string;
  readonly list: (context: DeskContext, things: readonly Thing[]) => Child;
  readonly detail: (context: DeskContext, thing: Thing) => Child;
};

const yearIn = (context: DeskContext): number => {
  const asked = context.req.query('year') ?? '';
  return /^20\d\d$/.test(asked) ? Number(asked) : yearOf(context.var.at);
};

const Years = ({ context, year }: { context: DeskContext; year: number }) => {
  const words = supervisionWords(context.var.language);
  const others = [year - 1, year + 1].filter((one) => one <= yearOf(context.var.at) && one >= 2000);
  return (
    <p>
      {filled(words.year, { year })}
      {others.map((one) => (
        <>
          {' '}
          <a href={`?year=${one}`}>{one}</a>
        </>
      ))}
    </p>
  );
};

/** A page that says that there is nothing of the kind, or nothing that was understood. */
const refuse = (context: DeskContext, tab: RegisterDesk<never, never>['tab'], why: 'notFound' | 'unreadable') => {
  const { title, text } = supervisionWords(context.var.language)[why];
  return context.html(
    <Page context={context} tab={tab} tabs={tabsOf(context)} title={title}>
      <p>{text}</p>
      <p>
        <a href={tabPaths[tab]}>{supervisionWords(context.var.language).back}</a>
      </p>
    </Page>,
    why === 'notFound' ? 404 : 422,
  );
};

type Status = 200 | 403 | 409 | 422;

const showList = async <Event, Thing>(
  desk: RegisterDesk<Event, Thing>,
  context: DeskContext,
  attempt?: Attempt,
  status: Status = 200,
) => {
  const { tab, book } = desk;
  const words = supervisionWords(context.var.language);
  const year = yearIn(context);
  const all = await readBook(context.var.dependencies.table, book, year);
  const things = all.filter((thing) => desk.isShown(context, thing));
  const form = desk.createForm(context);
  return context.html(
    <Page context={context} tab={tab} tabs={tabsOf(context)}>
      {form ? (
        <section aria-label={words.create[tab]}>
          <h2>{words.create[tab]}</h2>
          <FormView context={context} form={form} action={tabPaths[tab]} attempt={attempt} />
        </section>
      ) : null}
      <Years context={context} year={year} />
      {things.length === 0 ? <p>{words.none}</p> : desk.list(context, things)}
    </Page>,
    status,
  );
};

/** The one of the address, for whoever may see it. */
const foundIn = async <Event, Thing>(
  { book, isShown }: RegisterDesk<Event, Thing>,
  context: DeskContext,
): Promise<Thing | undefined> => {
  const thing = await readOneOf(context.var.dependencies.table, book, context.req.param('id') ?? '');
  return thing && isShown(context, thing) ? thing : undefined;
};

const showOne = async <Event, Thing>(
  desk: RegisterDesk<Event, Thing>,
  context: DeskContext,
  attempt?: Attempt,
  status: Status = 200,
) => {
  const { tab } = desk;
  const words = supervisionWords(context.var.language);
  const thing = await foundIn(desk, context);
  if (!thing) return refuse(context, tab, 'notFound');
  const forms = desk.forms(context, thing);
  return context.html(
    <Page context={context} tab={tab} tabs={tabsOf(context)} title={desk.title(context, thing)}>
      {desk.detail(context, thing)}
      {forms.length === 0 ? null : (
        <section aria-label={words.headings.acts}>
          <h2>{words.headings.acts}</h2>
          {forms.map((form) => (
            <FormView context={context} form={form} action={context.req.path} attempt={attempt} />
          ))}
        </section>
      )}
      <p>
        <a href={tabPaths[tab]}>{words.back}</a>
      </p>
    </Page>,
    status,
  );
};

/** On to what was entered; or the page again with what was wrong. */
const answer = <Event, Thing>(
  { tab }: RegisterDesk<Event, Thing>,
  context: DeskContext,
  submitted: Submitted,
  again: (attempt: Attempt, status: Status) => Response | Promise<Response>,
): Response | Promise<Response> => {
  switch (submitted.kind) {
    case 'done':
      tellNext(context, { tone: 'done', text: supervisionWords(context.var.language).done });
      return context.redirect(`${tabPaths[tab]}/${submitted.id}`, 303);
    case 'unknown':
      return refuse(context, tab, 'notFound');
    case 'unreadable':
      return refuse(context, tab, 'unreadable');
    case 'failed':
      return again(submitted.attempt, submitted.status);
  }
};

const createFrom = async <Event, Thing>(desk: RegisterDesk<Event, Thing>, context: DeskContext) => {
  const form = desk.createForm(context);
  const submitted = await submit(context, form ? [form] : [], (_, body, request) =>
    desk.create(context, request, body),
  );
  return answer(desk, context, submitted, (attempt, status) => showList(desk, context, attempt, status));
};

const actOn = async <Event, Thing>(desk: RegisterDesk<Event, Thing>, context: DeskContext) => {
  const thing = await foundIn(desk, context);
  if (!thing) return refuse(context, desk.tab, 'notFound');
  const id = context.req.param('id') ?? '';
  const submitted = await submit(context, desk.forms(context, thing), (form, body, request) =>
    desk.act(context, id, form, request, body),
  );
  return answer(desk, context, submitted, (attempt, status) => showOne(desk, context, attempt, status));
};

/** The pages of a register: list and creation, one of it and its acts. */
export const registerPages = <Event, Thing>(desk: RegisterDesk<Event, Thing>): Hono<DeskEnv> => {
  const pages = new Hono<DeskEnv>();
  pages.use('*', async (context, next) =>
    tabsOf(context).includes(desk.tab)
      ? next()
      : context.html(<Refusal language={context.var.language} refusal="notYours" />, 403),
  );
  pages.get('/', (context) => showList(desk, context));
  pages.post('/', (context) => createFrom(desk, context));
  pages.get('/:id', (context) => showOne(desk, context));
  pages.post('/:id', (context) => actOn(desk, context));
  return pages;
};
