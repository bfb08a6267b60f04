import { type HandOver, handOverWays, isHandedOver } from '../../../../../domain/level-one/hand-over.ts';
import { isLateForLevelOne } from '../../../../../domain/level-one/late.ts';
import { checklistItems } from '../../../../../domain/level-one/materials.ts';
import { Fact } from '../../../../shared/web/facts.tsx';
import type { Form } from '../../../../shared/web/form.ts';
import { datedIn } from '../../../../shared/web/moments.ts';
import { personIn } from '../../../../shared/web/person.ts';
import { filled, formWordsIn } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import { newNonce } from '../../../nonce.ts';
import { Frame } from '../../../views/frame.tsx';
import { Told } from '../../tickets/views/told.tsx';
import type { Sheet } from '../sheet.ts';
import { levelOneWords } from '../words/words.ts';

type Props = { readonly context: DeskContext; readonly sheet: Sheet };

const Checklist = ({ context, sheet }: Props) => {
  const words = levelOneWords(context.var.language);
  return (
    <section>
      <h2>{words.checklist}</h2>
      <ul class="plain-list">
        {checklistItems.map((item) => (
          <li>
            {sheet.checklist[item] ? `☑ ${words.present}` : `☐ ${words.absent}`} · {words.items[item]}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Mark = ({ context, sheet, known, typed }: Omit<PageProps, 'message' | 'done'>) => {
  const words = levelOneWords(context.var.language);
  if (!sheet.due) return <p class="soft">{words.nothing}</p>;
  if (isHandedOver(sheet.ticket.id, sheet.due, known)) return null;
  return (
    <form method="post" action={`/desk/level-one/${sheet.ticket.id}`}>
      <input type="hidden" name="act" value="hand-over" />
      <input type="hidden" name="nonce" value={newNonce()} />
      <input type="hidden" name="kind" value={sheet.due.kind} />
      <input type="hidden" name="at" value={String(sheet.due.at)} />
      <h2>{words.mark}</h2>
      <fieldset>
        <legend>{words.way}</legend>
        {handOverWays.map((way) => (
          <label>
            <input type="radio" name="way" value={way} checked={typed.get('way') === way} required /> {words.ways[way]}
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="note">{words.note}</label>
        <textarea id="note" name="note" rows={2} maxlength={500}>
          {typed.get('note') ?? ''}
        </textarea>
      </div>
      <button type="submit">{words.mark}</button>
    </form>
  );
};

const History = ({ context, known }: { readonly context: DeskContext; readonly known: readonly HandOver[] }) => {
  const { language, county } = context.var;
  const words = levelOneWords(language);
  if (known.length === 0) return null;
  return (
    <section>
      <h2>{words.handedOver}</h2>
      <ul class="plain-list">
        {known.map(({ enteredAt, by, kind, way, missing, note }) => (
          <li>
            {datedIn(language, enteredAt)} {words.kinds[kind]} · {words.ways[way]} ·{' '}
            {personIn(language, by, enteredAt, county)}
            {missing.length === 0
              ? ''
              : ` · ${words.columns.missing}: ${missing.map((item) => words.items[item]).join('; ')}`}
            {note === undefined ? '' : <p class="prose">{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};

type PageProps = Props & {
  readonly known: readonly HandOver[];
  readonly typed: Form;
  readonly message?: string | undefined;
  readonly done?: string | undefined;
};

/** The hand-over sheet of a ticket: materials, checklist, files, and the form that enters when it was handed over. */
export const SheetPage = ({ context, sheet, known, typed, message, done }: PageProps) => {
  const { language, at } = context.var;
  const words = levelOneWords(language);
  const { ticket, due, facts } = sheet;
  const path = `/desk/level-one/${ticket.id}`;
  const attempt = message === undefined ? undefined : { act: '', values: typed, message, errors: [] };
  return (
    <Frame context={context} title={filled(words.sheetTitle, { number: ticket.id })}>
      <Told words={formWordsIn(language)} attempt={attempt} done={done} />
      <p>
        <a href={`${path}/file?format=html`}>{words.print}</a> · <a href={`${path}/file?format=xlsx`}>{words.xlsx}</a> ·{' '}
        <a href={`/desk/tickets/${ticket.id}`}>{words.open}</a>
        {due && ticket.phase.kind === 'upstream' ? (
          <>
            {' '}
            · <a href={`/desk/tickets/${ticket.id}#acts`}>{words.answer}</a>
          </>
        ) : (
          ''
        )}
      </p>
      <section>
        <h2>{words.materials}</h2>
        {isLateForLevelOne(ticket, at) ? (
          <p>
            <b>{words.late}</b>
          </p>
        ) : (
          ''
        )}
        <dl class="facts">
          {facts.map(([fact, value]) => (
            <Fact name={words.facts[fact]}>
              <span class="prose">{value}</span>
            </Fact>
          ))}
        </dl>
      </section>
      <Checklist context={context} sheet={sheet} />
      <Mark context={context} sheet={sheet} known={known} typed={typed} />
      <History context={context} known={known} />
    </Frame>
  );
};
