import { minute } from '../../../../../domain/time/instant.ts';
import { momentIn } from '../../../../shared/web/moments.ts';
import { unitIn } from '../../../../shared/web/names.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { Offered } from '../forms/offered.ts';
import type { DeskScene } from '../scene.ts';
import { ActOf } from './acts.tsx';

/** For so long after a dispatch its correction stands at the head of the page: a slip is seen within minutes. */
const fresh = 30 * minute;

/** Whether the ticket was dispatched just now. */
export const isFreshlyDispatched = ({ ticket: { phase }, at }: DeskScene): boolean =>
  phase.kind === 'handling' && phase.joint === undefined && at - phase.receivedAt < fresh;

/** Posts that dispatch: whoever of them may not reassign is told who may. */
const dispatches = ({ actor }: DeskScene): boolean => actor.roles.includes('intake');

type RecallProps = { readonly scene: DeskScene; readonly reassign: Offered | undefined };

/** 派错了?改派: the centre's own correction of a wrong dispatch, prominent while it is fresh. */
export const Recall = ({ scene, reassign }: RecallProps) => {
  const { text, language, county, ticket, attempt } = scene;
  if (!isFreshlyDispatched(scene) || ticket.phase.kind !== 'handling') return null;
  const may = reassign !== undefined && reassign.barred === undefined;
  if (!may && !dispatches(scene)) return null;
  const words = {
    at: momentIn(language, ticket.phase.receivedAt),
    unit: unitIn(language, ticket.phase.unit, county),
  };
  return (
    <section class="attention">
      {may ? (
        <details id="reassign" open={attempt?.act === 'reassign'}>
          <summary>{text.recall}</summary>
          <p>{filled(text.recallIntro, words)}</p>
          <ActOf offered={reassign} scene={scene} />
        </details>
      ) : (
        <p>{filled(text.recallAsk, words)}</p>
      )}
    </section>
  );
};
