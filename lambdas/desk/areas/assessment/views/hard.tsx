import type { Analysis } from '../../../../../domain/analysis/analysis.ts';
import { hardSigns } from '../../../../../domain/analysis/ticket-facts.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { Names } from '../names.ts';
import type { AssessmentWords } from '../words/words.ts';
import { Tally } from './volume.tsx';

type HardProps = { readonly analysis: Analysis; readonly names: Names; readonly words: AssessmentWords };

/** Shades of the heat table, from none to the most. */
const shades = 5;

/** Category × town: how dark a cell is says how much came; each number leads to its tickets. */
export const Heat = ({ analysis, names, words }: HardProps) => {
  const towns = [...new Set(analysis.heat.map(({ town }) => town))].sort();
  const categories = [...new Set(analysis.heat.map(({ category }) => category))].sort();
  const most = Math.max(1, ...analysis.heat.map(({ count }) => count));
  const cell = (category: string, town: string) =>
    analysis.heat.find((each) => each.category === category && each.town === town);
  return (
    <section>
      <h2>{words.analysis.heat}</h2>
      <p class="soft">{words.analysis.heatNote}</p>
      <div class="scroll">
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">{words.analysis.category}</th>
              {towns.map((town) => (
                <th scope="col" class="number">
                  {names.town(town)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map((category) => (
              <tr>
                <th scope="row">{names.category(category)}</th>
                {towns.map((town) => {
                  const found = cell(category, town);
                  const shade = found ? Math.ceil((shades * found.count) / most) : 0;
                  return (
                    <td class={`number shade-${shade}`}>
                      {found ? <Tally month={analysis.month} counted={found} /> : ''}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

/** 难点: ranked by tickets with any sign, with the signs apart. */
export const Hard = ({ analysis, names, words: { analysis: words } }: HardProps) => (
  <section>
    <h2>{words.hard}</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.spot}</th>
            {[words.hardOf, words.of, ...hardSigns.map((sign) => words.signs[sign])].map((name) => (
              <th scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {analysis.hard.map((spot) => (
            <tr>
              <th scope="row">{names.spot(spot.key)}</th>
              <td class="number">
                <Tally month={analysis.month} counted={spot} />
              </td>
              <td class="number">{spot.of}</td>
              {hardSigns.map((sign) => (
                <td class="number">
                  <Tally month={analysis.month} counted={spot.signs[sign]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);

const RepeatCallerTable = ({ analysis, names, words }: HardProps) => (
  <table>
    <thead>
      <tr>
        <th scope="col">{words.analysis.rank}</th>
        <th scope="col">{words.analysis.category}</th>
        <th scope="col" class="number">
          {words.count}
        </th>
      </tr>
    </thead>
    <tbody>
      {analysis.repeatCallers.map((caller, index) => (
        <tr>
          <th scope="row">{filled(words.analysis.caller, { rank: index + 1 })}</th>
          <td>{names.category(caller.category)}</td>
          <td class="number">
            <Tally month={analysis.month} counted={caller} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Callers who came again about the same, by rank and never by name. */
export const RepeatCallers = (props: HardProps) => (
  <section>
    <h2>{props.words.analysis.repeatCallers}</h2>
    {props.analysis.repeatCallers.length === 0 ? (
      <p class="soft">{props.words.analysis.noRepeatCallers}</p>
    ) : (
      <RepeatCallerTable {...props} />
    )}
  </section>
);
