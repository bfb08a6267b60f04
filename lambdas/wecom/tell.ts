import type { County } from '../../domain/tickets/facts.ts';
import { type Instant, minute } from '../../domain/time/instant.ts';
import { log } from '../shared/logger.ts';
import type { Table } from '../shared/store/table.ts';
import { RobotFault } from './fault.ts';
import { holdsPersonalNumber } from './guard.ts';
import { kindName, lineText, urgencyOf } from './line-text.ts';
import { type Attempt, enlist, previousAttempt, settle, waitingLines, wasTold } from './lines.ts';
import { groupMessages, messagesFor, type Told } from './messages.ts';
import { countMessage, latestMinute, minuteOf, takeMessage } from './rate.ts';
import type { Robot } from './robot.ts';
import type { GroupLine } from './ticket-event.ts';

/** What it takes to tell the group. */
export type Group = { readonly table: Table; readonly county: County; readonly robot: Robot };

/** A digest goes on over this many messages at most; the last says how many more lines there are. */
const longestDigest = 5;

/** Lambda waits a minute before it tries an event again, and longer the second time (Lambda's developer guide). */
const retryAfter = minute;

/**
 * An instant that the present one is not before. An event tells when it was published, which for a retried or delayed one
 * is long ago; so the robot's own clock, last seen, counts too, and the wait that Lambda keeps between two attempts at the
 * same event. No clock of ours is asked.
 */
const notBefore = (attempt: Attempt, previous: Attempt | undefined, seen: Instant | undefined): Instant =>
  Math.max(attempt.at, seen ?? 0, previous?.requestId === attempt.requestId ? previous.at + retryAfter : 0);

/** The lines in words, the most pressing first. What holds a number that may be a person's is left out. */
const inWords = (lines: readonly GroupLine[], now: Instant, county: County): readonly Told<GroupLine>[] =>
  lines
    .toSorted((one, other) => urgencyOf(one) - urgencyOf(other) || one.at - other.at)
    .map((line) => ({ line, text: lineText(line, now, county), kind: kindName(line) }))
    .filter(({ line: { ticketId, commit }, text }) => {
      const personal = holdsPersonalNumber(text, [ticketId]);
      if (personal) log.error('group line withheld', { ticketId, commit });
      return !personal;
    });

/** As many messages as are wanted and may be sent in this minute; one is taken already. */
const takeMore = async (table: Table, wanted: number, at: Instant): Promise<number> => {
  let taken = 1;
  while (taken < wanted && (await takeMessage(table, at))) taken += 1;
  return taken;
};

const sendAll = async (lines: readonly GroupLine[], now: Instant, { table, county, robot }: Group): Promise<number> => {
  const told = inWords(lines, now, county);
  const wanted = Math.min(longestDigest, messagesFor(told));
  const messages = groupMessages(told, await takeMore(table, wanted, now));
  for (const { text, lines: by } of messages) {
    const at = await robot.send(text);
    if (at !== undefined && minuteOf(at) > minuteOf(now)) await countMessage(table, at);
    await settle(table, by);
  }
  const shown = new Set(told.map(({ line }) => line));
  await settle(
    table,
    lines.filter((line) => !shown.has(line)),
  );
  return messages.length;
};

/**
 * Tells the group of a line, together with whatever waits: while the robot may still send within the minute, each line is
 * a message of its own; once it may not, the lines wait, and the first attempt of a later minute sends them as a digest
 * (R17; 20 messages a minute).
 * @returns how many messages were sent; 0 when the group knew already
 * @throws RobotFault `busy` when the minute is used up: to be tried again after a minute
 */
export const tell = async (line: GroupLine, attempt: Attempt, group: Group): Promise<number> => {
  const { table } = group;
  if (await wasTold(table, line)) return 0;
  const [previous, seen] = [await previousAttempt(table, line), await latestMinute(table)];
  const now = notBefore(attempt, previous, seen);
  await enlist(table, line, { ...attempt, at: now });
  if (!(await takeMessage(table, now))) throw new RobotFault('busy');
  const lines = await waitingLines(table);
  const sent = await sendAll(lines, now, group);
  const isTold = lines.some(({ ticketId, commit }) => ticketId === line.ticketId && commit === line.commit);
  if (!isTold) throw new RobotFault('busy');
  return sent;
};
