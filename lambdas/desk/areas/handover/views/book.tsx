import type { Handover } from '../../../../../domain/handover/handover.ts';
import { datedIn } from '../../../../shared/web/moments.ts';
import { personIn } from '../../../../shared/web/person.ts';
import { filled, textFor } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import { newNonce } from '../../../nonce.ts';
import type { YearsBook } from '../book.ts';
import { handoverWords } from '../words/words.ts';

type Props = { readonly books: readonly YearsBook[]; readonly context: DeskContext };

/** When and by whom: among the desks of the centre it counts who it was. */
const When = ({
  of: { at, by },
  context,
}: {
  readonly of: Pick<Handover, 'at' | 'by'>;
  readonly context: DeskContext;
}) => (
  <>
    {datedIn(context.var.language, at)} {personIn(context.var.language, by, at, context.var.county)}
  </>
);

const Hidden = ({ act, more = {} }: { readonly act: string; readonly more?: Readonly<Record<string, string>> }) => (
  <>
    <input type="hidden" name="act" value={act} />
    <input type="hidden" name="nonce" value={newNonce()} />
    {Object.entries(more).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);

/** Handovers that nobody has taken over: to be taken over by whoever begins the shift. */
const Waiting = ({ books, context }: Props) => {
  const { language, session, county } = context.var;
  const text = handoverWords(language);
  const waiting = books.flatMap(({ year, handovers }) =>
    handovers.filter(({ taken }) => !taken).map((each) => ({ year, ...each })),
  );
  return (
    <>
      {waiting.map(({ year, entry, at, by, note }) => (
        <section class="attention">
          <p>{filled(text.waiting, { by: personIn(language, by, at, county), at: datedIn(language, at) })}</p>
          {note === undefined ? '' : <p class="prose">{note}</p>}
          {by.sub === session.sub ? (
            ''
          ) : (
            <form method="post" action="/desk/handover">
              <Hidden act="take-over" more={{ year: String(year), entry: String(entry) }} />
              <button type="submit">{text.takeOver}</button>
            </form>
          )}
        </section>
      ))}
    </>
  );
};

const openWords = ({ open, more = [] }: Handover, context: DeskContext): string => {
  const { parts } = handoverWords(context.var.language);
  return Object.entries(open)
    .filter(([, count]) => count > 0)
    .map(([part, count]) => `${textFor(parts, part) ?? part} ${count}${more.includes(part) ? '+' : ''}`)
    .join('; ');
};

/** Who handed over to whom, when, and what stood open. */
export const History = ({ books, context }: Props) => {
  const { language } = context.var;
  const text = handoverWords(language);
  const handovers = books
    .flatMap((book) => book.handovers)
    .toSorted((one, other) => other.at - one.at)
    .slice(0, 14);
  return handovers.length === 0 ? null : (
    <section class="scroll" aria-label={text.history}>
      <h2>{text.history}</h2>
      <table>
        <thead>
          <tr>
            {[text.handedOver, text.takenOver, text.openWork, text.heads.note].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {handovers.map((handover) => (
            <tr>
              <td>
                <When of={handover} context={context} />
              </td>
              <td>{handover.taken ? <When of={handover.taken} context={context} /> : ''}</td>
              <td>{openWords(handover, context)}</td>
              <td class="prose">{handover.note ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

type EntryProps = { readonly act: string; readonly label: string; readonly button: string; readonly typed: string };

const Entry = ({ act, label, button, typed }: EntryProps) => (
  <form method="post" action="/desk/handover">
    <Hidden act={act} />
    <div class="field">
      <label for={`${act}-text`}>{label}</label>
      <textarea id={`${act}-text`} name="note" rows={3} maxlength={2000}>
        {typed}
      </textarea>
    </div>
    <button type="submit">{button}</button>
  </form>
);

/** The notes since the latest handover: on New Year's night those of the old book too, until the shift is handed over. */
const notesIn = (books: readonly YearsBook[]): YearsBook['notes'] => {
  const latest = books.findIndex(({ handovers }) => handovers.length > 0);
  return (latest < 0 ? books : books.slice(0, latest + 1)).toReversed().flatMap(({ notes }) => notes);
};

/** 交接班登记: notes of the shift, handing over and taking over. */
export const Book = ({ books, context, typed }: Props & { readonly typed: ReadonlyMap<string, string> }) => {
  const { language } = context.var;
  const text = handoverWords(language);
  const notes = notesIn(books);
  const wordsOf = (act: string): string => (typed.get('act') === act ? (typed.get('note') ?? '') : '');
  return (
    <>
      <Waiting books={books} context={context} />
      <section>
        <h2>{text.notes}</h2>
        {notes.length === 0 ? <p class="soft">{text.notesNone}</p> : ''}
        <ul class="plain-list">
          {notes.map(({ at, by, note }) => (
            <li>
              <span class="soft">
                <When of={{ at, by }} context={context} />
              </span>{' '}
              <span class="prose">{note}</span>
            </li>
          ))}
        </ul>
        <Entry act="note" label={text.noteField} button={text.noteButton} typed={wordsOf('note')} />
      </section>
      <section>
        <h2>{text.handOver}</h2>
        <p class="soft">{text.handOverHint}</p>
        <Entry act="hand-over" label={text.handOverField} button={text.handOverButton} typed={wordsOf('hand-over')} />
      </section>
    </>
  );
};
