import * as z from 'zod';
import { fromIso, toIso } from '../../domain/time/instant.ts';
import type { Activity, ClockControl } from '../platform.ts';
import { type Answer, jsonAnswer, messageAnswer } from './response.ts';
import { calendarMembers, type WorkingDays } from './working-days.ts';

/** What the clock's routes read and move. */
export interface ClockParts {
  readonly clock: ClockControl;
  readonly activity: Activity;
  readonly days: WorkingDays;
}

const movement = z.union([
  z.strictObject({ advance: z.string() }),
  z.strictObject({ to: z.string() }),
  z.strictObject({ next: z.literal(true) }),
  z.strictObject({ workday: z.int().min(1).max(250) }),
]);

const unitMilliseconds = { weeks: 604_800_000, days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1000 };
const duration =
  /^P(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d+)?)S)?)?$/;

/**
 * Milliseconds of an ISO 8601 duration of weeks, days (of 24 hours), hours, minutes and seconds.
 * @throws RangeError for anything else; months and years have no fixed length
 */
function durationMilliseconds(text: string): number {
  const parts = Object.entries(duration.exec(text)?.groups ?? {}).filter(([, value]) => value !== undefined);
  if (parts.length === 0 || text.endsWith('T')) {
    throw new RangeError(`"${text}" is not a duration such as PT8H, P1D or P1DT12H30M`);
  }
  return parts.reduce(
    (sum, [unit, value]) => sum + Number(value) * unitMilliseconds[unit as keyof typeof unitMilliseconds],
    0,
  );
}

/** Of what is due at one instant the answer names no more than this. */
const mostNamed = 3;

/**
 * `GET /local/clock`: where the run's clock stands, what day that is, when the next working day begins, and what is due
 * next.
 */
export function readClock({ clock, days }: Pick<ClockParts, 'clock' | 'days'>): Answer {
  const now = clock.now();
  const { timers, retries, nextAt, nextFor } = clock.pending();
  return jsonAnswer(200, {
    now: toIso(now),
    mode: clock.mode,
    timers,
    pendingRetries: retries,
    ...calendarMembers(days, now),
    ...(nextAt === undefined ? {} : { next: toIso(nextAt), nextFor: nextFor.slice(0, mostNamed) }),
  });
}

/**
 * `PUT /local/clock`: moves the clock; answers when everything due has fired and the run has settled. 422 for a body
 * that says no movement, 409 for one that would go back or for `next` when no timer is set.
 */
export async function moveClock({ clock, activity, days }: ClockParts, body: Buffer): Promise<Answer> {
  let target: number | 'next';
  try {
    target = readMovement(body, clock.now(), days);
  } catch (error) {
    return messageAnswer(422, error instanceof RangeError ? error.message : String(error));
  }
  if (target === 'next') {
    if (!(await clock.next())) return messageAnswer(409, 'No timer is set');
  } else {
    if (target < clock.now()) {
      return messageAnswer(409, `The clock stands at ${toIso(clock.now())} and cannot go back to ${toIso(target)}`);
    }
    await clock.moveTo(target);
  }
  await activity.settled();
  return readClock({ clock, days });
}

function readMovement(body: Buffer, now: number, days: WorkingDays): number | 'next' {
  let json: unknown;
  try {
    json = JSON.parse(body.toString('utf8'));
  } catch {
    throw new RangeError('The body must be JSON');
  }
  const outcome = movement.safeParse(json);
  if (!outcome.success) {
    throw new RangeError(
      'The body must be one of {"advance":"PT8H"}, {"to":"2026-11-24T18:00:00+08:00"}, {"next":true} and {"workday":1}',
    );
  }
  if ('advance' in outcome.data) return now + durationMilliseconds(outcome.data.advance);
  if ('workday' in outcome.data) return days.startOfBusiness(now, outcome.data.workday);
  return 'to' in outcome.data ? fromIso(outcome.data.to) : 'next';
}
