import { Hono } from 'hono';
import { centreDeciders } from '../../../../domain/assessment/access.ts';
import type { Scheme, SchemeItem } from '../../../../domain/assessment/scheme.ts';
import { actEnterScheme } from '../../../shared/assessment/act.ts';
import { schemeBody } from '../../../shared/schemas/assessment-bodies.ts';
import { type Form, readForm } from '../../../shared/web/form.ts';
import { seenIn } from '../../../shared/web/state-seen.ts';
import { filled } from '../../../shared/web/words/words.ts';
import type { DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { tellNext } from '../../http/flash.ts';
import { pointsText } from './names.ts';
import { entryFactsOf, refusalLine, refusedIn } from './request.ts';
import { actingScene, type ScoreScene, scoreScene, yearOf } from './scene.ts';
import { SchemeLine } from './views/score-table.tsx';
import { base, has, Nothing, Section } from './views/section.tsx';

/** 考核办法 (R56, R68): the numbers of its items, entered as another version. */
export const schemePages = new Hono<DeskEnv>();

/** The numbers of an item that can be edited, with what they are in its form: hundredths as points, ratios as percent. */
const numbersOf = (item: SchemeItem) => ({
  weight: item.weight / 100,
  full: item.full / 100,
  minimum: item.minimum / 100,
  ...(item.kind === 'deduction'
    ? { perTicket: item.perTicket / 100 }
    : { fullFrom: item.fullFrom * 100, noneBelow: item.noneBelow * 100 }),
});

const fields = ['weight', 'full', 'minimum', 'perTicket', 'fullFrom', 'noneBelow'] as const;
type Field = (typeof fields)[number];

/** What was typed as a number; a field that was left empty is none, and not nought. */
const numberIn = (form: Form, name: string): number => Number(form.get(name)?.trim() || Number.NaN);
const hundredths = (form: Form, name: string): number => Math.round(numberIn(form, name) * 100);
const ratio = (form: Form, name: string): number => Math.round(numberIn(form, name) * 100) / 10_000;

/** The item with the numbers of the form. */
const edited = (item: SchemeItem, form: Form): SchemeItem => {
  const of = (field: Field): string => `${item.id}.${field}`;
  const common = {
    weight: hundredths(form, of('weight')),
    full: hundredths(form, of('full')),
    minimum: hundredths(form, of('minimum')),
  };
  return item.kind === 'deduction'
    ? { ...item, ...common, perTicket: hundredths(form, of('perTicket')) }
    : { ...item, ...common, fullFrom: ratio(form, of('fullFrom')), noneBelow: ratio(form, of('noneBelow')) };
};

type EditorProps = { readonly scene: ScoreScene; readonly typed?: Form };

const ItemRow = ({ item, scene, typed }: EditorProps & { readonly item: SchemeItem }) => {
  const { words, context } = scene;
  const numbers: Partial<Record<Field, number>> = numbersOf(item);
  const said = { ...words.scheme, weight: words.scores.weight, full: words.scores.full };
  return (
    <tr>
      <th scope="row">
        {context.var.language === 'en' ? item.english : item.name}
        <small class="soft"> {item.appliesTo.map((kind) => words.scores.kinds[kind]).join('、')}</small>
      </th>
      {fields.map((field) => (
        <td>
          {numbers[field] === undefined ? (
            ''
          ) : (
            <input
              name={`${item.id}.${field}`}
              type="number"
              step="0.01"
              min="0"
              required={true}
              aria-label={`${item.name} ${said[field]}`}
              value={typed?.get(`${item.id}.${field}`) ?? String(Math.round(numbers[field] * 100) / 100)}
            />
          )}
        </td>
      ))}
    </tr>
  );
};

const Editor = ({ scene, typed }: EditorProps) => {
  const { scheme, words, year, seen } = scene;
  const said = { ...words.scheme, weight: words.scores.weight, full: words.scores.full };
  const texts = [
    { name: 'version', type: 'text', value: '' },
    { name: 'approval', type: 'text', value: scheme.proposal ? '' : scheme.approval },
    { name: 'freezeDate', type: 'date', value: scheme.freezeDate },
    { name: 'appealsUntil', type: 'date', value: scheme.appealsUntil },
  ] as const;
  return (
    <form method="post" action={`${base}/scheme/${year}`}>
      <input type="hidden" name="seen" value={String(seen)} />
      <div class="fields">
        {texts.map(({ name, type, value }) => (
          <div class="field">
            <label for={name}>{words.scheme[name]}</label>
            <input
              id={name}
              name={name}
              type={type}
              required={true}
              maxlength={100}
              value={typed?.get(name) ?? value}
            />
          </div>
        ))}
      </div>
      <p>
        <label>
          <input name="proposal" type="checkbox" value="yes" checked={typed?.get('proposal') === 'yes'} />{' '}
          {words.scheme.proposal}
        </label>
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.scores.item}</th>
              {fields.map((field) => (
                <th scope="col">{said[field]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scheme.items.map((item) => (
              <ItemRow item={item} scene={scene} {...(typed ? { typed } : {})} />
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <button type="submit">{words.scheme.save}</button>
      </p>
    </form>
  );
};

const page = (scene: ScoreScene, told?: { readonly text: string; readonly typed: Form }) => (
  <Section context={scene.context} title={filled(scene.words.scheme.title, { year: scene.year })}>
    {told ? (
      <p class="flash warning" role="alert">
        {told.text}
      </p>
    ) : (
      ''
    )}
    <SchemeLine scene={scene} />
    <p>
      {scene.words.scheme.intro} {scene.words.all}: {pointsText(10_000)}
    </p>
    <Editor scene={scene} {...(told ? { typed: told.typed } : {})} />
  </Section>
);

const opened = async (context: DeskContext): Promise<ScoreScene | 'notYours' | 'notFound'> => {
  const year = yearOf(context);
  if (!has(context, centreDeciders)) return 'notYours';
  return year === undefined ? 'notFound' : scoreScene(context, year);
};

schemePages.get('/:year', async (context) => {
  const scene = await opened(context);
  if (typeof scene === 'string')
    return context.html(<Nothing context={context} why={scene} />, scene === 'notYours' ? 403 : 404);
  return context.html(page(scene));
});

schemePages.post('/:year', async (context) => {
  const scene = await opened(context);
  const form = readForm(context.env.event);
  if (typeof scene === 'string' || typeof form === 'string')
    return context.html(
      <Nothing context={context} why={scene === 'notYours' ? scene : 'notFound'} />,
      scene === 'notYours' ? 403 : 404,
    );
  const text = (name: string): string => form.get(name) ?? '';
  const body = schemeBody.safeParse({
    version: text('version'),
    approval: text('approval'),
    proposal: form.get('proposal') === 'yes',
    freezeDate: text('freezeDate'),
    appealsUntil: text('appealsUntil'),
    items: scene.scheme.items.map((item) => edited(item, form)),
  });
  if (!body.success) return context.html(page(scene, { text: scene.words.scheme.wrong, typed: form }), 422);
  const scheme: Scheme = { ...body.data, year: scene.year };
  const facts = await entryFactsOf(context, 'enter-scheme', form);
  const refusal = refusedIn(context, await actEnterScheme(actingScene(context), facts, scheme, seenIn(form)));
  if (refusal) return context.html(page(scene, { text: refusalLine(context.var, refusal), typed: form }), 422);
  tellNext(context, { tone: 'done', text: scene.words.scheme.saved });
  return context.redirect(`${base}/scores/${scene.year}`, 303);
});
