import type { Instant } from '../../domain/time/instant.ts';
import type { ApiAnswer } from '../shared/http/gateway.ts';
import { readCover } from '../shared/store/covers.ts';
import { readMasterAnswer } from '../shared/views/master-answer.ts';
import type { Attempt } from '../shared/web/attempt.ts';
import { mayHaveNewLink } from './acts/send-link.ts';
import type { PageDependencies } from './dependencies.ts';
import { longestDesk, openTicketsOf } from './desk.ts';
import type { ClosedLink, OpenDesk, OpenTicket } from './open-link.ts';
import { type Markup, pageSender } from './respond.ts';
import { sceneOf } from './scene.ts';
import { CitizenPage } from './views/citizen-page.tsx';
import { ClosedPage } from './views/closed-page.tsx';
import { DeskPage } from './views/desk-page.tsx';
import { PrintPage } from './views/print-page.tsx';
import { StaffPage } from './views/staff-page.tsx';
import { type Language, textFor, wordsIn } from './words/words.ts';

/** How a page is asked for, beside its link. */
export type Asked = {
  readonly at: Instant;
  readonly language: Language;
  /** The act just done, by the address that its answer led to. */
  readonly did?: string | undefined;
  readonly attempt?: Attempt;
  readonly view?: string | undefined;
  /** The first tap of a survey. */
  readonly satisfaction?: string | undefined;
};

const frameOf = ({ language }: Asked) => ({ words: wordsIn(language), language });

const more = ({ did, attempt }: Asked) => ({
  ...(did === undefined ? {} : { did }),
  ...(attempt ? { attempt } : {}),
});

/** The page of a ticket, by the role of its link. */
const ticketPage = async (opened: OpenTicket, asked: Asked, dependencies: PageDependencies): Promise<Markup> => {
  const { county, table } = dependencies;
  const ofCaller = opened.actor.kind === 'citizen';
  const master = ofCaller ? { master: await readMasterAnswer(table, opened.ticket) } : {};
  const scene = sceneOf(opened, asked.at, county, frameOf(asked), { ...more(asked), ...master });
  if (ofCaller) return CitizenPage({ scene, asked: asked.satisfaction });
  return asked.view === 'print' ? PrintPage({ scene }) : StaffPage({ scene });
};

const deskPage = async ({ actor, link }: OpenDesk, asked: Asked, dependencies: PageDependencies): Promise<Markup> => {
  if (actor.kind !== 'staff' || actor.unit === undefined || link.recipient.to !== 'post')
    throw new Error('a list of open tickets belongs to a post');
  const items = await openTicketsOf(actor.unit, dependencies);
  const cover = await readCover(dependencies.table, link.recipient);
  const { at } = asked;
  const desk = { ...frameOf(asked), ...more(asked), at, county: dependencies.county, cover };
  return DeskPage({ desk: { ...desk, items: items.slice(0, longestDesk), more: items.length > longestDesk } });
};

/** The page that an open link opens. */
export const showOpen = async (
  opened: OpenTicket | OpenDesk,
  asked: Asked,
  dependencies: PageDependencies,
  status = 200,
): Promise<ApiAnswer> => {
  const page =
    opened.kind === 'desk'
      ? await deskPage(opened, asked, dependencies)
      : await ticketPage(opened, asked, dependencies);
  return pageSender(dependencies.photosOrigin).page(status, page);
};

/** A caller gets no link with a new round, and is told how to ask without one. */
const kindOf = (closed: ClosedLink) => {
  if (closed.kind === 'expired') return 'expired';
  return closed.why === 'round-over' && closed.actor.kind === 'citizen' ? 'caller-round' : closed.why;
};

/** The page of a link that has come to its end: 410, with another link for whoever may have one. */
export const showClosed = (
  closed: ClosedLink,
  asked: Asked,
  dependencies: PageDependencies,
  sent = false,
): ApiAnswer => {
  const frame = frameOf(asked);
  const kind = kindOf(closed);
  const newLink = sent ? 'sent' : mayHaveNewLink(closed, dependencies) ? 'possible' : undefined;
  const done = asked.did === undefined ? undefined : textFor(frame.words.acts.done, asked.did);
  return pageSender(dependencies.photosOrigin).page(
    410,
    ClosedPage({ ...frame, kind, newLink, done, forStaff: closed.actor.kind === 'staff' }),
  );
};

/** A page that says why there is none, and nothing of any ticket. */
export const showNothing = (
  status: number,
  kind: Parameters<typeof ClosedPage>[0]['kind'],
  language: Language,
  { photosOrigin }: Pick<PageDependencies, 'photosOrigin'>,
  headers: Readonly<Record<string, string>> = {},
): ApiAnswer =>
  pageSender(photosOrigin).page(status, ClosedPage({ words: wordsIn(language), language, kind }), headers);
