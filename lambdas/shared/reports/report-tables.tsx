import type { Child } from 'hono/jsx';
import { type Figure, figures } from '../../../domain/reports/contribution.ts';
import { definitions } from '../../../domain/reports/definitions.ts';
import { type Figures, rateDefinitions, rates } from '../../../domain/reports/rates.ts';
import { figuresAt, type ReportLevel } from '../../../domain/reports/report.ts';
import { Both } from './both.tsx';
import { levelNames } from './levels.ts';
import { rateText } from './rate-text.ts';
import { ratesAt } from './report-view.ts';
import { tableWords as words } from './words.ts';

/** Where the tickets behind a number are shown; nothing where there is no such page. */
export type TicketsAddress = (unit: string, figure: Figure) => string | undefined;

type CountProps = { readonly count: number; readonly address: string | undefined };

const Count = ({ count, address }: CountProps) => (
  <td class="number">{count > 0 && address !== undefined ? <a href={address}>{count}</a> : count}</td>
);

type RowProps = {
  readonly level: ReportLevel;
  readonly name: Child;
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
  return (
    <table>
      <caption>
        <Both {...levelNames[level.level]} />
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Both {...words.platform} />
          </th>
          {figuresAt(level.level).map((figure) => (
            <th scope="col">
              <Both {...definitions[figure]} />
            </th>
          ))}
          {rates.map((rate) =>
            rateDefinitions[rate].levels.includes(level.level) ? (
              <th scope="col">
                <Both {...rateDefinitions[rate]} />
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
          <Row level={level} name={<Both {...words.total} />} counted={level.totals} tickets={tickets} />
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
      <caption>
        <Both {...words.figures} />
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Both {...words.figure} />
          </th>
          <th scope="col" lang="zh-CN">
            {words.counts.name}
          </th>
          <th scope="col" lang="en">
            {words.counts.english}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr>
            <th scope="row">
              <Both {...definitions[figure]} />
            </th>
            <td lang="zh-CN">{definitions[figure].counts}</td>
            <td lang="en">{definitions[figure].countsEnglish}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <table>
      <caption>
        <Both {...words.rates} />
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Both {...words.rate} />
          </th>
          <th scope="col">
            <Both {...words.formula} />
          </th>
          <th scope="col" lang="zh-CN">
            {words.exclusions.name}
          </th>
          <th scope="col" lang="en">
            {words.exclusions.english}
          </th>
        </tr>
      </thead>
      <tbody>
        {rates.map((rate) => (
          <tr>
            <th scope="row">
              <Both {...rateDefinitions[rate]} />
            </th>
            <td>
              <Both name={rateDefinitions[rate].formula} english={rateDefinitions[rate].formulaEnglish} />
            </td>
            <td lang="zh-CN">{rateDefinitions[rate].exclusions}</td>
            <td lang="en">{rateDefinitions[rate].exclusionsEnglish}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
);
