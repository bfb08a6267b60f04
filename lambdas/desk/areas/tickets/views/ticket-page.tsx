import type { Role } from '../../../../../domain/access/roles.ts';
import { requestOf } from '../../../../../domain/tickets/ticket.ts';
import { workflowLink } from '../../../../shared/views/workflow-link.ts';
import { datedIn } from '../../../../shared/web/moments.ts';
import { categoryIn, typeIn } from '../../../../shared/web/names.ts';
import { ReviewCard } from '../../../../shared/web/review-card.tsx';
import { filled, textFor } from '../../../../shared/web/words/words.ts';
import { Frame } from '../../../views/frame.tsx';
import { Suggestions } from '../../directory/suggestions.tsx';
import { type Offered, offeredActs } from '../forms/offered.ts';
import type { DeskScene } from '../scene.ts';
import { Acts } from './acts.tsx';
import { Detours, ReopenAsked } from './detours.tsx';
import { TicketHead } from './head.tsx';
import { Kept } from './kept.tsx';
import { Breaches, Clocks, Ledger } from './limits.tsx';
import { Matter, Outcome } from './matter.tsx';
import { Notices } from './notices.tsx';
import { Photos } from './photos.tsx';
import { isFreshlyDispatched, Recall } from './recall.tsx';
import { Timeline } from './timeline.tsx';
import { Told } from './told.tsx';

type Props = { readonly scene: DeskScene };

/** Who watches the workflow: the centre and whoever keeps the system. */
const watchers: readonly Role[] = ['supervisor', 'general', 'centre-head', 'admin'];

/** Posts of units, whose reading is recorded. */
const readers: readonly Role[] = ['handler', 'signatory', 'unit-head', 'liaison'];

/** The execution in the console, for those who watch it. */
const Workflow = ({ scene: { context, ticket, actor, text } }: Props) => {
  const { stateMachineArn, workflowConsole } = context.var.dependencies;
  const { console } = workflowLink(stateMachineArn, ticket.id, ticket.run, workflowConsole);
  if (console === undefined || !actor.roles.some((role) => watchers.includes(role))) return null;
  return (
    <a href={console} rel="noreferrer" target="_blank">
      {filled(text.workflow, { run: ticket.run })}
    </a>
  );
};

export const titleOf = ({ view, text, language, county }: DeskScene): string =>
  `${filled(text.title, { number: view.ticketId })} ${view.subject ?? `${categoryIn(language, view.category, county)} ${typeIn(language, view.type)}`}`;

/** The request that waits for a decision; whoever may take that decision sees what either does. */
const Request = ({ scene, offered }: Props & { readonly offered: readonly Offered[] }) => {
  const request = requestOf(scene.ticket);
  if (!request) return null;
  const decides = offered.some(({ form, barred }) => form.act === `decide-${request.kind}` && !barred);
  return <ReviewCard scene={scene} decides={decides} />;
};

/** Whether opening the page counts as the unit's reading of it (R49): told by a request of its own. */
const readMark = (scene: DeskScene): Readonly<Record<string, string>> =>
  scene.actor.unit !== undefined && scene.actor.roles.some((role) => readers.includes(role))
    ? { 'data-reads': '' }
    : {};

/** The page of a ticket: what it is, how it stands, what happened, and what the reader may do now. */
export const TicketPage = ({ scene }: Props) => {
  const { context, words, attempt, did, ticket, text, suggested } = scene;
  const offered = offeredActs(scene);
  const reassign = offered.find(({ form }) => form.act === 'reassign');
  const recalling = isFreshlyDispatched(scene) && reassign?.barred === undefined;
  const shown = offered.some(({ form, barred }) => form.act === attempt?.act && !barred);
  const rest = recalling ? offered.filter((one) => one !== reassign) : offered;
  return (
    <Frame context={context} title={titleOf(scene)}>
      <Told words={words} attempt={attempt} done={did === undefined ? undefined : textFor(words.acts.done, did)} />
      {attempt && !shown ? <Kept values={attempt.values} words={words} text={text} /> : ''}
      <TicketHead scene={scene} />
      <ReopenAsked scene={scene} />
      <Recall scene={scene} reassign={reassign} />
      <div class="ticket" {...readMark(scene)}>
        <div>
          <Matter scene={scene} />
          {suggested ? <Suggestions suggested={suggested} context={context} /> : ''}
          <Outcome scene={scene} />
          <Photos scene={scene} />
          <Clocks scene={scene} />
          <Ledger scene={scene} />
          <Timeline scene={scene} />
          <Notices scene={scene} />
        </div>
        <div>
          <Request scene={scene} offered={offered} />
          <Acts scene={scene} offered={rest} />
          <Breaches scene={scene} />
          <Detours scene={scene} />
          <p class="links">
            <a href={`/desk/tickets/${ticket.id}/print`}>{text.print}</a> <Workflow scene={scene} />
          </p>
        </div>
      </div>
    </Frame>
  );
};

/** The same to be printed: nothing to press, and when it was printed. */
export const PrintedTicket = ({ scene }: Props) => {
  const { context, at, language, text, ticket } = scene;
  return (
    <Frame context={context} title={titleOf(scene)}>
      <p class="soft">
        {filled(text.printed, { at: datedIn(language, at) })}{' '}
        <a class="screen" href={`/desk/tickets/${ticket.id}`}>
          {text.back}
        </a>{' '}
        <button type="button" class="plain screen" data-print="">
          {text.print}
        </button>
      </p>
      <TicketHead scene={scene} />
      <Matter scene={scene} />
      <Outcome scene={scene} />
      <Clocks scene={scene} />
      <Ledger scene={scene} />
      <Breaches scene={scene} />
      <Detours scene={scene} />
      <Timeline scene={scene} />
      <Notices scene={scene} />
    </Frame>
  );
};
