import { satisfactionNames } from '../../../../../domain/notices/words.ts';
import { fromIso } from '../../../../../domain/time/instant.ts';
import {
  classNames,
  classNamesEnglish,
  groundNames,
  outcomeNames,
  solvedNames,
} from '../../../../shared/views/words.ts';
import { Fact } from '../../../../shared/web/facts.tsx';
import { limitIn, momentIn } from '../../../../shared/web/moments.ts';
import { categoryIn, choiceIn, placeIn, typeIn, unitIn } from '../../../../shared/web/names.ts';
import { phoneWords } from '../../../../shared/web/phone-words.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { DeskScene } from '../scene.ts';

type Props = { readonly scene: DeskScene };

/** Who the caller is and how to reach that person, as far as this reader may know (R3). */
const Caller = ({ scene: { view, text } }: Props) => {
  const { citizen } = view;
  if (view.erasedAt !== undefined) return null;
  if (citizen.withheld) return <Fact name={text.facts.caller}>{text.withheld}</Fact>;
  return (
    <>
      <Fact name={text.facts.caller}>{citizen.name ?? (citizen.anonymous ? text.anonymous : undefined)}</Fact>
      <Fact name={text.facts.phone}>
        {citizen.phone === undefined ? undefined : <a href={`tel:${citizen.phone}`}>{phoneWords(citizen.phone)}</a>}
      </Fact>
    </>
  );
};

const upstreamWords = ({ view: { upstreamNumber, upstreamDueAt }, language, at }: DeskScene): string | undefined =>
  upstreamNumber === undefined && upstreamDueAt === undefined
    ? undefined
    : [upstreamNumber, upstreamDueAt && limitIn(language, fromIso(upstreamDueAt), at)].filter(Boolean).join(' · ');

/** What the caller reported. */
export const Matter = ({ scene }: Props) => {
  const { view, text, language, county } = scene;
  const { facts } = text;
  const classes = language === 'en' ? classNamesEnglish : classNames;
  return (
    <section>
      <h2>{text.matter}</h2>
      {view.erasedAt === undefined ? (
        ''
      ) : (
        <p>{filled(text.erased, { at: momentIn(language, fromIso(view.erasedAt), scene.at) })}</p>
      )}
      <dl class="facts">
        <Fact name={facts.description}>{view.description && <span class="prose">{view.description}</span>}</Fact>
        <Fact name={facts.request}>{view.request && <span class="prose">{view.request}</span>}</Fact>
        <Fact name={facts.original}>
          {view.original && <span class="prose">{`${view.original.sender}:${view.original.text}`}</span>}
        </Fact>
        <Caller scene={scene} />
        <Fact name={facts.place}>
          {[placeIn(language, view.location?.town, county), view.location?.address].filter(Boolean).join(' ')}
        </Fact>
        <Fact name={facts.category}>{categoryIn(language, view.category, county)}</Fact>
        <Fact name={facts.type}>{`${typeIn(language, view.type)} · ${text.channels[view.channel]}`}</Fact>
        <Fact name={facts.class}>{view.class && classes[view.class]}</Fact>
        <Fact name={facts.filedAt}>{momentIn(language, fromIso(view.filedAt), scene.at)}</Fact>
        <Fact name={facts.onBehalf}>
          {view.onBehalf && [view.onBehalf.item, view.onBehalf.name, view.onBehalf.phone].filter(Boolean).join(' · ')}
        </Fact>
        <Fact name={facts.complainedUnit}>
          {view.complainedUnit === undefined ? undefined : unitIn(language, view.complainedUnit, county)}
        </Fact>
        <Fact name={facts.upstream}>{upstreamWords(scene)}</Fact>
      </dl>
    </section>
  );
};

const answerWords = ({ view: { answer }, words, language }: DeskScene): string | undefined => {
  if (!answer) return undefined;
  const marks =
    language === 'en'
      ? [choiceIn(words, 'satisfaction', answer.satisfaction), choiceIn(words, 'solved', answer.solved)]
      : [satisfactionNames[answer.satisfaction], solvedNames[answer.solved]];
  return [...marks, answer.comment].filter(Boolean).join(' · ');
};

/** The latest reply, result, closure application and answer, as far as there are any. */
export const Outcome = ({ scene }: Props) => {
  const { view, text, words, language } = scene;
  const { reply, result, application } = view;
  const answer = answerWords(scene);
  if (!reply && !result && !application && !answer) return null;
  const english = language === 'en';
  const { facts } = text;
  return (
    <section>
      <h2>{text.outcome}</h2>
      <dl class="facts">
        <Fact name={facts.reply}>{reply}</Fact>
        <Fact name={facts.outcome}>
          {result && (english ? choiceIn(words, 'outcome', result.outcome) : outcomeNames[result.outcome])}
        </Fact>
        <Fact name={facts.summary}>{result?.summary && <span class="prose">{result.summary}</span>}</Fact>
        <Fact name={facts.plan}>{result?.plan}</Fact>
        <Fact name={facts.ground}>
          {application && (english ? choiceIn(words, 'ground', application.ground) : groundNames[application.ground])}
        </Fact>
        <Fact name={facts.replyToCitizen}>{application?.replyToCitizen}</Fact>
        <Fact name={facts.statement}>{application?.statement}</Fact>
        <Fact name={facts.answer}>{answer}</Fact>
      </dl>
    </section>
  );
};
