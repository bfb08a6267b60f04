import type { Instant } from '../../../domain/time/instant.ts';
import { type CursorId, cursorStore } from '../store/cursors.ts';
import type { Table } from '../store/table.ts';
import { undeliveredStore } from '../store/undelivered.ts';

/** Starts an execution that delivers; one that is there by its name is fine. */
export type StartRun = (id: CursorId, run: number) => Promise<void>;

/** What has executions deliver: nothing is posted here. */
export type Again = { readonly table: Table; readonly startRun: StartRun };

/** Subjects that one request has sent again, at most: more are asked for anew. */
export const mostSubjects = 50;

/** What came of it. `until` is where to go on, if there is more. */
export type Replayed = { readonly subjects: number; readonly more: boolean; readonly until?: string };

/** From which commit on a subject is sent again. */
export type From = { readonly subject: string; readonly commit: number };

/**
 * Has an execution deliver from where the cursor is: the one that is at it, or the next one. Called again after it broke off
 * it comes to the same.
 */
export const beginRun = async (id: CursorId, at: Instant, { table, startRun }: Again): Promise<void> => {
  const cursors = cursorStore(table);
  const { failing, runs } = await cursors.read(id);
  const run = failing?.run ?? runs + 1;
  await cursors.retry(id, { run, since: at });
  await startRun(id, run);
};

/**
 * Has an execution tell a subscriber of a subject up to a commit, unless it has it already. Asked again at any time, so that
 * a crash before it loses nothing.
 */
export const tellLater = async (id: CursorId, commit: number, at: Instant, again: Again): Promise<void> => {
  const cursors = cursorStore(again.table);
  if ((await cursors.read(id)).done >= commit) return;
  await cursors.want(id, commit, at);
  await beginRun(id, at, again);
};

/**
 * Sends subjects again, each by a copy of its cursor that starts before a commit: the cursor itself never goes back.
 * @param key of the request: repeated, it makes the same copies and executions, which are there
 */
export const sendCopies = async (
  subscriber: string,
  froms: readonly From[],
  { key, at }: { readonly key: string; readonly at: Instant },
  { table, startRun }: Again,
): Promise<void> => {
  const cursors = cursorStore(table);
  for (const { subject, commit } of froms) {
    const id = { subscriber, subject, replay: key.slice(0, 16) };
    await cursors.copy(id, commit - 1, at);
    await startRun(id, 1);
  }
};

/** Has executions try again what a subscriber was not delivered, from where each cursor is. */
export const sendUndelivered = async (subscriber: string, at: Instant, again: Again): Promise<Replayed> => {
  const waiting = await undeliveredStore(again.table).list(subscriber);
  const now = waiting.slice(0, mostSubjects);
  for (const { subject } of now) await beginRun({ subscriber, subject }, at, again);
  return { subjects: now.length, more: waiting.length > now.length };
};
