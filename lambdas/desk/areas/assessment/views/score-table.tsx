import { unitKinds } from '../../../../../domain/assessment/scheme.ts';
import type { UnitScore } from '../../../../../domain/assessment/score.ts';
import { datedIn } from '../../../../shared/web/moments.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import { namesFor, pointsText } from '../names.ts';
import type { ScoreScene } from '../scene.ts';
import { base } from './section.tsx';

type SceneProps = { readonly scene: ScoreScene };

/** Under which scheme, and how far it was counted. */
export const SchemeLine = ({ scene: { scheme, basis, words } }: SceneProps) => (
  <>
    <p>
      {filled(words.scores.scheme, { version: scheme.version, approval: scheme.approval })}{' '}
      {basis ? filled(words.scores.counted, { until: basis.until }) : words.scores.notCounted}
    </p>
    {scheme.proposal ? <p class="proposal">{words.scores.proposal}</p> : ''}
  </>
);

/** Equal scores have the same rank. */
const rankOf = (scores: readonly UnitScore[], { total }: UnitScore): number =>
  scores.filter((other) => other.total > total).length + 1;

const KindTable = ({ scene, kind }: SceneProps & { readonly kind: UnitScore['kind'] }) => {
  const { words, year, context } = scene;
  const scores = scene.scores.filter((score) => score.kind === kind);
  const names = namesFor(context);
  if (scores.length === 0) return null;
  return (
    <section>
      <h2>{words.scores.kinds[kind]}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col" class="number">
              {words.scores.rank}
            </th>
            <th scope="col">{words.scores.unit}</th>
            <th scope="col" class="number">
              {words.scores.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <tr>
              <td class="number">{rankOf(scores, score)}</td>
              <th scope="row">
                <a href={`${base}/scores/${year}/${score.unit}`}>{names.unit(score.unit)}</a>
              </th>
              <td class="number">{pointsText(score.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** 考核赋分: each kind of unit ranked by itself. */
export const ScoreTables = ({ scene }: SceneProps) => (
  <>
    {unitKinds.map((kind) => (
      <KindTable scene={scene} kind={kind} />
    ))}
  </>
);

/** Frozen versions with their hashes. */
export const FrozenVersions = ({ scene: { state, year, words, context } }: SceneProps) => {
  const frozen = state.frozen.filter((each) => each.year === year);
  return (
    <section>
      <h2>{words.scores.frozen}</h2>
      {frozen.length === 0 ? <p>{words.scores.noFrozen}</p> : ''}
      <ul>
        {frozen.map(({ version, at, scheme, hash }) => (
          <li>
            {filled(words.scores.version, { version, at: datedIn(context.var.language, at), scheme })}{' '}
            <small class="soft">
              {words.scores.hash} {hash}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
};
