import { raw } from 'hono/html';
import { checklistItems } from '../../../../domain/level-one/materials.ts';
import { printStyle } from '../../../shared/reports/assets/assets.ts';
import type { Cell, Sheet as Table } from '../../../shared/reports/sheets.ts';
import { datedIn } from '../../../shared/web/moments.ts';
import { unitIn } from '../../../shared/web/names.ts';
import { filled } from '../../../shared/web/words/words.ts';
import type { DeskContext } from '../../area.ts';
import type { Lists, Row } from './lists.ts';
import type { Sheet } from './sheet.ts';
import { levelOneWords } from './words/words.ts';

const text = (value: string | undefined): Cell =>
  value === undefined || value === '' ? { kind: 'empty' } : { kind: 'text', text: value };

/** The sheet of one ticket as tables: what is handed over, and the checklist. */
export const sheetTables = ({ facts, checklist }: Sheet, { var: { language } }: DeskContext): readonly Table[] => {
  const words = levelOneWords(language);
  return [
    {
      name: words.materials,
      header: [words.columns.kind, words.materials],
      rows: facts.map(([fact, value]) => [text(words.facts[fact]), text(value)]),
    },
    {
      name: words.checklist,
      header: [words.checklist, words.present],
      rows: checklistItems.map((item) => [
        text(words.items[item]),
        text(checklist[item] ? words.present : words.absent),
      ]),
    },
  ];
};

const cellsOf = (
  { item, due, handedOver, posted }: Row,
  { var: { language, county } }: DeskContext,
): readonly Cell[] => {
  const words = levelOneWords(language);
  return [
    text(item.ticketId),
    text(item.levelOne?.number),
    text(item.subject),
    text(item.unit === undefined ? undefined : unitIn(language, item.unit, county)),
    text(words.kinds[due.kind]),
    { kind: 'instant', at: due.at },
    handedOver ? { kind: 'instant', at: handedOver.enteredAt } : { kind: 'empty' },
    text(handedOver ? words.ways[handedOver.way] : posted ? words.posted : undefined),
    text(handedOver?.missing.map((each) => words.items[each]).join('; ')),
  ];
};

/** The lists of a month as tables. */
export const listTables = ({ open, done, waiting }: Lists, context: DeskContext): readonly Table[] => {
  const words = levelOneWords(context.var.language);
  const { ticket, number, subject, unit, kind, since, handed, way, missing } = words.columns;
  const header = [ticket, number, subject, unit, kind, since, handed, way, missing];
  const table = (name: string, rows: readonly Row[]): Table => ({
    name,
    header,
    rows: rows.map((row) => cellsOf(row, context)),
  });
  return [table(words.toHandOver, open), table(words.handedOver, done), table(words.waiting, waiting)];
};

const Printed = ({ sheet, context }: { readonly sheet: Sheet; readonly context: DeskContext }) => {
  const { language, at } = context.var;
  const words = levelOneWords(language);
  return (
    <html lang={language === 'en' ? 'en' : 'zh-CN'}>
      <head>
        <meta charset="utf-8" />
        <title>{words.printTitle}</title>
        <style>{raw(printStyle)}</style>
      </head>
      <body>
        <header>
          <p class="issuer">{words.issuer}</p>
          <p class="number-line">{filled(words.printed, { at: datedIn(language, at) })}</p>
        </header>
        <h1>{words.printTitle}</h1>
        <main>
          <table>
            <caption>{words.materials}</caption>
            <tbody>
              {sheet.facts.map(([fact, value]) => (
                <tr>
                  <th scope="row">{words.facts[fact]}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <table>
            <caption>{words.checklist}</caption>
            <tbody>
              {checklistItems.map((item) => (
                <tr>
                  <th scope="row">{words.items[item]}</th>
                  <td>{sheet.checklist[item] ? `☑ ${words.present}` : `☐ ${words.absent}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>{words.signLine}</p>
        </main>
      </body>
    </html>
  );
};

/** The sheet as a page of its own for A4 paper. */
export const printedSheet = (sheet: Sheet, context: DeskContext): string =>
  `<!doctype html>${String(<Printed sheet={sheet} context={context} />)}`;
