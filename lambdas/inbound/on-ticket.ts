import type { Command } from '../../domain/tickets/commands.ts';
import type { IdempotencyKey } from '../../domain/tickets/commit.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { type CommandRequest, carryOut } from '../shared/commands/carry-out.ts';
import { cut } from '../shared/schemas/texts.ts';
import { CommitConflict } from '../shared/store/append.ts';
import { readTicket, type StoredTicket } from '../shared/store/commits.ts';
import type { Purpose } from './claims.ts';
import { answerOfMark } from './marks.ts';
import { answerOf, type Files, isFull, texter } from './purpose.ts';
import { longestComment, type Reading } from './read-text.ts';

/** A text that is about a ticket. */
export type TicketText = {
  readonly reading: Reading;
  readonly identity: IdempotencyKey;
  /** When it came first. */
  readonly at: Instant;
};

/**
 * `done`: it is on the ticket, now or before. `stale`: the caller said otherwise later. `full`: the caller has added to the
 * ticket as often as it takes. `refused`: it has no place there.
 */
export type Came = 'done' | 'stale' | 'full' | 'refused';

type Surveyed = Extract<Purpose, { readonly round: number }>;

const carried = async (
  ticketId: string,
  command: Command,
  { identity, at }: TicketText,
  files: Files,
  isCurrent?: (stored: StoredTicket) => boolean,
): Promise<Came> => {
  const request: CommandRequest = {
    command,
    actor: texter,
    by: { sub: texter.kind, roles: [] },
    at,
    identity,
    ...(isCurrent ? { isCurrent } : {}),
  };
  const { result } = await carryOut(ticketId, request, files);
  if (result.kind === 'unknown') return 'refused';
  if (result.kind === 'appended' || result.stop.kind === 'repeated') return 'done';
  if (result.stop.kind === 'stale') return 'stale';
  return result.stop.kind === 'refused' && isFull(result.stop.refusal) ? 'full' : 'refused';
};

const isRound = (stored: StoredTicket | undefined, round: number): stored is StoredTicket =>
  stored?.ticket.round === round;

/** A mark counts unless the caller gave another one later: texts arrive in any order, and the last one sent decides (R44). */
const answered = async (text: TicketText, { ticketId, round }: Surveyed, files: Files): Promise<Came> => {
  const { reading, at } = text;
  if (reading.kind !== 'mark' || !isRound(await readTicket(files.table, ticketId), round)) return 'refused';
  const { mark, comment } = reading;
  const body = { ...answerOfMark[mark], ...(comment === undefined ? {} : { comment }) };
  const isLatest = ({ ticket }: StoredTicket): boolean => (answerOf(ticket)?.at ?? at) <= at;
  return carried(ticketId, { name: 'answer-survey', body }, text, files, isLatest);
};

const attempts = 5;

/** The caller's marks again, with the words as their comment. */
const commented = async (text: TicketText, { ticketId, round }: Surveyed, files: Files): Promise<Came> => {
  if (!('text' in text.reading)) return 'refused';
  const comment = cut(text.reading.text, longestComment).trim();
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const stored = await readTicket(files.table, ticketId);
    const given = isRound(stored, round) ? answerOf(stored.ticket) : undefined;
    if (!given) return 'refused';
    const { solved, satisfaction } = given;
    const stands = ({ ticket }: StoredTicket): boolean => answerOf(ticket)?.at === given.at;
    const came = await carried(
      ticketId,
      { name: 'answer-survey', body: { solved, satisfaction, comment } },
      text,
      files,
      stands,
    );
    if (came !== 'stale') return came;
  }
  throw new CommitConflict(ticketId);
};

const informed = async (text: TicketText, ticketId: string, files: Files): Promise<Came> =>
  'text' in text.reading
    ? carried(ticketId, { name: 'add-information', body: { text: text.reading.text } }, text, files)
    : 'refused';

/**
 * Puts a text on its ticket, once for all its deliveries.
 * @throws CommitConflict when the ticket changes faster than it can be written to
 */
export const putOnTicket = (
  text: TicketText,
  purpose: Extract<Purpose, { readonly ticketId: string }>,
  files: Files,
): Promise<Came> => {
  switch (purpose.to) {
    case 'survey':
      return answered(text, purpose, files);
    case 'comment':
      return commented(text, purpose, files);
    case 'information':
      return informed(text, purpose.ticketId, files);
  }
};
