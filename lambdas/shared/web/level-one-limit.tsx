import { fromIso, type Instant } from '../../../domain/time/instant.ts';
import type { TicketView } from '../schemas/ticket-view.ts';
import { limitIn } from './moments.ts';
import { type FormPageWords, filled, type Language } from './words/words.ts';

type Props = {
  readonly view: TicketView;
  readonly at: Instant;
  readonly language: Language;
  readonly words: {
    readonly page: Pick<FormPageWords, 'bothLimits' | 'levelOneLimit' | 'levelOneLate'>;
  };
};

/** Of a ticket of level 1 with a limit of its own: both limits, and whether the county is late towards level 1 (R4; §9-G). */
export const LevelOneLimit = ({ view, at, language, words: { page } }: Props) => {
  const { upstreamDueAt, upstreamLate, legalDueAt } = view;
  if (upstreamDueAt === undefined) return null;
  const when = (iso: string): string => limitIn(language, fromIso(iso), at);
  const limits =
    legalDueAt === undefined
      ? filled(page.levelOneLimit, { theirs: when(upstreamDueAt) })
      : filled(page.bothLimits, { theirs: when(upstreamDueAt), legal: when(legalDueAt) });
  return (
    <p>
      {limits} {upstreamLate ? <b>{page.levelOneLate}</b> : ''}
    </p>
  );
};
