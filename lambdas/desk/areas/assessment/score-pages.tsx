import { type Context, Hono } from 'hono';
import { appealDeciders, appellants, centreDeciders } from '../../../../domain/assessment/access.ts';
import { type AssessmentAmended, actAppeal, actDecideAppeal, actFreeze } from '../../../shared/assessment/act.ts';
import { scoreDownload, scoreFiles } from '../../../shared/assessment/score-downloads.ts';
import { ownUnitOf } from '../../../shared/assessment/scores.ts';
import { appealBody, decisionBody } from '../../../shared/schemas/assessment-bodies.ts';
import { readForm } from '../../../shared/web/form.ts';
import { filled } from '../../../shared/web/words/words.ts';
import type { DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { tellNext } from '../../http/flash.ts';
import { subjectsOf } from '../../table/ticket-numbers.tsx';
import { namesFor } from './names.ts';
import { entryFactsOf, refusalLine, refusedIn } from './request.ts';
import { actingScene, scoreScene, type Tried, yearOf } from './scene.ts';
import { Appeals } from './views/appeals.tsx';
import { FrozenVersions, SchemeLine, ScoreFiles, ScoreTables } from './views/score-table.tsx';
import { base, has, Nothing, Section } from './views/section.tsx';
import { Deductions, ItemTable } from './views/unit-score.tsx';
import { type AssessmentWords, assessmentWords } from './words/words.ts';

/** 年度考核 (R71): scores with the ticket behind each missing point, appeals, frozen versions. */
export const scorePages = new Hono<DeskEnv>();

/** Why what was sent was not entered, and its reason, whose form may not be there any more. */
const NotEntered = ({ tried }: { readonly tried: Tried | undefined }) =>
  tried ? (
    <div class="flash warning" role="alert">
      <p>{tried.text}</p>
      <p class="prose">{tried.reason}</p>
    </div>
  ) : null;

/** The scores of a year; with what was sent and not entered. */
const showYear = async (context: DeskContext, year: number, tried?: Tried) => {
  const scene = await scoreScene(context, year, tried);
  const { words } = scene;
  return context.html(
    <Section context={context} title={filled(words.scores.title, { year })}>
      <NotEntered tried={tried} />
      <SchemeLine scene={scene} />
      <ScoreTables scene={scene} />
      <ScoreFiles scene={scene} />
      <Appeals scene={scene} />
      <FrozenVersions scene={scene} />
      {has(context, centreDeciders) ? (
        <form method="post" action={`${base}/scores/${year}/freeze`}>
          <input type="hidden" name="seen" value={String(scene.seen)} />
          <button type="submit">{words.scores.freeze}</button>
        </form>
      ) : (
        ''
      )}
    </Section>,
    tried ? 409 : 200,
  );
};

/** The score of one unit, for whoever sees it. */
const showUnit = async (context: DeskContext, year: number, unit: string, tried?: Tried) => {
  const scene = await scoreScene(context, year, tried);
  const score = scene.scores.find((each) => each.unit === unit);
  if (!score) return context.html(<Nothing context={context} why="notFound" />, 404);
  const missing = score.items.flatMap(({ lines }) => lines.map(({ ticketId }) => ticketId));
  const title = `${namesFor(context).unit(score.unit)} · ${filled(scene.words.scores.title, { year: scene.year })}`;
  return context.html(
    <Section context={context} title={title}>
      <NotEntered tried={tried} />
      <SchemeLine scene={scene} />
      <ItemTable scene={scene} score={score} />
      <Deductions scene={scene} score={score} subjects={await subjectsOf(context, missing)} />
    </Section>,
    tried ? 409 : 200,
  );
};

scorePages.get('/:year', (context) => {
  const year = yearOf(context);
  return year === undefined ? context.html(<Nothing context={context} why="notFound" />, 404) : showYear(context, year);
});

scorePages.get('/:year/file', async (context) => {
  const year = yearOf(context);
  const file = scoreFiles.find((one) => one === context.req.query('format'));
  if (year === undefined || file === undefined) return context.html(<Nothing context={context} why="notFound" />, 404);
  const scene = await scoreScene(context, year);
  const { actor, county } = context.var;
  const shown = { ...scene, organisation: county.organisation };
  const { bytes, headers } = await scoreDownload(shown, file, ownUnitOf(actor) === undefined);
  return context.body(new Uint8Array(bytes), 200, headers);
});

scorePages.get('/:year/:unit', (context) => {
  const year = yearOf(context);
  return year === undefined
    ? context.html(<Nothing context={context} why="notFound" />, 404)
    : showUnit(context, year, context.req.param('unit'));
});

/** Back to the page, which tells that it was entered, or why not. */
const toldBack = (
  context: DeskContext,
  to: string,
  amended: AssessmentAmended,
  done: keyof AssessmentWords['scores']['done'],
) => {
  const refusal = refusedIn(context, amended);
  const text = refusal ? refusalLine(context.var, refusal) : assessmentWords(context.var.language).scores.done[done];
  tellNext(context, { tone: refusal ? 'warning' : 'done', text });
  return context.redirect(to, 303);
};

/** The reason of a form that was refused, to stand in it again; nothing when it was entered. */
const triedIn = (context: DeskContext, amended: AssessmentAmended, of: string, reason: string): Tried | undefined => {
  const refusal = refusedIn(context, amended);
  return refusal && { of, reason, text: refusalLine(context.var, refusal) };
};

type Entered = {
  readonly year: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly form: ReadonlyMap<string, string>;
};

/** Reads a form of the area, for whoever may send it. */
const entered = (context: Context<DeskEnv>, roles: readonly string[]): Entered | Response | Promise<Response> => {
  const year = yearOf(context);
  const form = readForm(context.env.event);
  if (!has(context, roles)) return context.html(<Nothing context={context} why="notYours" />, 403);
  if (year === undefined || typeof form === 'string')
    return context.html(<Nothing context={context} why="notFound" />, 404);
  const { seen: _, ...fields } = Object.fromEntries(form);
  return { year, fields, form };
};

/** A form whose fields are no body of the act: told on the page it came from. */
const wrong = (context: DeskContext, to: string) => {
  tellNext(context, { tone: 'warning', text: assessmentWords(context.var.language).scheme.wrong });
  return context.redirect(to, 303);
};

scorePages.post('/:year/freeze', async (context) => {
  const read = await entered(context, centreDeciders);
  if (read instanceof Response) return read;
  const facts = await entryFactsOf(context, 'freeze', read.form);
  const amended = await actFreeze(actingScene(context), facts, read.year);
  return toldBack(context, `${base}/scores/${read.year}`, amended, 'freeze');
});

scorePages.post('/:year/appeals', async (context) => {
  const read = await entered(context, appellants);
  if (read instanceof Response) return read;
  const body = appealBody.safeParse(read.fields);
  if (!body.success) return wrong(context, `${base}/scores/${read.year}`);
  const facts = await entryFactsOf(context, 'appeal', read.form);
  const asked = { ...body.data, year: read.year };
  const amended = await actAppeal(actingScene(context), facts, asked, context.var.actor.unit);
  const tried = triedIn(context, amended, `${asked.item}-${asked.ticketId}`, asked.reason);
  if (tried) return showUnit(context, read.year, asked.unit, tried);
  return toldBack(context, `${base}/scores/${read.year}/${encodeURIComponent(asked.unit)}`, amended, 'appeal');
});

scorePages.post('/:year/appeals/:n', async (context) => {
  const read = await entered(context, appealDeciders);
  if (read instanceof Response) return read;
  const { strike, ...fields } = read.fields;
  const body = decisionBody.safeParse({ ...fields, strike: strike === 'yes' });
  if (!body.success) return wrong(context, `${base}/scores/${read.year}`);
  const n = Number(context.req.param('n'));
  const { sub, unit } = context.var.actor;
  const by = { sub, atCentre: has(context, centreDeciders), ...(unit === undefined ? {} : { unit }) };
  const facts = await entryFactsOf(context, 'decide-appeal', read.form);
  const amended = await actDecideAppeal(actingScene(context), facts, { ...body.data, n }, by);
  const tried = triedIn(context, amended, String(n), body.data.reason);
  if (tried) return showYear(context, read.year, tried);
  return toldBack(context, `${base}/scores/${read.year}`, amended, 'decide');
});
