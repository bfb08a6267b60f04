import { type Figure, figures } from '../../../domain/reports/contribution.ts';
import { definitions } from '../../../domain/reports/definitions.ts';
import { type Figures, rateDefinitions, rates } from '../../../domain/reports/rates.ts';
import { figuresAt, type ReportLevel } from '../../../domain/reports/report.ts';
import { levelNames } from './levels.ts';
import { rateText } from './rate-text.ts';
import { ratesAt } from './report-view.ts';
import { reportWords as words } from './words.ts';

/** Where the tickets behind a number are shown; nothing where there is no such page. */
export type TicketsAddress = (unit: string, figure: Figure) => string | undefined;

type CountProps = { readonly count: number; readonly address: string | undefined };

const Count = ({ count, address }: CountProps) => (
  <td class="number">{count > 0 && address !== undefined ? <a href={address}>{count}</a> : count}</td>
);

type RowProps = {
  readonly level: ReportLevel;
  readonly name: string;
  readonly unit?: string;
  readonly counted: Figures;
  readonly tickets: TicketsAddress;
};

const Row = ({ level, name, unit, counted, tickets }: RowProps) => (
  <tr>
    <th scope="row">{name}</th>
    {figuresAt(level.level).map((figure) => (
      <Count count={counted[figure] ?? 0} address={unit === undefined ? undefined : tickets(unit, figure)} />
    ))}
    {Object.values(ratesAt(level.level, counted)).map((value) => (
      <td class="number">{rateText(value)}</td>
    ))}
  </tr>
);

type LevelProps = { readonly level: ReportLevel; readonly whole: boolean; readonly tickets: TicketsAddress };

/** The platforms of a level with all their numbers, and the rates with numerator and denominator. */
export const LevelTable = ({ level, whole, tickets }: LevelProps) => {
  const { name, english } = levelNames[level.level];
  return (
    <table>
      <caption>
        {name} {english}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.platform}</th>
          {figuresAt(level.level).map((figure) => (
            <th scope="col">
              {definitions[figure].name} {definitions[figure].english}
            </th>
          ))}
          {rates.map((rate) =>
            rateDefinitions[rate].levels.includes(level.level) ? (
              <th scope="col">
                {rateDefinitions[rate].name} {rateDefinitions[rate].english}
              </th>
            ) : (
              ''
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {level.rows.map((row) => (
          <Row level={level} name={row.name} unit={row.unit} counted={row.figures} tickets={tickets} />
        ))}
        {whole && level.rows.length > 1 ? (
          <Row level={level} name={words.total} counted={level.totals} tickets={tickets} />
        ) : (
          ''
        )}
      </tbody>
    </table>
  );
};

/** How every number and every rate is made, in words. */
export const DefinitionTables = () => (
  <>
    <table>
      <caption>{words.figures}</caption>
      <thead>
        <tr>
          <th scope="col">{words.figure}</th>
          <th scope="col">{words.counts}</th>
          <th scope="col">{words.countsEnglish}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr>
            <th scope="row">
              {definitions[figure].name} {definitions[figure].english}
            </th>
            <td>{definitions[figure].counts}</td>
            <td lang="en">{definitions[figure].countsEnglish}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <table>
      <caption>{words.rates}</caption>
      <thead>
        <tr>
          <th scope="col">{words.rate}</th>
          <th scope="col">{words.formula}</th>
          <th scope="col">{words.exclusions}</th>
          <th scope="col">{words.countsEnglish}</th>
        </tr>
      </thead>
      <tbody>
        {rates.map((rate) => (
          <tr>
            <th scope="row">
              {rateDefinitions[rate].name} {rateDefinitions[rate].english}
            </th>
            <td>
              {rateDefinitions[rate].formula} {rateDefinitions[rate].formulaEnglish}
            </td>
            <td>{rateDefinitions[rate].exclusions}</td>
            <td lang="en">{rateDefinitions[rate].exclusionsEnglish}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
);
