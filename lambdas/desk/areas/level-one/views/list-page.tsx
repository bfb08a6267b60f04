import { datedIn, momentIn } from '../../../../shared/web/moments.ts';
import { unitIn } from '../../../../shared/web/names.ts';
import { personIn } from '../../../../shared/web/person.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import { Frame } from '../../../views/frame.tsx';
import { type Lists, mostRows, type Row } from '../lists.ts';
import { levelOneWords } from '../words/words.ts';

type Props = { readonly context: DeskContext };

/** How level 1 got it: handed over by somebody, posted by the interface, or not yet. */
const HandedOver = ({ row: { handedOver, posted }, context }: Props & { readonly row: Row }) => {
  const { language, county } = context.var;
  const words = levelOneWords(language);
  if (!handedOver) return <>{posted === undefined ? words.notYet : posted ? words.posted : words.notPosted}</>;
  const { enteredAt, by, way, missing } = handedOver;
  return (
    <>
      {datedIn(language, enteredAt)} {words.ways[way]}
      <br />
      <small>
        {personIn(language, by, enteredAt, county)}
        {missing.length === 0
          ? ''
          : ` · ${words.columns.missing}: ${missing.map((each) => words.items[each]).join('; ')}`}
      </small>
    </>
  );
};

const Table = ({
  context,
  rows,
  caption,
  answers = false,
}: Props & {
  readonly rows: readonly Row[];
  readonly caption: string;
  /** Level 1's decision can be entered. */
  readonly answers?: boolean;
}) => {
  const { language, county, at } = context.var;
  const words = levelOneWords(language);
  const { ticket, number, subject, unit, kind, since, handed } = words.columns;
  return (
    <section class="scroll" aria-label={caption}>
      <h2>
        {caption} <small>{rows.length}</small>
      </h2>
      {rows.length === 0 ? (
        <p class="soft">{words.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {[ticket, number, subject, unit, kind, since, handed].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">
                  <a href={`/desk/level-one/${row.item.ticketId}`}>{row.item.ticketId}</a>
                </th>
                <td>{row.item.levelOne?.number ?? ''}</td>
                <td>{row.item.subject ?? ''}</td>
                <td>{row.item.unit === undefined ? '' : unitIn(language, row.item.unit, county)}</td>
                <td>{words.kinds[row.due.kind]}</td>
                <td>{momentIn(language, row.due.at, at)}</td>
                <td>
                  <HandedOver row={row} context={context} />{' '}
                  {answers ? <a href={`/desk/tickets/${row.item.ticketId}#acts`}>{words.answer}</a> : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

const besides = (month: string, by: number): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
};

/** What signs the messages to level 1, for the head of the centre, who tells it to level 1. */
const Secret = ({ context, secret }: Props & { readonly secret: string | undefined }) => {
  const { language, dependencies } = context.var;
  const words = levelOneWords(language);
  return secret === undefined || !dependencies.levelOne ? null : (
    <details class="screen">
      <summary>{words.secret}</summary>
      <p>{filled(words.secretHint, { endpoint: dependencies.levelOne.endpoint })}</p>
      <p>
        <code>{secret}</code>
      </p>
    </details>
  );
};

/** What waits for level 1, what it is to get, and what it has got. */
export const ListPage = ({
  context,
  lists,
  secret,
}: Props & { readonly lists: Lists; readonly secret?: string | undefined }) => {
  const words = levelOneWords(context.var.language);
  const { month, waiting, open, done, more } = lists;
  return (
    <Frame context={context} title={words.title}>
      <p class="soft">{context.var.dependencies.levelOne ? words.introPosted : words.intro}</p>
      <p>
        <a href="/desk/intake/level-one">{words.inbound}</a> ·{' '}
        <a href="/desk/supervision/instructions">{words.instructions}</a> ·{' '}
        <a href={`/desk/level-one/file?month=${month}`}>{words.file}</a>
        {context.var.dependencies.levelOne ? (
          <>
            {' · '}
            <a href="/desk/level-one/deliveries">{words.deliveries}</a>
          </>
        ) : (
          ''
        )}
      </p>
      {more ? <p role="alert">{filled(words.more, { count: mostRows })}</p> : ''}
      <Table context={context} rows={waiting} caption={words.waiting} answers />
      <p>
        <b>{filled(words.month, { month })}</b> <a href={`?month=${besides(month, -1)}`}>{words.earlier}</a>{' '}
        <a href={`?month=${besides(month, 1)}`}>{words.later}</a>
      </p>
      <Table context={context} rows={open} caption={words.toHandOver} />
      <Table context={context} rows={done} caption={words.handedOver} />
      <Secret context={context} secret={secret} />
    </Frame>
  );
};
