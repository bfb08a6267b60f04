import { fromIso } from '../../../domain/time/instant.ts';
import { filled } from '../../pages/words/words.ts';
import type { PublicFigures } from '../../shared/store/public-figures.ts';
import { chineseMoment, englishMoment } from '../../shared/views/dates.ts';
import type { GuideFrame } from './document.tsx';

type Figure = PublicFigures['figures'][number];

/** A rate in percent with one decimal, or the count itself; a dash where there is nothing to divide by. */
export const shownValue = ({ numerator, denominator }: Figure): string => {
  if (denominator === undefined) return String(numerator);
  return denominator === 0 ? '—' : `${((100 * numerator) / denominator).toFixed(1)}%`;
};

/** `7` of `2026-07` */
export const monthOf = ({ month }: PublicFigures): number => Number(month.slice(5));

const Row = ({ figure, frame: { language, words } }: { readonly figure: Figure; readonly frame: GuideFrame }) => {
  const { name, english, formula, formulaEnglish, numerator, denominator } = figure;
  const said = language === 'en' ? formulaEnglish : formula;
  const leftOut = language === 'en' ? figure.exclusionsEnglish : figure.exclusions;
  return (
    <tr>
      <th scope="row">{language === 'en' ? english : name}</th>
      <td class="number">{shownValue(figure)}</td>
      <td>
        {said ?? (denominator === undefined ? words.countOnly : '')}
        {denominator === undefined ? '' : <small> {filled(words.fraction, { numerator, denominator })}</small>}
        {leftOut === undefined ? '' : <p class="soft">{leftOut}</p>}
      </td>
    </tr>
  );
};

type FiguresProps = { readonly frame: GuideFrame; readonly figures: PublicFigures | undefined };

/** 本月数据: each rate with how it is computed, its numerator and its denominator (R79). */
export const Figures = ({ frame, figures }: FiguresProps) => {
  const { words, language } = frame;
  if (!figures) return <p>{words.noFigures}</p>;
  const asOf = (language === 'en' ? englishMoment : chineseMoment)(fromIso(figures.asOf));
  return (
    <>
      <div class="scroll">
        <table>
          <caption>{filled(words.figuresOf, { month: monthOf(figures), asOf })}</caption>
          <thead>
            <tr>
              <th scope="col">{words.figureHeads.name}</th>
              <th scope="col" class="number">
                {words.figureHeads.value}
              </th>
              <th scope="col">{words.figureHeads.formula}</th>
            </tr>
          </thead>
          <tbody>
            {figures.figures.map((figure) => (
              <Row figure={figure} frame={frame} />
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href={`/open-data/requests/${figures.month}.csv`}>{filled(words.openData, { month: monthOf(figures) })}</a>
      </p>
      <p class="soft">{words.openDataNote}</p>
    </>
  );
};
