import { Hono } from 'hono';
import { suggested as suggestedRoles } from '../../../../domain/dispatch/access.ts';
import { isGrassRoots } from '../../../../domain/dispatch/directory.ts';
import type { Matter } from '../../../../domain/dispatch/matter.ts';
import { proposalsOf } from '../../../../domain/dispatch/proposals.ts';
import { ticketTypes } from '../../../../domain/tickets/values.ts';
import { dispatching } from '../../../shared/dispatch.ts';
import { readDirectory, readReturned } from '../../../shared/store/directory.ts';
import type { Area, DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { newNonce } from '../../nonce.ts';
import { Frame } from '../../views/frame.tsx';
import { Refusal } from '../../views/refusal.tsx';
import { type Entered, enterChange } from './enter.ts';
import { mergePages } from './merge-pages.tsx';
import { rulePages } from './rule-pages.tsx';
import { suggestionsFor } from './suggestions-for.ts';
import { readValues, type Values } from './values.ts';
import { HistoryPage } from './views/history.tsx';
import { Proposals } from './views/proposals.tsx';
import { isEditor, Rules } from './views/rules.tsx';
import { Tester } from './views/tester.tsx';
import { directoryWords } from './words/words.ts';

type Shown = {
  readonly status?: 200 | 403 | 409 | 422;
  readonly failed?: Extract<Entered, { kind: 'failed' }>;
  readonly tried?: Parameters<typeof Tester>[0]['tried'];
};

/** What was entered, or why it was not. */
const Outcome = ({ context, failed }: { readonly context: DeskContext } & Pick<Shown, 'failed'>) => {
  const words = directoryWords(context.var.language);
  if (failed)
    return (
      <p class="error" role="alert">
        {failed.message}
      </p>
    );
  return context.req.query('done') === undefined ? null : <p role="status">{words.done}</p>;
};

/** The directory: what it says, a field to try it with, and what waits for a decision. */
const show = async (context: DeskContext, { status = 200, failed, tried }: Shown = {}) => {
  const { dependencies, county, at, language } = context.var;
  const { table } = dependencies;
  const edits = isEditor(context);
  const words = directoryWords(language);
  const [{ directory, entries }, returned] = await Promise.all([
    readDirectory(table, dispatching.seed),
    edits ? readReturned(table, at, dispatching.seed) : [],
  ]);
  const proposals = proposalsOf(returned, directory, entries, county.organisation);
  return context.html(
    <Frame context={context} title={words.title}>
      <Outcome context={context} {...(failed ? { failed } : {})} />
      <p>
        {edits ? <a href="/desk/directory/rules">{words.add}</a> : null}{' '}
        <a href="/desk/directory/history">{words.history}</a>
      </p>
      <Tester context={context} tried={tried} />
      {edits ? <Proposals proposals={proposals} directory={directory} context={context} nonce={newNonce()} /> : null}
      <Rules directory={directory} context={context} />
    </Frame>,
    status,
  );
};

const known = <T extends string>(value: string, is: (text: string) => boolean): T | undefined =>
  is(value) ? (value as T) : undefined;

/** The matter that was typed into the field to try; what is no value of the county counts as not filled in. */
const matterIn = (values: Values, { var: { county } }: DeskContext): Matter => ({
  subject: values.get('subject').slice(0, 100),
  category: known(values.get('category'), (id) => county.categories.has(id)),
  town: known(values.get('town'), (id) => isGrassRoots(id) && county.organisation.has(id)),
  type: known(values.get('type'), (type) => (ticketTypes as readonly string[]).includes(type)),
  urgent: values.get('urgent') === 'true',
  againstOfficials: values.get('againstOfficials') === 'true',
});

const noPage = (context: DeskContext) =>
  context.html(<Refusal language={context.var.language} refusal="noPage" />, 404);

const settlements = ['accept-proposal', 'dismiss-proposal'] as const;

/** A proposal accepted or left aside, as the pressed button says. */
const settle = async (context: DeskContext, values: Values) => {
  const name = settlements.find((each) => each === values.get('settled'));
  if (!name) return noPage(context);
  const everywhere = name === 'accept-proposal' && values.get('everywhere') === 'true' ? { everywhere: true } : {};
  const body = { proposal: values.get('proposal'), reason: values.get('reason'), ...everywhere };
  const entered = await enterChange(context, name, body, { nonce: values.get('nonce'), seen: '' });
  return entered.kind === 'done'
    ? context.redirect('/desk/directory?done', 303)
    : show(context, { status: entered.status, failed: entered });
};

const pages = new Hono<DeskEnv>();

pages.get('/', (context) => show(context));
pages.post('/', async (context) => {
  const values = readValues(context.env.event);
  if (typeof values === 'string') return show(context, { status: 422 });
  if (values.get('act') === 'settle') return settle(context, values);
  if (values.get('act') !== 'test') return noPage(context);
  const suggested = await suggestionsFor({ matter: matterIn(values, context) }, context);
  return show(context, { tried: { values, suggested } });
});
pages.get('/history', async (context) => {
  const { entries } = await readDirectory(context.var.dependencies.table, dispatching.seed);
  return context.html(<HistoryPage context={context} entries={entries} />);
});
pages.route('/rules', rulePages);
pages.route('/merge', mergePages);

/** 派单目录: the rules by which tickets are dispatched, and merging many callers' tickets (R32-R35). */
export const directory: Area = { path: '/desk/directory', name: 'directory', roles: suggestedRoles, pages };
