import { type Satisfaction, satisfactions, solvedAnswers } from '../../../domain/tickets/values.ts';
import { barredBy } from '../../shared/views/allowed-commands.ts';
import { choiceIn } from '../../shared/web/names.ts';
import { reasonWords } from '../forms/offered.ts';
import type { Scene } from '../scene.ts';
import { filled } from '../words/words.ts';

type SurveyProps = { readonly scene: Scene; readonly chosen: Satisfaction | undefined };

const addressOf = (language: Scene['language'], satisfaction?: Satisfaction): string =>
  `?${[...(satisfaction ? [`s=${satisfaction}`] : []), ...(language === 'en' ? ['lang=en'] : [])].join('&')}#survey`;

/** First tap: how content; an address, so that nothing is sent yet. */
const First = ({ scene: { words, language } }: { scene: Scene }) => (
  <>
    <p>{words.citizen.surveyFirst}</p>
    {satisfactions.map((satisfaction) => (
      <a class="button plain" href={addressOf(language, satisfaction)}>
        {choiceIn(words, 'satisfaction', satisfaction)}
      </a>
    ))}
  </>
);

/** Second tap: whether it is solved; it submits. */
const Second = ({ scene, chosen }: { scene: Scene; chosen: Satisfaction }) => {
  const { words, language, seen, made } = scene;
  return (
    <form method="post" data-keep="answer-survey">
      <input type="hidden" name="act" value="answer-survey" />
      <input type="hidden" name="seen" value={String(seen)} />
      <input type="hidden" name="made" value={String(made)} />
      <input type="hidden" name="satisfaction" value={chosen} />
      {language === 'en' ? <input type="hidden" name="lang" value="en" /> : ''}
      <p>
        {filled(words.citizen.surveyChosen, { satisfaction: choiceIn(words, 'satisfaction', chosen) })}{' '}
        <a href={addressOf(language)}>{words.citizen.surveyChange}</a>
      </p>
      <p>
        <b>{words.citizen.surveySecond}</b>
      </p>
      <div class="field">
        <label for="survey-comment">{words.citizen.surveyComment}</label>
        <textarea id="survey-comment" name="comment" rows={3} maxlength={1000}>
          {scene.attempt?.values.get('comment') ?? ''}
        </textarea>
      </div>
      {solvedAnswers.map((solved) => (
        <button type="submit" name="solved" value={solved} class="plain">
          {choiceIn(words, 'solved', solved)}
        </button>
      ))}
    </form>
  );
};

/** 评价 (R43-R44): two taps, answered again until the archive, or until the caller has added all that a ticket takes. */
export const Survey = ({ scene, chosen }: SurveyProps) => {
  const { ticket, actor, at, county, words, view } = scene;
  const barred = barredBy('answer-survey', ticket, actor, at, county);
  if (barred && barred.code !== 'caller-additions-full') return null;
  const { answer } = view;
  return (
    <section id="survey" class="note">
      <h2>{words.citizen.survey}</h2>
      {answer ? (
        <p>
          {filled(words.citizen.surveyYours, {
            satisfaction: choiceIn(words, 'satisfaction', answer.satisfaction),
            solved: choiceIn(words, 'solved', answer.solved),
          })}{' '}
          {words.citizen.surveyDone}
        </p>
      ) : (
        ''
      )}
      {barred ? (
        <p class="soft">{reasonWords(barred, scene)}</p>
      ) : chosen !== undefined ? (
        <Second scene={scene} chosen={chosen} />
      ) : answer ? (
        <details>
          <summary>{words.citizen.surveyAgain}</summary>
          <First scene={scene} />
        </details>
      ) : (
        <First scene={scene} />
      )}
    </section>
  );
};
