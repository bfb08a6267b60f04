import { satisfactionNames } from '../../../domain/notices/words.ts';
import { fromIso } from '../../../domain/time/instant.ts';
import { groundNames, outcomeNames, solvedNames } from '../../shared/views/words.ts';
import { Fact } from '../../shared/web/facts.tsx';
import { momentIn } from '../../shared/web/moments.ts';
import { categoryIn, choiceIn, typeIn } from '../../shared/web/names.ts';
import type { Scene } from '../scene.ts';
import { Erased } from './erased.tsx';

/** How to reach the caller: by a tap, or through the centre. */
const Contact = ({ scene: { view, words } }: { scene: Scene }) => {
  const { citizen } = view;
  if (citizen.withheld && view.erasedAt === undefined)
    return (
      <>
        {words.page.throughCentre} <a href="tel:12345">{words.page.dial}</a>
      </>
    );
  if (view.erasedAt !== undefined) return <>{words.page.erasedContact}</>;
  if (citizen.phone === undefined) return <>{words.page.anonymous}</>;
  return (
    <>
      {citizen.name ?? ''} <a href={`tel:${citizen.phone}`}>{words.page.callCaller}</a>
    </>
  );
};

/** What the caller reported, where, and how to reach him. */
export const Matter = ({ scene }: { scene: Scene }) => {
  const { view, words, language, county } = scene;
  const { page } = words;
  const place = [view.location?.townName, view.location?.address].filter((part) => part !== undefined).join(' ');
  return (
    <section>
      <h2>{page.matter}</h2>
      <Erased scene={scene} />
      <dl>
        <Fact name={page.subject}>{view.subject}</Fact>
        <Fact name={page.description}>{view.description}</Fact>
        <Fact name={page.wants}>{view.request}</Fact>
        <Fact name={page.place}>{place}</Fact>
        <Fact name={page.contact}>
          <Contact scene={scene} />
        </Fact>
        <Fact name={page.category}>{categoryIn(language, view.category, county)}</Fact>
        <Fact name={page.kind}>{typeIn(language, view.type)}</Fact>
        <Fact name={page.filedAt}>{momentIn(language, fromIso(view.filedAt))}</Fact>
      </dl>
    </section>
  );
};

const answerWords = (
  { satisfaction, solved, comment }: NonNullable<Scene['view']['answer']>,
  english: boolean,
): string => {
  const marks = english ? `${satisfaction}, ${solved}` : `${satisfactionNames[satisfaction]},${solvedNames[solved]}`;
  return comment === undefined ? marks : `${marks} ${comment}`;
};

/** The latest result, closure application and answer, as far as there are any. */
export const Outcome = ({ scene: { view, words, language } }: { scene: Scene }) => {
  const { page } = words;
  const { result, application, answer } = view;
  if (!result && !application && !answer) return null;
  const english = language === 'en';
  return (
    <section>
      <h2>{page.result}</h2>
      <dl>
        <Fact name={page.outcome}>{result && (english ? result.outcome : outcomeNames[result.outcome])}</Fact>
        <Fact name={page.summary}>{result?.summary}</Fact>
        <Fact name={page.plan}>{result?.plan}</Fact>
        <Fact name={page.ground}>
          {application && (english ? choiceIn(words, 'ground', application.ground) : groundNames[application.ground])}
        </Fact>
        <Fact name={page.replyToCitizen}>{application?.replyToCitizen}</Fact>
        <Fact name={page.statement}>{application?.statement}</Fact>
        <Fact name={page.answer}>{answer && answerWords(answer, english)}</Fact>
      </dl>
    </section>
  );
};
