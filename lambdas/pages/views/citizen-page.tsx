import type { EventType } from '../../../domain/tickets/events.ts';
import { type Satisfaction, satisfactions } from '../../../domain/tickets/values.ts';
import { fromIso } from '../../../domain/time/instant.ts';
import type { TicketView } from '../../shared/schemas/ticket-view.ts';
import { outcomeNames } from '../../shared/views/words.ts';
import { Fact } from '../../shared/web/facts.tsx';
import { limitIn } from '../../shared/web/moments.ts';
import type { Scene } from '../scene.ts';
import { filled } from '../words/words.ts';
import { Acts } from './acts.tsx';
import { Status, Steps } from './citizen-status.tsx';
import { Countdown } from './countdown.tsx';
import { Erased } from './erased.tsx';
import { History } from './history.tsx';
import { Layout } from './layout.tsx';
import { PhotoSection } from './photos.tsx';
import { Survey } from './survey.tsx';
import { Told } from './told.tsx';

/** What a caller is shown of the history: what was done with the matter, not how offices talk to each other about it. */
const shownToCaller: ReadonlySet<string> = new Set<EventType>([
  'TicketFiled',
  'TicketAnswered',
  'TicketDeclined',
  'TicketDispatched',
  'TicketReassigned',
  'JointAppointed',
  'ReturnRequested',
  'ExtensionRequested',
  'ExtensionGranted',
  'LimitPassed',
  'LimitRestated',
  'UnitSucceeded',
  'ResultSigned',
  'SurveyAnswered',
  'CallbackRecorded',
  'ReworkOrdered',
  'SentUpstream',
  'UpstreamRefused',
  'UpstreamAccepted',
  'TicketArchived',
  'TicketMerged',
  'InformationAdded',
  'UnitUrged',
  'TicketWithdrawn',
  'ReopenRequested',
  'ReopenDeclined',
  'TicketReopened',
]);

/** Of those only the caller's own words are shown in full: what offices wrote to each other is theirs. */
const ownWords: ReadonlySet<string> = new Set<EventType>([
  'InformationAdded',
  'UnitUrged',
  'SurveyAnswered',
  'TicketAnswered',
]);

const entriesFor = ({ timeline }: TicketView): TicketView['timeline'] =>
  timeline
    .filter(({ event }) => shownToCaller.has(event))
    .map((entry) => (ownWords.has(entry.event) ? entry : { ...entry, detail: {} }));

/** The answer, of a merged ticket its master's: a reply at once, or a result that was signed. A draft is nobody's word yet. */
const Result = ({ scene: { view, master = view, words, language } }: { scene: Scene }) => {
  const signed = master.result?.status === 'signed' ? master.result : undefined;
  if (master.reply === undefined && !signed) return null;
  return (
    <section>
      <h2>{words.page.result}</h2>
      <dl>
        <Fact name={words.page.reply}>{master.reply}</Fact>
        <Fact name={words.page.outcome}>
          {signed && (language === 'en' ? signed.outcome : outcomeNames[signed.outcome])}
        </Fact>
        <Fact name={words.page.summary}>{signed?.summary}</Fact>
        <Fact name={words.page.plan}>{signed?.plan}</Fact>
      </dl>
    </section>
  );
};

const Reported = ({ scene, scene: { view, words, language } }: { scene: Scene }) => (
  <section>
    <h2>{words.page.matter}</h2>
    <Erased scene={scene} />
    <dl>
      <Fact name={words.page.subject}>{view.subject}</Fact>
      <Fact name={words.page.description}>{view.description}</Fact>
      <Fact name={words.page.wants}>{view.request}</Fact>
    </dl>
    {view.reopenRequested ? (
      <p>{filled(words.citizen.reopenAsked, { due: limitIn(language, fromIso(view.reopenRequested.answerDueAt)) })}</p>
    ) : (
      ''
    )}
  </section>
);

const chosenIn = (text: string | undefined): Satisfaction | undefined => satisfactions.find((one) => one === text);

/** The caller's page: an honest word on where the matter stands, the survey, and what the caller can still do. */
export const CitizenPage = ({ scene, asked }: { scene: Scene; asked: string | undefined }) => {
  const { words, language, view, did, attempt } = scene;
  return (
    <Layout
      words={words}
      language={language}
      title={filled(words.page.ticket, { number: view.ticketId })}
      taken={attempt ? undefined : did}
    >
      <Told scene={scene} />
      <h1>{words.citizen.title}</h1>
      <p class="soft">{filled(words.page.ticket, { number: view.ticketId })}</p>
      <Steps scene={scene} />
      <section>
        <Status scene={scene} />
      </section>
      {view.dueAt === undefined || view.stage === 'callback' ? '' : <Countdown scene={scene} />}
      <Result scene={scene} />
      <Survey scene={scene} chosen={chosenIn(asked ?? attempt?.values.get('satisfaction'))} />
      <Reported scene={scene} />
      <PhotoSection scene={scene} />
      <Acts scene={scene} />
      <History scene={scene} entries={entriesFor(view)} />
    </Layout>
  );
};
