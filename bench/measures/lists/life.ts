import { day, minute } from '../../../domain/time/instant.ts';
import { benchMorning } from '../../run/bench-run.ts';
import { hex, Life, units } from '../growth/life.ts';

/** Tickets of a day; a county of this size has so many on a busy one. */
const perDay = 400;
/** Every so-many-th of the first tickets is by the one who calls again and again, up to this many. */
const frequent = { every: 8, among: 1000 };

/**
 * The n-th last ticket of a county: of ten, one waits for its dispatch, six are with a unit and three were withdrawn.
 * @param frequentCaller whose many tickets the caller's list shows, as commits name callers
 */
export const mixedLife =
  (frequentCaller: string) =>
  (n: number): Life => {
    const at = benchMorning - Math.floor(n / perDay) * day - (n % perDay) * minute;
    const caller = n < frequent.among && n % frequent.every === 0 ? frequentCaller : hex(`caller ${n}`);
    const life = new Life({ n, at, caller });
    const turn = n % 10;
    const unit = units[n % units.length] ?? units[0];
    const later = at + 10 * minute;
    if (turn === 0) return life;
    if (turn < 7)
      return life.act({ name: 'dispatch', body: { unit, class: 'ordinary' } }, 'supervisor', 'centre', later);
    return life.act({ name: 'withdraw', body: { reason: '已自行解决' } }, 'supervisor', 'centre', later);
  };
