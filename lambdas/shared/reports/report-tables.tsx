import { type Figure, figures } from '../../../domain/reports/contribution.ts';
import { definitions } from '../../../domain/reports/definitions.ts';
import { type Figures, rateDefinitions, rates } from '../../../domain/reports/rates.ts';
import { figuresAt, type ReportLevel } from '../../../domain/reports/report.ts';
import { levelNames } from './levels.ts';
import { rateText } from './rate-text.ts';
import { ratesAt } from './report-view.ts';

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
          <th scope="col">平台 platform</th>
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
          <Row level={level} name="合计(各平台之和)total" counted={level.totals} tickets={tickets} />
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
      <caption>指标说明 What each figure counts</caption>
      <thead>
        <tr>
          <th scope="col">指标 figure</th>
          <th scope="col">计数口径</th>
          <th scope="col">What counts</th>
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
      <caption>比率说明 How each rate is made</caption>
      <thead>
        <tr>
          <th scope="col">比率 rate</th>
          <th scope="col">公式 formula</th>
          <th scope="col">不计项及说明</th>
          <th scope="col">Exclusions</th>
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
