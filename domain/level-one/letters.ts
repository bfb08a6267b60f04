import type { Organisation } from '../organisation/unit.ts';
import { type Commit, fold } from '../tickets/commit.ts';
import type { EventType } from '../tickets/events.ts';
import type { Photo } from '../tickets/photo.ts';
import { stageOf, type Ticket, unitOf } from '../tickets/ticket.ts';
import { toIso } from '../time/instant.ts';
import { isOfLevelOne, wentUpstream } from './concern.ts';
import { isLateForLevelOne } from './late.ts';
import { type Materials, materialsOf } from './materials.ts';

/** What level 1 is told of a ticket (R4, R41), each with its name in Chinese. */
export const levelOneKinds = {
  'level-one.result': '办理结果',
  'level-one.closure-application': '申请办结',
  'level-one.forwarded': '非本县事项上报',
  'level-one.ended': '归档、不予受理、并单或撤销',
  'level-one.monthly-figures': '月度数据',
} as const;
export type LevelOneKind = keyof typeof levelOneKinds;

/** A commit as level 1 is to have it, as Standard Webhooks has it; without content where level 1 is told nothing. */
export type LevelOneLetter = { readonly n: number; readonly content?: Readonly<Record<string, unknown>> };

/** What makes letters beside the commits. */
export type LetterFacts = {
  readonly organisation: Organisation;
  /** Where a photo can be fetched for some hours; nothing where it is handed over otherwise. */
  readonly addressOf: (photo: Photo) => string | undefined;
  /** Takes out of a text of this ticket who the caller is and how to reach that person: people repeat it in what they write. */
  readonly redactionOf: (ticket: Ticket) => (text: string) => string;
};

type Redact = (text: string | undefined) => string | undefined;

const ends: readonly EventType[] = ['TicketArchived', 'TicketDeclined', 'TicketMerged', 'TicketWithdrawn'];

/** What a commit is told as, if level 1 is told of it. The end says all: with it nothing else is told. */
const kindOf = ({ events }: Commit): LevelOneKind | undefined => {
  const has = (...types: readonly EventType[]): boolean => events.some(({ type }) => types.includes(type));
  if (has(...ends)) return 'level-one.ended';
  const sent = events.find((event) => event.type === 'SentUpstream');
  if (sent) return sent.from === 'closure' ? 'level-one.closure-application' : 'level-one.forwarded';
  return has('ResultSigned', 'TicketAnswered') ? 'level-one.result' : undefined;
};

const toldTypes: ReadonlySet<string> = new Set<EventType>([...ends, 'SentUpstream', 'ResultSigned', 'TicketAnswered']);

/** Whether level 1 may have to be told of a commit, by the types of its events alone. */
export const mayBeTold = (eventTypes: readonly string[]): boolean => eventTypes.some((type) => toldTypes.has(type));

/** Number, unit and limits: what every letter has. */
const headOf = ({ n, at }: Commit, ticket: Ticket, { organisation }: LetterFacts) => {
  const { upstreamNumber, upstreamDueAt, type, category, town } = ticket.filing;
  const unit = unitOf(ticket);
  return {
    ticketId: ticket.id,
    upstreamNumber,
    commit: n,
    at: toIso(at),
    stage: stageOf(ticket),
    type,
    category,
    town,
    unit: unit === undefined ? undefined : { id: unit, name: organisation.get(unit)?.name ?? unit },
    round: ticket.round,
    upstreamDueAt: upstreamDueAt === undefined ? undefined : toIso(upstreamDueAt),
    upstreamLate: isLateForLevelOne(ticket, at),
  };
};

/** A matter of the county's own that level 1 has to decide on: what it is about. Never who told it, nor from where. */
const matterOf = ({ filing }: Ticket, redact: Redact) => {
  if (isOfLevelOne(filing)) return undefined;
  const { subject, description, request } = filing.private ?? {};
  return { subject: redact(subject), description: redact(description), request: redact(request) };
};

const photosOf = ({ photos }: Materials, { addressOf }: LetterFacts) =>
  photos.map((photo) => ({ id: photo.photo, step: photo.step, at: toIso(photo.at), address: addressOf(photo) }));

/** Result, application and proof of the reply. */
const toldOf = (materials: Materials, redact: Redact, facts: LetterFacts) => {
  const { reply, result, application, contacts } = materials;
  return {
    reply: reply && { text: redact(reply.text), at: toIso(reply.at) },
    result: result && {
      outcome: result.outcome,
      summary: redact(result.summary),
      plan: redact(result.plan),
      signedAt: toIso(result.signedAt),
    },
    application: application && {
      ground: application.ground,
      replyToCitizen: redact(application.replyToCitizen),
      statement: redact(application.statement),
      reason: redact(application.reason),
      sentAt: application.sentAt === undefined ? undefined : toIso(application.sentAt),
    },
    contacts: contacts.map(({ medium, at }) => ({ medium, at: toIso(at) })),
    photos: photosOf(materials, facts),
  };
};

/** How it ended: by the caller's answers, by an outcome that stands in their place, or because it went elsewhere. */
const endOf = ({ events }: Commit, { phase, archivedAs }: Ticket, redact: Redact) => {
  const declined = events.find((event) => event.type === 'TicketDeclined');
  return {
    conclusion: archivedAs,
    declined: declined && { reason: redact(declined.private?.reason), route: redact(declined.private?.route) },
    mergedInto: phase.kind === 'ended' ? phase.into : undefined,
  };
};

const bodyOf = (kind: LevelOneKind, told: readonly Commit[], ticket: Ticket, facts: LetterFacts) => {
  const without = facts.redactionOf(ticket);
  const redact: Redact = (text) => (text === undefined ? undefined : without(text));
  const commit = told.at(-1);
  if (kind === 'level-one.ended') return commit && endOf(commit, ticket, redact);
  return { matter: matterOf(ticket, redact), ...toldOf(materialsOf(ticket, told), redact, facts) };
};

/**
 * What level 1 gets of a ticket, commit by commit: of its own tickets the result, each application for closure and the end;
 * of the county's own from the day on which they went up to it. Whoever delivers posts those with content, in order.
 */
export const levelOneLetters = (commits: readonly Commit[], facts: LetterFacts): readonly LevelOneLetter[] => {
  let ticket: Ticket | undefined;
  return commits.map((commit, index) => {
    ticket = fold([commit], ticket);
    const kind = kindOf(commit);
    const told = commits.slice(0, index + 1);
    if (!ticket || !kind || !(isOfLevelOne(ticket.filing) || wentUpstream(told))) return { n: commit.n };
    const data = { ...headOf(commit, ticket, facts), ...bodyOf(kind, told, ticket, facts) };
    return { n: commit.n, content: { type: kind, timestamp: toIso(commit.at), data } };
  });
};
