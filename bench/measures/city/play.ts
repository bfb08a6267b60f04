import { type Act, operator } from './acts.ts';
import { atOnce } from './at-once.ts';
import type { Hotline } from './hotline.ts';
import { step } from './office.ts';
import type { Planned } from './plan.ts';

/** A ticket that was filed, by the number it was given. */
export type Played = Planned & { readonly ticketId: string };

/** What happens at one instant: tickets that arrive, and what is done to those that are there. */
type Moment = { readonly arriving: Planned[]; readonly acting: Map<Planned, Act[]> };

/** Every instant at which people do something. */
const timetable = (plan: readonly Planned[]): ReadonlyMap<number, Moment> => {
  const moments = new Map<number, Moment>();
  const momentAt = (at: number): Moment => {
    const moment = moments.get(at) ?? { arriving: [], acting: new Map() };
    moments.set(at, moment);
    return moment;
  };
  for (const planned of plan) {
    momentAt(planned.filedAt).arriving.push(planned);
    for (const act of planned.acts) {
      const { acting } = momentAt(act.at);
      acting.set(planned, [...(acting.get(planned) ?? []), act]);
    }
  }
  return moments;
};

const carryOut = (hotline: Hotline, { ticketId, filed }: Played, act: Act): Promise<void> =>
  'text' in act ? hotline.text(filed.phone, act.text) : hotline.act(ticketId, act.command, act.body, act.by);

/** What is known of the city after a moment. */
export type Progress = {
  readonly now: number;
  readonly filed: number;
  readonly acts: number;
  readonly finished: number;
};

/**
 * Plays the plan: the clock goes from moment to moment, and at each of them people do what they do, sixteen at a time;
 * the acts upon one ticket follow each other.
 * @param after told after each moment, once everything has settled
 * @returns the tickets with their numbers
 */
export const play = async (
  hotline: Hotline,
  plan: readonly Planned[],
  after: (progress: Progress, known: readonly Played[]) => Promise<void>,
): Promise<readonly Played[]> => {
  const moments = timetable(plan);
  const played = new Map<Planned, Played>();
  let [acts, finished] = [0, 0];
  for (const now of [...moments.keys()].toSorted((a, b) => a - b)) {
    const { arriving, acting } = moments.get(now) as Moment;
    await hotline.moveTo(now);
    await atOnce(arriving, async (planned) => {
      const ticketId = await hotline.file(planned.filed.body, planned.key, operator);
      played.set(planned, { ...planned, ticketId });
    });
    await atOnce([...acting], async ([planned, due]) => {
      const ticket = played.get(planned) as Played;
      for (const act of due) await carryOut(hotline, ticket, act);
      finished += due.at(-1) === planned.acts.at(-1) ? 1 : 0;
      acts += due.length;
    });
    await hotline.settled();
    await after({ now, filed: played.size, acts: acts + played.size, finished }, [...played.values()]);
  }
  await hotline.moveTo(Math.max(...moments.keys()) + step);
  return [...played.values()];
};
