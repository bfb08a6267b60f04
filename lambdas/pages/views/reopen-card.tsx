import type { EventOf } from '../../../domain/tickets/events.ts';
import { limitIn, momentIn } from '../../shared/web/moments.ts';
import type { Scene } from '../scene.ts';
import { filled } from '../words/words.ts';

/** A caller's request to have an archived ticket taken up again, with the reason and by when it is to be answered. */
export const ReopenCard = ({ scene: { ticket, commits, words, language } }: { scene: Scene }) => {
  const { phase } = ticket;
  if (phase.kind !== 'ended' || !phase.reopenAsked) return null;
  const asked = commits
    .flatMap(({ events }) => events)
    .findLast((event): event is EventOf<'ReopenRequested'> => event.type === 'ReopenRequested');
  const { at, answerDue } = phase.reopenAsked;
  return (
    <section class="note">
      <p>{filled(words.page.reopenAsked, { at: momentIn(language, at) })}</p>
      <p>
        <b>{filled(words.page.answerBy, { due: limitIn(language, answerDue) })}</b>
      </p>
      <p class="prose">{asked?.private.reason ?? ''}</p>
    </section>
  );
};
