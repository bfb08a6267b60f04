import { Hono } from 'hono';
import { analysisReaders, centreDeciders } from '../../../../domain/assessment/access.ts';
import { type BulletinEvent, bulletinsOf } from '../../../../domain/bulletins/bulletin.ts';
import { dateOf } from '../../../../domain/time/instant.ts';
import { actDraft, actIssue, actRevise } from '../../../shared/bulletins/act.ts';
import { bulletinBody, draftBody } from '../../../shared/schemas/assessment-bodies.ts';
import { readRegister } from '../../../shared/store/registers.ts';
import { readForm } from '../../../shared/web/form.ts';
import { seenIn } from '../../../shared/web/state-seen.ts';
import { filled } from '../../../shared/web/words/words.ts';
import type { DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { tellNext } from '../../http/flash.ts';
import { entryFactsOf, refusalLine, refusedIn } from './request.ts';
import { yearOf } from './scene.ts';
import { BulletinTable, DraftForm, EditForm, Sources } from './views/bulletin-views.tsx';
import { PrintedBulletin } from './views/print-page.tsx';
import { base, has, Nothing, Section } from './views/section.tsx';
import { assessmentWords } from './words/words.ts';

/** 信息、简报 (R77): drafted from the month's numbers, edited and issued by a person, printed as official papers are. */
export const bulletinPages = new Hono<DeskEnv>();

type Missing = 'notYours' | 'notFound';

const nothing = (context: DeskContext, why: Missing) =>
  context.html(<Nothing context={context} why={why} />, why === 'notYours' ? 403 : 404);

/** The year's bulletins, for whoever reads or edits them. */
const opened = async (context: DeskContext, roles: readonly string[]) => {
  const year = yearOf(context);
  if (!has(context, roles)) return 'notYours' as const;
  if (year === undefined) return 'notFound' as const;
  const entries = await readRegister<BulletinEvent>(context.var.dependencies.table, `bulletins-${year}`);
  const all = bulletinsOf(entries);
  const bulletin = all.find(({ n }) => n === Number(context.req.param('n')));
  return { year, all, bulletin, seen: entries.length, words: assessmentWords(context.var.language) };
};

bulletinPages.get('/:year', async (context) => {
  const found = await opened(context, analysisReaders);
  if (typeof found === 'string') return nothing(context, found);
  const month = dateOf(context.var.at).slice(0, 7);
  return context.html(
    <Section context={context} title={filled(found.words.bulletins.title, { year: found.year })}>
      {has(context, centreDeciders) ? <DraftForm month={month} {...found} /> : ''}
      <section>
        <BulletinTable {...found} />
      </section>
    </Section>,
  );
});

type Found = Exclude<Awaited<ReturnType<typeof opened>>, string>;
type Told = { readonly text: string; readonly typed: { readonly title: string; readonly body: string } };

const page = (context: DeskContext, found: Found, told?: Told) => {
  const { bulletin, words, year, seen } = found;
  if (!bulletin) return <Nothing context={context} why="notFound" />;
  const edits = has(context, centreDeciders) && !bulletin.issued;
  return (
    <Section context={context} title={bulletin.title}>
      {told ? (
        <p class="flash warning" role="alert">
          {told.text}
        </p>
      ) : (
        ''
      )}
      <p>
        <a class="button" href={`${base}/bulletins/${year}/${bulletin.n}/print`}>
          {words.bulletins.print}
        </a>
      </p>
      <section>
        {edits ? (
          <EditForm
            words={words}
            year={year}
            bulletin={bulletin}
            seen={seen}
            {...(told ? { typed: told.typed } : {})}
          />
        ) : (
          bulletin.body.split('\n').map((paragraph) => <p>{paragraph}</p>)
        )}
      </section>
      <Sources words={words} bulletin={bulletin} />
    </Section>
  );
};

bulletinPages.get('/:year/:n', async (context) => {
  const found = await opened(context, analysisReaders);
  if (typeof found === 'string') return nothing(context, found);
  return context.html(page(context, found), found.bulletin ? 200 : 404);
});

bulletinPages.get('/:year/:n/print', async (context) => {
  const found = await opened(context, analysisReaders);
  if (typeof found === 'string' || !found.bulletin) return nothing(context, found === 'notYours' ? found : 'notFound');
  return context.html(<PrintedBulletin bulletin={found.bulletin} />);
});

/** What was sent, for whoever edits. */
const sent = async (context: DeskContext) => {
  const found = await opened(context, centreDeciders);
  if (typeof found === 'string') return found;
  const form = readForm(context.env.event);
  return typeof form === 'string' ? ('notFound' as const) : { ...found, form };
};

bulletinPages.post('/:year', async (context) => {
  const found = await sent(context);
  if (typeof found === 'string') return nothing(context, found);
  const { form, year, words } = found;
  const body = draftBody.safeParse({ kind: form.get('kind'), month: form.get('month') });
  const { county, dependencies } = context.var;
  const facts = await entryFactsOf(context, 'draft', form);
  const amended =
    body.success && (await actDraft({ table: dependencies.table, county }, facts, { year, ...body.data }));
  const refusal = amended ? refusedIn(context, amended) : undefined;
  const failed = refusal ? refusalLine(context.var, refusal) : words.bulletins.noAnalysis;
  const drafted = amended && !refusal;
  tellNext(context, drafted ? { tone: 'done', text: words.bulletins.done.draft } : { tone: 'warning', text: failed });
  return context.redirect(`${base}/bulletins/${year}`, 303);
});

bulletinPages.post('/:year/:n/revise', async (context) => {
  const found = await sent(context);
  if (typeof found === 'string') return nothing(context, found);
  const { form, year, bulletin, words } = found;
  if (!bulletin) return nothing(context, 'notFound');
  const typed = { title: form.get('title') ?? '', body: form.get('body') ?? '' };
  const body = bulletinBody.safeParse(typed);
  if (!body.success) return context.html(page(context, found, { text: words.scheme.wrong, typed }), 422);
  const facts = await entryFactsOf(context, 'revise', form);
  const named = { year, n: bulletin.n, seen: seenIn(form) };
  const amended = await actRevise(context.var.dependencies.table, facts, { ...named, text: body.data });
  const refusal = refusedIn(context, amended);
  if (refusal) return context.html(page(context, found, { text: refusalLine(context.var, refusal), typed }), 422);
  tellNext(context, { tone: 'done', text: words.bulletins.done.revise });
  return context.redirect(`${base}/bulletins/${year}/${bulletin.n}`, 303);
});

bulletinPages.post('/:year/:n/issue', async (context) => {
  const found = await sent(context);
  if (typeof found === 'string') return nothing(context, found);
  const { form, year, bulletin, words } = found;
  if (!bulletin) return nothing(context, 'notFound');
  const facts = await entryFactsOf(context, 'issue', form);
  const named = { year, n: bulletin.n, seen: seenIn(form) };
  const refusal = refusedIn(context, await actIssue(context.var.dependencies.table, facts, named));
  const text = refusal ? refusalLine(context.var, refusal) : words.bulletins.done.issue;
  tellNext(context, { tone: refusal ? 'warning' : 'done', text });
  return context.redirect(`${base}/bulletins/${year}/${bulletin.n}`, 303);
});
