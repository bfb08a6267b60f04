import { decide } from '../../domain/tickets/decide.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { CallerAnswer } from '../../domain/tickets/phases.ts';
import type { Refusal } from '../../domain/tickets/refusals.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import { hour, type Instant } from '../../domain/time/instant.ts';
import { openStages } from '../shared/schemas/list-query.ts';
import { readTicket } from '../shared/store/commits.ts';
import { boardItems } from '../shared/store/lists.ts';
import { readSurvey } from '../shared/store/surveys.ts';
import type { Table } from '../shared/store/table.ts';
import type { Purpose } from './claims.ts';
import { answerOfMark } from './marks.ts';
import type { Reading } from './read-text.ts';

export type Files = { readonly table: Table; readonly county: County };

/** Who acts by text: the caller, known by the phone alone. */
export const texter = { kind: 'citizen', medium: 'sms' } as const;

/** What the caller answered to the survey that is out. */
export const answerOf = ({ phase }: Ticket): CallerAnswer | undefined =>
  phase.kind === 'callback' || phase.kind === 'ended' ? phase.answer : undefined;

/** So long after a mark words belong to it: people send the digit first and the reason after it. Later they are news. */
const afterthought = hour;

/** Told the centre by phone it is the centre's record; what the caller wrote, the caller may add to. */
const justWrote = (ticket: Ticket, at: Instant): boolean => {
  const answer = answerOf(ticket);
  return answer !== undefined && ['sms', 'page'].includes(answer.medium) && at - answer.at < afterthought;
};

/** The caller has added to the ticket as often as it takes: what it was for is known all the same, and so is what to say. */
export const isFull = ({ code }: Refusal): boolean => code === 'caller-additions-full';

/** The survey that the phone was sent last: its ticket while it is to be answered (which the domain says), or `over`. */
const surveyed = async (
  caller: string,
  at: Instant,
  { table, county }: Files,
): Promise<Ticket | 'over' | undefined> => {
  const survey = await readSurvey(table, caller, at);
  if (!survey) return undefined;
  const ticket = (await readTicket(table, survey.ticketId))?.ticket;
  if (ticket?.round !== survey.round) return 'over';
  const answer = { name: 'answer-survey', body: answerOfMark[1] } as const;
  const decision = decide(ticket, answer, texter, at, county);
  return decision.ok || isFull(decision.refusal) ? ticket : 'over';
};

/** So many tickets of one caller are read at a time. */
const page = 25;

/** The caller's one open ticket, as its commits tell; nothing when there are more, for nobody can say which is meant. */
const onlyOpen = async (caller: string, { table }: Files): Promise<string | undefined> => {
  const open: string[] = [];
  for await (const { ticketId, stage } of boardItems(table, { index: 'byCaller', partitions: [caller] }, page)) {
    if (!openStages.some((each) => each === stage)) continue;
    const stored = await readTicket(table, ticketId);
    if (stored && stored.ticket.phase.kind !== 'ended') open.push(ticketId);
    if (open.length > 1) return undefined;
  }
  return open[0];
};

const about = ({ id: ticketId, round }: Ticket) => ({ ticketId, round });

/**
 * What a text is for. A mark answers the phone's one open survey. Words within an hour after it, without a mark, are the comment
 * to what was answered. Any other words are information on the caller's open
 * ticket, but only if exactly one is open. A ticket that was merged is not: what its caller tells would stand in
 * another's. Nor are words after a mark that came too late: they are about the other ticket.
 */
export const purposeOf = async (reading: Reading, caller: string, at: Instant, files: Files): Promise<Purpose> => {
  if (reading.kind === 'stop' || reading.kind === 'start') return { to: reading.kind };
  if (reading.kind === 'blank') return { to: 'nobody' };
  const survey = await surveyed(caller, at, files);
  const open = survey === 'over' ? undefined : survey;
  if (reading.kind === 'mark' && open) return { to: 'survey', ...about(open) };
  if (reading.kind === 'mark' && (reading.comment === undefined || survey === 'over')) return { to: 'nobody' };
  if (open && justWrote(open, at)) return { to: 'comment', ...about(open) };
  const ticketId = await onlyOpen(caller, files);
  return ticketId === undefined ? { to: 'nobody' } : { to: 'information', ticketId };
};
