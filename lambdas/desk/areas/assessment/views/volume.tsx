import type { Analysis, Counted, HotSpot } from '../../../../../domain/analysis/analysis.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import { percentText } from '../names.ts';
import type { AssessmentWords } from '../words/words.ts';
import { Bars, WeekLine } from './charts.tsx';
import { base } from './section.tsx';

/** A number that leads to its tickets. */
export const Tally = ({ month, counted }: { readonly month: string; readonly counted: Counted }) =>
  counted.count === 0 ? (
    <>0</>
  ) : (
    <a href={`${base}/analysis/tickets?month=${month}&trace=${encodeURIComponent(counted.trace)}`}>{counted.count}</a>
  );

type VolumeProps = {
  readonly id: string;
  readonly title: string;
  /** What a row is. */
  readonly heading: string;
  readonly spots: readonly HotSpot[];
  readonly nameOf: (key: string) => string;
  readonly analysis: Analysis;
  readonly words: AssessmentWords;
};

/** Bars that fit into a picture; the table has all rows. */
const mostBars = 10;

/** Ranked volume as bars and, with the tickets behind each number, as a table. */
export const Volume = ({ id, title, heading, spots, nameOf, analysis, words }: VolumeProps) => (
  <section>
    <h2>{title}</h2>
    <div class="beside">
      <Bars
        id={id}
        title={title}
        description={filled(words.analysis.chart, { name: title })}
        bars={spots.slice(0, mostBars).map(({ key, count, before }) => ({ name: nameOf(key), count, before }))}
      />
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              {[words.analysis.present, words.analysis.before, words.analysis.growth, words.analysis.share].map(
                (name) => (
                  <th scope="col" class="number">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {spots.map((spot) => (
              <tr>
                <th scope="row">{nameOf(spot.key)}</th>
                <td class="number">
                  <Tally month={analysis.month} counted={spot} />
                </td>
                <td class="number">{spot.before}</td>
                <td class="number">{spot.growth === undefined ? words.none : percentText(spot.growth)}</td>
                <td class="number">{percentText(spot.share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  </section>
);

/** Tickets by week as a line and as a table. */
export const Weeks = ({ analysis, words }: Pick<VolumeProps, 'analysis' | 'words'>) => (
  <section>
    <h2>{words.analysis.weeks}</h2>
    <div class="beside">
      <WeekLine id="weeks" title={words.analysis.weeks} description={words.analysis.line} weeks={analysis.weeks} />
      <table>
        <thead>
          <tr>
            <th scope="col">{words.analysis.weeks}</th>
            <th scope="col" class="number">
              {words.analysis.present}
            </th>
            <th scope="col" class="number">
              {words.analysis.before}
            </th>
          </tr>
        </thead>
        <tbody>
          {analysis.weeks.map(({ week, count, before }) => (
            <tr>
              <th scope="row">{filled(words.analysis.week, { week })}</th>
              <td class="number">{count}</td>
              <td class="number">{before}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
