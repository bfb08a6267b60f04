import { limitedPhase, limitKindOf } from '../../../../../domain/tickets/ticket.ts';
import { limitIn } from '../../../../shared/web/moments.ts';
import { stageIn, unitIn } from '../../../../shared/web/names.ts';
import { leftWords } from '../../../../shared/web/span-words.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import { lightOf } from '../../../table/light.ts';
import type { DeskScene } from '../scene.ts';

/** What marks the ticket out, in words: colour alone tells nobody anything. */
const marksOf = ({ view, text: { marks } }: DeskScene): readonly string[] => [
  ...(view.urgent ? [marks.urgent] : []),
  ...(view.overdue ? [marks.overdue] : []),
  ...(view.supervision ? [marks.supervised] : []),
  ...(view.joint ? [marks.joint] : []),
  ...(view.confidential ? [marks.confidential] : []),
  ...(view.provisional ? [marks.provisional] : []),
  ...(view.workflow.stuck ? [marks.stuck] : []),
  ...(view.round > 1 ? [filled(marks.round, { round: view.round })] : []),
  ...(view.returns > 0 ? [filled(marks.returns, { returns: view.returns })] : []),
];

/** The running limit: its light, the time that is left, and what has to be done by then. */
const Limit = ({ scene }: { readonly scene: DeskScene }) => {
  const { ticket, view, at, county, text, language, words } = scene;
  const phase = limitedPhase(ticket);
  const due = phase?.limit.entry.due;
  const light = lightOf(view, due, at, county.rules);
  return (
    <p class="limit">
      <b class={`light ${light}`}>{text.light[light]}</b>{' '}
      {phase === undefined || due === undefined ? (
        text.noLimit
      ) : (
        <>
          <b>{leftWords(due - at, words)}</b>{' '}
          {filled(text.dueBy, { due: limitIn(language, due, at), what: text.dueWhat[limitKindOf(phase)] })}
        </>
      )}
    </p>
  );
};

/** Number, stage, unit, light, time left and marks: what is read first. */
export const TicketHead = ({ scene }: { readonly scene: DeskScene }) => {
  const { view, language, county } = scene;
  return (
    <section class="ticket-head">
      <p>
        <b class="stage">{stageIn(language, view.stage)}</b>{' '}
        {view.unit === undefined ? '' : unitIn(language, view.unit, county)}
        {marksOf(scene).map((mark) => (
          <span class="mark">{mark}</span>
        ))}
      </p>
      <Limit scene={scene} />
      <a class="to-acts screen" href="#acts">
        {scene.text.acts}
      </a>
    </section>
  );
};
