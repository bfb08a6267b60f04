import { Hono } from 'hono';
import { integratorKeepers } from '../../../shared/integrators/access.ts';
import { readIntegrators } from '../../../shared/integrators/act.ts';
import { deliveryLog } from '../../../shared/store/delivery-log.ts';
import { undeliveredStore } from '../../../shared/store/undelivered.ts';
import type { Attempt } from '../../../shared/web/attempt.ts';
import { readForm } from '../../../shared/web/form.ts';
import { formWordsIn, textFor } from '../../../shared/web/words/words.ts';
import type { Area, DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { Frame } from '../../views/frame.tsx';
import { Told } from '../tickets/views/told.tsx';
import { enter } from './enter.ts';
import { ActForm, IntegratorPart } from './views/integrator.tsx';
import { LogPage } from './views/log-page.tsx';
import { integrationsWords } from './words/words.ts';

const pages = new Hono<DeskEnv>();

/** Attempts that the log shows. */
const shownAttempts = 100;

type Shown = { readonly attempt?: Attempt; readonly done?: string | undefined };

const show = async (context: DeskContext, { attempt, done }: Shown = {}, status: 200 | 409 | 422 = 200) => {
  const { language, dependencies } = context.var;
  const text = integrationsWords(language);
  const state = await readIntegrators(dependencies.table);
  const typed = attempt?.act === 'admit' ? attempt.values : undefined;
  return context.html(
    <Frame context={context} title={text.title}>
      <Told words={formWordsIn(language)} attempt={attempt} done={done} />
      <p>{text.intro}</p>
      <section>
        <h2>{text.acts.admit}</h2>
        <ActForm
          act="admit"
          context={context}
          entered={{ name: typed?.get('name') ?? '', body: typed?.get('body') ?? '' }}
        />
      </section>
      {state.integrators.length === 0 ? <p class="soft">{text.none}</p> : ''}
      {state.integrators.toReversed().map((integrator) => (
        <IntegratorPart integrator={integrator} state={state} context={context} attempt={attempt} />
      ))}
    </Frame>,
    status,
  );
};

/** The page of a new key: its only sight. */
const showKey = (context: DeskContext, key: string) => {
  const text = integrationsWords(context.var.language);
  return context.html(
    <Frame context={context} title={text.issued}>
      <section class="attention">
        <p>{key}</p>
        <p>{text.issuedHint}</p>
      </section>
      <p>
        <a href="/desk/integrations">{text.back}</a>
      </p>
    </Frame>,
  );
};

pages.get('/', (context) => {
  const { done } = integrationsWords(context.var.language);
  return show(context, { done: textFor(done, context.req.query('did') ?? '') });
});

pages.post('/', async (context) => {
  const form = readForm(context.env.event);
  const message = integrationsWords(context.var.language).unreadable;
  if (typeof form === 'string')
    return show(context, { attempt: { act: '', values: new Map(), message, errors: [] } }, 422);
  const outcome = await enter(form, context);
  if (!outcome) return context.notFound();
  if ('attempt' in outcome) return show(context, { attempt: outcome.attempt }, outcome.status);
  if (outcome.key !== undefined) return showKey(context, outcome.key);
  return context.redirect(`/desk/integrations?did=${outcome.done}`, 303);
});

pages.get('/:id', async (context) => {
  const { table } = context.var.dependencies;
  const id = context.req.param('id');
  const { subscriptions } = await readIntegrators(table);
  if (!subscriptions.some((each) => each.id === id)) return context.notFound();
  const [{ attempts }, undelivered] = await Promise.all([
    deliveryLog(table).page(id, shownAttempts),
    undeliveredStore(table).list(id),
  ]);
  return context.html(<LogPage id={id} attempts={attempts} undelivered={undelivered} context={context} />);
});

/** 接入管理 (R4): which systems plug in, by which keys, and how their deliveries fare. */
export const integrations: Area = {
  path: '/desk/integrations',
  name: 'integrations',
  roles: integratorKeepers,
  pages,
};
