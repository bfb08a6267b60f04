import { appellants } from '../../../../../domain/assessment/access.ts';
import { isDeduction } from '../../../../../domain/assessment/decide.ts';
import type { SchemeItem } from '../../../../../domain/assessment/scheme.ts';
import type { ItemScore, ScoreLine, UnitScore } from '../../../../../domain/assessment/score.ts';
import type { Subjects } from '../../../table/ticket-numbers.tsx';
import { pointsText } from '../names.ts';
import type { ScoreScene } from '../scene.ts';
import { stateOf } from './appeals.tsx';
import { base, has } from './section.tsx';

type UnitProps = { readonly scene: ScoreScene; readonly score: UnitScore };

const nameOf = (item: SchemeItem | undefined, language: string, id: string): string =>
  (language === 'en' ? item?.english : item?.name) ?? id;

/** The items of a unit's score, as they make its total. */
export const ItemTable = ({ scene: { words, scheme, context }, score }: UnitProps) => {
  const { scores: said } = words;
  return (
    <section>
      <h2>{said.detail}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{said.item}</th>
            <th scope="col">{said.basis}</th>
            {[said.rate, said.full, said.marks, said.weight, said.weighted].map((name) => (
              <th scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {score.items.map(({ item, numerator, denominator, full, marks, weighted }) => {
            const definition = scheme.items.find(({ id }) => id === item);
            return (
              <tr>
                <th scope="row">{nameOf(definition, context.var.language, item)}</th>
                <td>{definition?.basis}</td>
                <td class="number">{denominator === undefined ? words.none : `${numerator} ÷ ${denominator}`}</td>
                <td class="number">{pointsText(full)}</td>
                <td class="number">{pointsText(marks)}</td>
                <td class="number">{pointsText(definition?.weight ?? 0)}</td>
                <td class="number">{pointsText(weighted)}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row" colspan={6}>
              {said.total}
            </th>
            <td class="number">{pointsText(score.total)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
};

type LineProps = UnitProps & { readonly item: string; readonly line: ScoreLine };

const AppealForm = ({ scene: { words, year, seen, tried }, score, item, line: { ticketId } }: LineProps) => (
  <form method="post" action={`${base}/scores/${year}/appeals`} class="inline-form">
    <input type="hidden" name="seen" value={String(seen)} />
    <input type="hidden" name="unit" value={score.unit} />
    <input type="hidden" name="item" value={item} />
    <input type="hidden" name="ticketId" value={ticketId} />
    <label for={`${item}-${ticketId}`}>{words.scores.appealReason}</label>
    <input
      id={`${item}-${ticketId}`}
      name="reason"
      required={true}
      maxlength={500}
      value={tried?.of === `${item}-${ticketId}` ? tried.reason : ''}
    />
    <button type="submit">{words.scores.appealSend}</button>
  </form>
);

/** What stands beside a deduction: the state of its appeal, or the form to appeal. */
const AppealCell = (props: LineProps) => {
  const { scene, score, line } = props;
  const appeal = scene.appeals.find(({ n }) => n === line.appeal);
  if (appeal) return <>{scene.words.scores.appealState[stateOf(appeal)]}</>;
  const { actor } = scene.context.var;
  return actor.unit === score.unit &&
    isDeduction(score, props.item, line.ticketId) &&
    has(scene.context, appellants) ? (
    <AppealForm {...props} />
  ) : null;
};

type DeductionProps = UnitProps & { readonly subjects: Subjects };

const Lines = ({ scene, score, item, subjects }: DeductionProps & { readonly item: ItemScore }) => (
  <table>
    <caption>
      {nameOf(
        scene.scheme.items.find(({ id }) => id === item.item),
        scene.context.var.language,
        item.item,
      )}
    </caption>
    <thead>
      <tr>
        <th scope="col">{scene.words.scores.ticket}</th>
        <th scope="col" class="number">
          {scene.words.scores.points}
        </th>
        <th scope="col">{scene.words.scores.appeal}</th>
      </tr>
    </thead>
    <tbody>
      {item.lines.map((line) => (
        <tr>
          <th scope="row">
            <a href={`/desk/tickets/${line.ticketId}`}>{line.ticketId}</a> {subjects.get(line.ticketId) ?? ''}
          </th>
          <td class="number">{pointsText(line.points)}</td>
          <td>
            <AppealCell scene={scene} score={score} item={item.item} line={line} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Each missing point with its ticket and its appeal (R71). */
export const Deductions = ({ scene, score, subjects }: DeductionProps) => {
  const items = score.items.filter(({ lines }) => lines.length > 0);
  return (
    <section>
      <h2>{scene.words.scores.lines}</h2>
      {items.length === 0 ? <p>{scene.words.scores.noLines}</p> : ''}
      {items.map((item) => (
        <Lines scene={scene} score={score} item={item} subjects={subjects} />
      ))}
    </section>
  );
};
