import { day, minute } from '../../../domain/time/instant.ts';
import { benchMorning } from '../../run/bench-run.ts';
import { hex, Life } from '../growth/life.ts';

/** The month that is reported; it still runs. */
export const month = '2026-11';

const firstMorning = Date.parse('2026-11-01T09:00:00+08:00');

/** Days of the month that are over. */
const days = 22;

/** Minutes of a day in which tickets come in; what is done to one follows within its day. */
const minutes = 360;

const units = ['dept-housing', 'dept-water', 'dept-urban-management', 'dept-transport', 'dept-health'] as const;
const towns = ['town-lijun', 'town-minning', 'town-wangyuan', 'town-yanghe', 'town-wanghong'] as const;
const categories = ['utilities/heating', 'transport/bus', 'ecology/noise', 'agriculture/irrigation'] as const;
const types = ['help', 'complaint', 'suggestion'] as const;

/** The n-th of some values, in turn; `every` tickets share one. */
const turnOf = <T>(values: readonly [T, ...T[]], n: number, every = 1): T =>
  values[Math.floor(n / every) % values.length] ?? values[0];

const solved = { summary: '已修复', outcome: 'solved' } as const;
const called = { medium: 'phone', reached: true, audit: 'pass' } as const;
const satisfied = { ...called, solved: 'yes', satisfaction: 'satisfied' } as const;
const dissatisfied = { ...called, solved: 'no', satisfaction: 'dissatisfied', next: 'rework' } as const;

/** A ticket with the time that goes on as something is done to it. */
class Told {
  readonly life: Life;
  readonly #unit: string;
  #at: number;

  constructor(n: number) {
    this.#at = firstMorning + (n % days) * day + ((n * 7) % minutes) * minute;
    this.#unit = turnOf(units, n);
    const matter = { category: turnOf(categories, n, 3), town: turnOf(towns, n, 7), type: turnOf(types, n, 2) };
    this.life = new Life({ n, at: this.#at, caller: hex(`caller ${n}`), matter });
  }

  #next(): number {
    this.#at += 5 * minute;
    return this.#at;
  }

  centre(...[command, role = 'supervisor']: [Parameters<Life['act']>[0], ('supervisor' | 'centre-head')?]): this {
    this.life.act(command, role, 'centre', this.#next());
    return this;
  }

  unit(...[command, role = 'handler']: [Parameters<Life['act']>[0], ('handler' | 'signatory')?]): this {
    this.life.act(command, role, this.#unit, this.#next());
    return this;
  }

  dispatched(): this {
    return this.centre({ name: 'dispatch', body: { unit: this.#unit, class: 'ordinary' } });
  }

  returned(n: number): this {
    const unit = turnOf(units, n + 1);
    this.unit({ name: 'request-return', body: { reason: '不属本单位职责', suggestedUnit: unit } });
    return this.centre({ name: 'decide-return', body: { approve: true, reason: '情况属实', unit } }, 'centre-head');
  }

  extended(): this {
    this.unit({ name: 'request-extension', body: { reason: '需要采购配件', workingDays: 4 } });
    return this.centre({ name: 'decide-extension', body: { approve: true, reason: '同意延时' } }, 'centre-head');
  }

  signed(): this {
    this.unit({ name: 'submit-result', body: solved });
    return this.unit({ name: 'sign-result', body: { approve: true } }, 'signatory');
  }

  calledBack(body: typeof satisfied | typeof dissatisfied): this {
    return this.centre({ name: 'record-callback', body }, 'centre-head');
  }
}

/**
 * The n-th ticket of the month: of twenty, one waits for its dispatch, one was withdrawn, one returned to another unit, one
 * extended, two are with a unit, two wait for the callback, one is reworked for a dissatisfied caller, and eleven are archived.
 * What is still open has let pass the limits that fell due since.
 */
export const monthLife = (n: number): Life => {
  const turn = n % 20;
  const told = new Told(n);
  if (turn === 0) return told.life.pass(benchMorning);
  told.dispatched();
  if (turn === 1) return told.centre({ name: 'withdraw', body: { reason: '已自行解决' } }).life;
  if (turn === 2) return told.returned(n).life.pass(benchMorning);
  if (turn === 3) return told.extended().life.pass(benchMorning);
  if (turn < 6) return told.life.pass(benchMorning);
  told.signed();
  if (turn < 8) return told.life.pass(benchMorning);
  if (turn === 8) return told.calledBack(dissatisfied).life.pass(benchMorning);
  return told.calledBack(satisfied).life;
};
