import { fromIso } from '../../../domain/time/instant.ts';
import { limitIn } from '../../shared/web/moments.ts';
import { unitIn } from '../../shared/web/names.ts';
import type { Scene } from '../scene.ts';
import { filled } from '../words/words.ts';

/** Villages with a task, a supervision to be answered, partners of a joint matter. */
export const Detours = ({ scene: { view, words, language, county } }: { scene: Scene }) => {
  const { page } = words;
  const name = (id: string): string => unitIn(language, id, county);
  const { delegations, supervision, joint } = view;
  if (delegations.length === 0 && !supervision && !joint) return null;
  return (
    <section>
      {delegations.length > 0 ? <h2>{page.tasks}</h2> : ''}
      {delegations.map(({ unit, dueAt, reportedAt, requestedDueAt }) => (
        <p>
          {reportedAt === undefined
            ? filled(page.taskDue, { unit: name(unit), due: limitIn(language, fromIso(dueAt)) })
            : filled(page.taskReported, { unit: name(unit) })}{' '}
          {requestedDueAt === undefined
            ? ''
            : filled(page.taskAsks, { unit: name(unit), due: limitIn(language, fromIso(requestedDueAt)) })}
        </p>
      ))}
      {supervision ? <h2>{page.supervision}</h2> : ''}
      {supervision ? (
        <>
          <p>{filled(page.supervisedUntil, { due: limitIn(language, fromIso(supervision.replyBy)) })}</p>
          {supervision.message === undefined ? '' : <p class="told">{supervision.message}</p>}
        </>
      ) : (
        ''
      )}
      {joint ? <h2>{page.joint}</h2> : ''}
      {joint ? (
        <p>
          {filled(page.jointLead, {
            lead: name(joint.lead),
            partners: joint.partners.map(name).join(language === 'en' ? ', ' : '、'),
          })}
        </p>
      ) : (
        ''
      )}
    </section>
  );
};
