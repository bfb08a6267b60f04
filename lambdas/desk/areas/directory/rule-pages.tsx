import { Hono } from 'hono';
import { directoryEditors } from '../../../../domain/dispatch/access.ts';
import type { DirectoryCommandName } from '../../../../domain/dispatch/decide-change.ts';
import { dispatching } from '../../../shared/dispatch.ts';
import { readDirectory } from '../../../shared/store/directory.ts';
import type { DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { newNonce } from '../../nonce.ts';
import { Refusal } from '../../views/refusal.tsx';
import { draftIn, fieldOf, ruleIn } from './draft.ts';
import { type Entered, enterChange } from './enter.ts';
import { readValues, type Values } from './values.ts';
import { AddPage, RulePage, type Try } from './views/rule-page.tsx';

/** The acts on one rule, and what each sends of its form. */
const bodies: { readonly [act: string]: ((values: Values, id: string) => object) | undefined } = {
  'add-rule': (values) => ({ rule: ruleIn(draftIn(values)), ...beforeIn(values) }),
  'change-rule': (values, id) => ({ id, rule: ruleIn(draftIn(values)) }),
  'move-rule': (values, id) => ({ id, ...beforeIn(values) }),
  'retire-rule': (_, id) => ({ id }),
};

const beforeIn = (values: Values) => (values.get('before') === '' ? {} : { before: values.get('before') });

const refusalPage = (context: DeskContext, refusal: 'noPage' | 'notYours') =>
  context.html(<Refusal language={context.var.language} refusal={refusal} />, refusal === 'noPage' ? 404 : 403);

const tryOf = (act: string, values: Values, { message, errors }: Extract<Entered, { kind: 'failed' }>): Try => {
  const found = new Map(errors.map((error) => [fieldOf(error.field), error.message]));
  return {
    act,
    message,
    wrong: (field) => found.get(field),
    draft: draftIn(values),
    before: values.get('before'),
    reason: values.get('reason'),
  };
};

/** The page of a new rule, or of the rule of the address. */
const show = async (context: DeskContext, id: string | undefined, status: 200 | 403 | 409 | 422, tried?: Try) => {
  const { directory, entries } = await readDirectory(context.var.dependencies.table, dispatching.seed);
  const props = { context, directory, nonce: newNonce(), seen: entries.length, tried };
  if (id === undefined) return context.html(<AddPage {...props} />, status);
  const rule = directory.rules.find((each) => each.id === id);
  return rule ? context.html(<RulePage {...props} rule={rule} />, status) : refusalPage(context, 'noPage');
};

const enter = async (context: DeskContext, id: string | undefined, acts: readonly DirectoryCommandName[]) => {
  const values = readValues(context.env.event);
  if (typeof values === 'string') return show(context, id, 422);
  const act = acts.find((each) => each === values.get('act'));
  const body = act && bodies[act]?.(values, id ?? '');
  if (!act || !body) return refusalPage(context, 'noPage');
  const made = { nonce: values.get('nonce'), seen: values.get('seen') };
  const entered = await enterChange(context, act, { ...body, reason: values.get('reason') }, made);
  if (entered.kind === 'done') return context.redirect('/desk/directory?done', 303);
  return show(context, id, entered.status, tryOf(act, values, entered));
};

/** The pages on which rules are added, changed, moved and retired. */
export const rulePages = new Hono<DeskEnv>();

rulePages.use(async (context, next) => {
  if (context.var.actor.roles.some((role) => directoryEditors.includes(role))) return next();
  return refusalPage(context, 'notYours');
});
rulePages.get('/', (context) => show(context, undefined, 200));
rulePages.post('/', (context) => enter(context, undefined, ['add-rule']));
rulePages.get('/:id', (context) => show(context, context.req.param('id'), 200));
rulePages.post('/:id', (context) =>
  enter(context, context.req.param('id'), ['change-rule', 'move-rule', 'retire-rule']),
);
