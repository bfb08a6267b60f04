import { unitKinds } from '../../../../../domain/assessment/scheme.ts';
import type { UnitScore } from '../../../../../domain/assessment/score.ts';
import { scoreFiles } from '../../../../shared/assessment/score-downloads.ts';
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

type RanksProps = SceneProps & {
  readonly caption: string;
  readonly all: readonly UnitScore[];
  readonly rows: readonly UnitScore[];
};

const Ranks = ({ scene: { words, year, context }, caption, all, rows }: RanksProps) => {
  const names = namesFor(context);
  return (
    <table>
      <caption>{caption}</caption>
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
        {rows.map((score) => (
          <tr>
            <td class="number">{rankOf(all, score)}</td>
            <th scope="row">
              <a href={`${base}/scores/${year}/${score.unit}`}>{names.unit(score.unit)}</a>
            </th>
            <td class="number">{pointsText(score.total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** So many of a long ranking stand there at once: the others are folded away until somebody asks for them. */
const firstRanks = 10;

const KindTable = ({ scene, kind }: SceneProps & { readonly kind: UnitScore['kind'] }) => {
  const said = scene.words.scores;
  const all = scene.scores.filter((score) => score.kind === kind).toSorted((one, other) => other.total - one.total);
  if (all.length === 0) return null;
  const folds = all.length > firstRanks;
  return (
    <section>
      <h2>{said.kinds[kind]}</h2>
      <Ranks
        scene={scene}
        caption={folds ? filled(said.firstRanks, { n: firstRanks }) : said.kinds[kind]}
        all={all}
        rows={all.slice(0, firstRanks)}
      />
      {folds ? (
        <details>
          <summary>{filled(said.allRanks, { n: all.length })}</summary>
          <Ranks
            scene={scene}
            caption={filled(said.otherRanks, { n: firstRanks + 1 })}
            all={all}
            rows={all.slice(firstRanks)}
          />
        </details>
      ) : (
        ''
      )}
    </section>
  );
};

/** The scores to take away: every table, or one of them. */
export const ScoreFiles = ({ scene: { words, year } }: SceneProps) => (
  <nav aria-label={words.scores.files}>
    <p class="links">
      {scoreFiles.map((file) => (
        <>
          <a href={`${base}/scores/${year}/file?format=${file}`}>{words.scores.fileNames[file]}</a>{' '}
        </>
      ))}
    </p>
  </nav>
);

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
