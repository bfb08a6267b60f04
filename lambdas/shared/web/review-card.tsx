import { closeOfWorkday } from '../../../domain/limits/limits.ts';
import type { Command } from '../../../domain/tickets/commands.ts';
import { limitFactsOf } from '../../../domain/tickets/facts.ts';
import { requestOf } from '../../../domain/tickets/ticket.ts';
import { barredBy } from '../views/allowed-commands.ts';
import { attributionNames, requestNames } from '../views/words.ts';
import { type Effect, effectOf } from './effects.ts';
import { Fact } from './facts.tsx';
import type { FormScene } from './forms/form-scene.ts';
import { limitIn, momentIn } from './moments.ts';
import { stageIn, unitIn } from './names.ts';
import { filled } from './words/words.ts';

type Pending = NonNullable<ReturnType<typeof requestOf>>;

const attributed = ({ language }: FormScene, whose: keyof typeof attributionNames): string =>
  language === 'en' ? whose : attributionNames[whose];

/** `时限为…;由…办理;将记录超期…`. */
const effectWords = (effect: Effect, scene: FormScene): string => {
  const { words, language, county } = scene;
  const { page } = words;
  const moved = effect.unit !== undefined && effect.unit !== scene.view.unit;
  return [
    ...(moved ? [filled(page.effectUnit, { unit: unitIn(language, effect.unit, county) })] : []),
    effect.due === undefined || effect.stage === 'callback'
      ? page.effectNoLimit
      : filled(page.effectDue, { due: limitIn(language, effect.due) }),
    ...(effect.stage === 'dispatched' ? [] : [filled(page.effectStage, { stage: stageIn(language, effect.stage) })]),
    ...effect.breaches.map(({ limit, attributedTo }) =>
      filled(page.effectBreach, { due: limitIn(language, limit), whose: attributed(scene, attributedTo) }),
    ),
  ].join(language === 'en' ? '; ' : ';');
};

const decisionOf = (request: Pending, approve: boolean): Command => {
  const body = { approve, reason: '-' };
  switch (request.kind) {
    case 'return':
      return { name: 'decide-return', body };
    case 'extension':
      return { name: 'decide-extension', body };
    case 'closure':
      return { name: 'decide-closure', body };
  }
};

const mayWithdraw = ({ ticket, actor, at, county }: FormScene): boolean =>
  barredBy('withdraw-request', ticket, actor, at, county) === undefined;

/** What either decision does to unit and dates, told before it is made (R35-R41). */
const Effects = ({ scene, request }: { scene: FormScene; request: Pending }) => {
  const { page } = scene.words;
  const outcomes = [
    { name: page.ifApproved, effect: effectOf(decisionOf(request, true), scene) },
    { name: page.ifRefused, effect: effectOf(decisionOf(request, false), scene) },
  ];
  return (
    <>
      <h2>{page.effects}</h2>
      <dl class="facts">
        {outcomes.map(({ name, effect }) =>
          effect === undefined ? null : <Fact name={name}>{effectWords(effect, scene)}</Fact>,
        )}
      </dl>
    </>
  );
};

const reasonOf = ({ view }: FormScene): string | undefined => {
  const asked = view.timeline.findLast(({ event }) => /^(Return|Extension|Closure)Requested$/.test(event));
  const reason = asked?.detail.reason ?? asked?.detail.statement;
  return typeof reason === 'string' ? reason : undefined;
};

const suggestedWords = (suggested: string, { language, county, words }: FormScene): string => {
  if (suggested === 'undetermined') return words.page.undetermined;
  return suggested === 'outside' ? words.page.outside : unitIn(language, suggested, county);
};

/** The day that an extension asks for, with its date. */
const askedDay = ({ workingDays }: Pending, { ticket, county, language, words }: FormScene): string | undefined => {
  if (workingDays === undefined || ticket.phase.kind !== 'handling') return undefined;
  const due = closeOfWorkday(ticket.phase.limit.entry.at, workingDays, limitFactsOf(county, ticket));
  return filled(words.page.nthDay, { n: workingDays, due: limitIn(language, due) });
};

const isOwn = ({ actor, view }: FormScene): boolean => actor.kind === 'staff' && actor.unit === view.unit;

/** The pending request: who asked for what and why; for a reviewer with what either decision does. */
export const ReviewCard = ({ scene, decides }: { scene: FormScene; decides: boolean }) => {
  const { ticket, words, language, county, view } = scene;
  const request = requestOf(ticket);
  if (!request) return null;
  const { page } = words;
  const name = language === 'en' ? request.kind : requestNames[request.kind];
  return (
    <section>
      <h2>{decides ? page.reviewing : isOwn(scene) ? page.requestPending : page.requestOfUnit}</h2>
      <p>
        {filled(page.askedBy, {
          unit: unitIn(language, view.unit, county),
          at: momentIn(language, request.at),
          request: name,
        })}
      </p>
      <p>
        <b>{filled(page.reviewBy, { due: limitIn(language, request.reviewDue) })}</b>{' '}
        {request.late > 0 ? filled(page.reviewLate, { late: request.late }) : ''}
      </p>
      <dl class="facts">
        <Fact name={page.reasonGiven}>{reasonOf(scene)}</Fact>
        <Fact name={page.suggested}>
          {request.suggestedUnit === undefined ? '' : suggestedWords(request.suggestedUnit, scene)}
        </Fact>
        <Fact name={page.asksFor}>{askedDay(request, scene)}</Fact>
      </dl>
      {decides ? (
        <Effects scene={scene} request={request} />
      ) : mayWithdraw(scene) ? (
        <p class="soft">{page.withdrawable}</p>
      ) : (
        ''
      )}
    </section>
  );
};
