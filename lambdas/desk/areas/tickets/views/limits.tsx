import { fromIso, hour } from '../../../../../domain/time/instant.ts';
import type { TicketView } from '../../../../shared/schemas/ticket-view.ts';
import { deadlineViewOf } from '../../../../shared/views/deadline-view.ts';
import { attributionNames, limitNames } from '../../../../shared/views/words.ts';
import { englishAttributions, englishLimits } from '../../../../shared/views/words-english.ts';
import { Fact } from '../../../../shared/web/facts.tsx';
import { limitIn, momentIn } from '../../../../shared/web/moments.ts';
import { unitIn } from '../../../../shared/web/names.ts';
import { spanWords } from '../../../../shared/web/span-words.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { DeskScene } from '../scene.ts';

type Props = { readonly scene: DeskScene };
type Clock = TicketView['clocks']['citizen'];

const elapsedWords = ({ elapsedHours, elapsedWorkingDays: n }: Clock, { text, words }: DeskScene): string => {
  const span = spanWords(elapsedHours * hour, words);
  return n === undefined ? filled(text.elapsedOnly, { span }) : filled(text.elapsed, { span, n });
};

/** Both clocks: how long the caller has waited in all, and how long the unit has had it. Nothing pauses them. */
export const Clocks = ({ scene }: Props) => {
  const { view, text, language, county } = scene;
  const { citizen, unit } = view.clocks;
  const when = (iso: string): string => momentIn(language, fromIso(iso), scene.at);
  return (
    <section>
      <h2>{text.clocks}</h2>
      <dl class="facts">
        <Fact name={text.citizenClock}>
          {elapsedWords(citizen, scene)} {citizen.until && filled(text.ended, { at: when(citizen.until) })}
        </Fact>
        <Fact name={text.unitClock}>
          {unit && (
            <>
              {unitIn(language, unit.unit, county)}: {elapsedWords(unit, scene)},{' '}
              {unit.acknowledgedAt === undefined
                ? text.notSignedFor
                : filled(text.signedFor, { at: when(unit.acknowledgedAt) })}
            </>
          )}
        </Fact>
      </dl>
    </section>
  );
};

/** 时限台账: why every limit it ever had was what it was. */
export const Ledger = ({ scene: { ticket, commits, county, language, text } }: Props) => {
  const { lines } = deadlineViewOf(ticket, commits, county);
  return (
    <section>
      <h2>{text.ledger}</h2>
      <ol class="ledger">
        {lines.toReversed().map((line) => (
          <li class={line.current ? 'current' : 'soft'}>{language === 'en' ? line.english : line.text}</li>
        ))}
      </ol>
    </section>
  );
};

/** What went past its limit, and whose it is (R63). */
export const Breaches = ({ scene: { view, text, language, county, at } }: Props) => {
  if (view.breaches.length === 0) return null;
  const english = language === 'en';
  return (
    <section>
      <h2>{text.breaches}</h2>
      <ul class="plain-list">
        {view.breaches.map(({ kind, limit, attributedTo, unit, struck }) => (
          <li>
            {unit === undefined ? '' : `${unitIn(language, unit, county)} `}
            {filled(text.breach, {
              kind: english ? englishLimits[kind] : limitNames[kind],
              due: limitIn(language, fromIso(limit), at),
              whose: english ? englishAttributions[attributedTo] : attributionNames[attributedTo],
            })}
            {struck ? text.struck : ''}
          </li>
        ))}
      </ul>
    </section>
  );
};
