import { LevelOneLimit } from '../../shared/web/level-one-limit.tsx';
import { categoryIn, stageIn, typeIn } from '../../shared/web/names.ts';
import { ReviewCard } from '../../shared/web/review-card.tsx';
import type { Scene } from '../scene.ts';
import { filled } from '../words/words.ts';
import { Acts } from './acts.tsx';
import { Countdown } from './countdown.tsx';
import { Detours } from './detours.tsx';
import { History } from './history.tsx';
import { Layout } from './layout.tsx';
import { Matter, Outcome } from './matter.tsx';
import { PhotoSection } from './photos.tsx';
import { ReopenCard } from './reopen-card.tsx';
import { Told } from './told.tsx';

const Heading = ({ scene: { view, words, language, county } }: { scene: Scene }) => {
  const marks = [
    ...(view.urgent ? [words.page.urgent] : []),
    ...(view.overdue ? [words.page.overdue] : []),
    ...(view.round > 1 ? [filled(words.page.round, { round: view.round })] : []),
  ];
  return (
    <>
      <h1>{view.subject ?? `${categoryIn(language, view.category, county)} ${typeIn(language, view.type)}`}</h1>
      <p class="soft">
        {filled(words.page.ticket, { number: view.ticketId })} · {stageIn(language, view.stage)}
        {marks.length > 0 ? ' · ' : ''}
        <b class="error">{marks.join(' · ')}</b>
      </p>
    </>
  );
};

/** A list of the other tickets of this phone: by a link of its own, so that this one opens nothing else. */
const MyTickets = ({ words, language }: Scene) => (
  <section>
    <h2>{words.page.myTickets}</h2>
    <form method="post">
      <input type="hidden" name="act" value="my-tickets" />
      {language === 'en' ? <input type="hidden" name="lang" value="en" /> : ''}
      <button type="submit" class="plain">
        {words.page.myTicketsSend}
      </button>
    </form>
  </section>
);

const isReopenAsked = ({ ticket: { phase } }: Scene): boolean =>
  phase.kind === 'ended' && phase.reopenAsked !== undefined;

/** The page of a unit's handler, signatory, head or village liaison, and of the centre's reviewers and supervisors. */
export const StaffPage = ({ scene }: { scene: Scene }) => {
  const { words, language, view, link, did, attempt, code } = scene;
  const decides = link.role === 'reviewer' || link.role === 'supervisor';
  const signs = link.role === 'signatory' && (view.result?.status === 'draft' || view.application?.status === 'draft');
  return (
    <Layout
      words={words}
      language={language}
      title={filled(words.page.ticket, { number: view.ticketId })}
      recordsReading={!decides}
      taken={attempt ? undefined : did}
    >
      <Told scene={scene} />
      <Heading scene={scene} />
      <ReopenCard scene={scene} />
      {isReopenAsked(scene) ? '' : <Countdown scene={scene} />}
      <LevelOneLimit {...scene} />
      <ReviewCard scene={scene} decides={decides} />
      {signs ? <Outcome scene={scene} /> : ''}
      <Matter scene={scene} />
      <Acts scene={scene} />
      {signs ? '' : <Outcome scene={scene} />}
      <PhotoSection scene={scene} />
      <Detours scene={scene} />
      {view.result || view.application ? (
        <p>
          <a href={`/t/${code}?view=print${language === 'en' ? '&lang=en' : ''}`}>{words.page.printForm}</a>
        </p>
      ) : (
        ''
      )}
      <History scene={scene} entries={view.timeline} />
      {link.role === 'handler' || link.role === 'signatory' ? <MyTickets {...scene} /> : ''}
    </Layout>
  );
};
