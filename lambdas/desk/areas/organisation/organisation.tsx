import { Hono } from 'hono';
import { units } from '../../../../config/county.ts';
import { organisationAt } from '../../../../domain/organisation/timeline.ts';
import { standingUnits } from '../../../../domain/organisation/unit.ts';
import { versionsOf } from '../../../../domain/organisation/versions.ts';
import { unitsToCsv } from '../../../shared/organisation/csv.ts';
import { localDate } from '../../../shared/schemas/local-date.ts';
import { isOrganisationCommand } from '../../../shared/schemas/organisation-bodies.ts';
import type { Attempt } from '../../../shared/web/attempt.ts';
import { readForm } from '../../../shared/web/form.ts';
import type { Area, DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { Frame } from '../../views/frame.tsx';
import { change, enterImport, tryImport } from './changes.ts';
import { commandsOn } from './forms.ts';
import { sceneOf } from './scene.ts';
import { TreePage } from './views/tree-page.tsx';
import { UnitPage } from './views/unit-page.tsx';
import { organisationWords } from './words/words.ts';

const pages = new Hono<DeskEnv>();

const refuse = (context: DeskContext, why: 'unknown' | 'unreadable' | 'notYours', status: 403 | 404 | 422) => {
  const { title, text } = organisationWords(context.var.language)[why];
  return context.html(
    <Frame context={context} title={title}>
      <p>{text}</p>
    </Frame>,
    status,
  );
};

pages.get('/', async (context) => {
  const scene = await sceneOf(context);
  const asked = localDate.safeParse(context.req.query('at'));
  return context.html(<TreePage scene={scene} date={asked.success ? asked.data : scene.today} />);
});

pages.get('/units.csv', async (context) => {
  const { entries, today, confidential } = await sceneOf(context);
  const csv = unitsToCsv(standingUnits(organisationAt(units, entries, today)), confidential);
  return context.body(csv, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="units.csv"',
    'x-content-type-options': 'nosniff',
  });
});

/** The page of a unit, with what was tried and refused. */
const showUnit = async (context: DeskContext, id: string, attempt?: Attempt, status: 200 | 409 | 422 = 200) => {
  const scene = await sceneOf(context, attempt);
  const versions = versionsOf(units, scene.entries, id);
  const unit = scene.tree.get(id) ?? versions.at(-1)?.unit;
  if (!unit) return refuse(context, 'unknown', 404);
  const did = context.req.query('did');
  const done = did !== undefined && isOrganisationCommand(did) ? { did: scene.words.changes[did] } : {};
  return context.html(<UnitPage scene={scene} unit={unit} versions={versions} {...done} />, status);
};

pages.get('/units/:id', (context) => showUnit(context, context.req.param('id')));

pages.post('/', async (context) => {
  const form = readForm(context.env.event);
  if (typeof form === 'string') return refuse(context, 'unreadable', 422);
  const scene = await sceneOf(context);
  if (!scene.edits) return refuse(context, 'notYours', 403);
  const act = form.get('act');
  if (act === 'try-import') {
    const tried = tryImport(form, scene);
    return context.html(
      <TreePage scene={scene} date={scene.today} tried={tried} />,
      'events' in tried.outcome ? 200 : 422,
    );
  }
  if (act !== 'import' && act !== 'found') return refuse(context, 'unreadable', 422);
  const changed = act === 'import' ? await enterImport(form, context) : await change('found', form, undefined, context);
  if ('done' in changed) {
    const unit = act === 'found' ? `/units/${encodeURIComponent(form.get('unit')?.trim() ?? '')}?did=found` : '';
    return context.redirect(`/desk/organisation${unit}`, 303);
  }
  const again = await sceneOf(context, changed.attempt);
  const tried = act === 'import' ? { tried: tryImport(form, again) } : {};
  return context.html(<TreePage scene={again} date={again.today} {...tried} />, changed.status);
});

pages.post('/units/:id', async (context) => {
  const form = readForm(context.env.event);
  if (typeof form === 'string') return refuse(context, 'unreadable', 422);
  const scene = await sceneOf(context);
  if (!scene.edits) return refuse(context, 'notYours', 403);
  const id = context.req.param('id');
  const unit = scene.tree.get(id);
  if (!unit) return refuse(context, 'unknown', 404);
  const act = commandsOn(unit).find((name) => name === form.get('act'));
  if (act === undefined) return refuse(context, 'unreadable', 422);
  const changed = await change(act, form, id, context);
  if ('done' in changed)
    return context.redirect(`/desk/organisation/units/${encodeURIComponent(id)}?did=${changed.done}`, 303);
  return showUnit(context, id, changed.attempt, changed.status);
});

/** 机构名录: the organisation tree, for everybody to read and for the general group to change. */
export const organisation: Area = { path: '/desk/organisation', name: 'organisation', pages };
