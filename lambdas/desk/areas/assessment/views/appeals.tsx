import { appealDeciders } from '../../../../../domain/assessment/access.ts';
import type { Appeal } from '../../../../../domain/assessment/appeal.ts';
import { datedIn } from '../../../../shared/web/moments.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import { namesFor } from '../names.ts';
import type { ScoreScene } from '../scene.ts';
import { base, has } from './section.tsx';

type AppealProps = { readonly scene: ScoreScene; readonly appeal: Appeal };

/** What became of an appeal. */
export const stateOf = ({ decision }: Appeal): 'open' | 'struck' | 'upheld' => {
  if (!decision) return 'open';
  return decision.strike ? 'struck' : 'upheld';
};

const Decide = ({ scene: { year, words, seen, tried }, appeal }: AppealProps) => (
  <form method="post" action={`${base}/scores/${year}/appeals/${appeal.n}`}>
    <input type="hidden" name="seen" value={String(seen)} />
    <label for={`reason-${appeal.n}`}>{words.scores.decisionReason}</label>
    <input
      id={`reason-${appeal.n}`}
      name="reason"
      required={true}
      maxlength={500}
      value={tried?.of === String(appeal.n) ? tried.reason : ''}
    />
    <button type="submit" name="strike" value="yes">
      {words.scores.strike}
    </button>{' '}
    <button type="submit" name="strike" value="no" class="plain">
      {words.scores.uphold}
    </button>
  </form>
);

const AppealRow = ({ scene, appeal }: AppealProps) => {
  const { words, scheme, context } = scene;
  const { decision } = appeal;
  return (
    <tr>
      <td class="number">{appeal.n}</td>
      <td>{namesFor(context).unit(appeal.unit)}</td>
      <td>{scheme.items.find(({ id }) => id === appeal.item)?.name ?? appeal.item}</td>
      <td>
        <a href={`/desk/tickets/${appeal.ticketId}`}>{appeal.ticketId}</a>
      </td>
      <td>{appeal.reason}</td>
      <td>
        {words.scores.appealState[stateOf(appeal)]}
        {decision ? (
          <p class="soft">
            {filled(words.scores.decidedBy, {
              at: datedIn(context.var.language, decision.at),
              reason: decision.reason,
            })}
          </p>
        ) : has(context, appealDeciders) ? (
          <Decide scene={scene} appeal={appeal} />
        ) : (
          ''
        )}
      </td>
    </tr>
  );
};

/** 申诉 of the year that the reader sees, with the form to decide those that are open. */
export const Appeals = ({ scene }: { readonly scene: ScoreScene }) => {
  const { scores: words } = scene.words;
  const heads = [words.unit, words.item, words.ticket, words.appealReason, words.appeal];
  return (
    <section>
      <h2>{words.appeals}</h2>
      {scene.appeals.length === 0 ? (
        <p>{words.noAppeals}</p>
      ) : (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col" class="number">
                  #
                </th>
                {heads.map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {scene.appeals.map((appeal) => (
                <AppealRow scene={scene} appeal={appeal} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
