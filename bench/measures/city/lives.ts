import {
  type Act,
  centreHead,
  handlerOf,
  notReached,
  notUpToStandard,
  operator,
  reviewer,
  supervisor,
} from './acts.ts';
import type { Chance } from './chance.ts';
import { type Filed, otherUnit } from './filings.ts';
import { awake, closeOfWorkday, day, hour, midnightOf, minute, office, step, workdayAfter } from './office.ts';
import { acknowledge, callBack, conclude, dispatch, dueOf, type Telling } from './telling.ts';

/** How tickets fare, in parts of a hundred. */
export const lives = {
  answered: 12,
  inTime: 50,
  overdue: 8,
  returned: 7,
  extended: 7,
  refused: 3,
  reworked: 5,
  unreachable: 4,
  dispatchedLate: 2,
  withdrawn: 2,
};

export type Life = keyof typeof lives;

const inTime = (telling: Telling): void => {
  const at = dispatch(telling);
  callBack(telling, conclude(telling, acknowledge(telling, at), dueOf(telling, at)));
};

/** Decided the next working morning. */
const decidedAt = (askedAt: number, chance: Chance): number =>
  office(workdayAfter(askedAt, 1) + chance.between(8.5, 11) * hour);

/** Asks the centre for something before the limit. @returns when it was asked */
const ask = (telling: Telling, at: number, command: string, body: Readonly<Record<string, unknown>>): number => {
  const due = dueOf(telling, at);
  const asked = Math.min(office(at + telling.chance.between(10 * minute, 3 * hour)), due - step);
  telling.acts.push({ at: asked, by: handlerOf(telling.filed.unit), command, body });
  return asked;
};

const returned = (telling: Telling): void => {
  const { filed, chance, acts } = telling;
  const unit = otherUnit(filed.unit);
  const at = dispatch(telling);
  const asked = ask(telling, at, 'request-return', { reason: '不属本单位职责。', suggestedUnit: unit });
  const again = decidedAt(asked, chance);
  acts.push({ at: again, by: reviewer, command: 'decide-return', body: { approve: true, reason: '理由充分。' } });
  callBack(telling, conclude(telling, again, dueOf(telling, again), unit));
};

const asksForTime = (telling: Telling): { readonly at: number; readonly decided: number } => {
  const at = dispatch(telling);
  const asked = ask(telling, at, 'request-extension', { reason: '需要采购配件。', workingDays: 4 });
  return { at, decided: decidedAt(asked, telling.chance) };
};

const extended = (telling: Telling): void => {
  const { at, decided } = asksForTime(telling);
  const body = { approve: true, reason: '同意延时。' };
  telling.acts.push({ at: decided, by: centreHead, command: 'decide-extension', body });
  callBack(telling, conclude(telling, decided, closeOfWorkday(at, 4)));
};

/** Refused the next morning; where the limit has passed meanwhile, its breach is laid bare. */
const refused = (telling: Telling): void => {
  const { decided } = asksForTime(telling);
  const body = { approve: false, reason: '不属复杂事项。' };
  telling.acts.push({ at: decided, by: centreHead, command: 'decide-extension', body });
  callBack(telling, conclude(telling, decided, closeOfWorkday(decided, 0)));
};

const overdue = (telling: Telling): void => {
  const at = dispatch(telling);
  const signedFor = acknowledge(telling, at);
  const morning = workdayAfter(dueOf(telling, at), 1) + 8.5 * hour;
  callBack(telling, conclude(telling, Math.max(signedFor, morning), morning + 6 * hour));
};

const reworked = (telling: Telling): void => {
  const { acts, chance } = telling;
  const at = dispatch(telling);
  const first = conclude(telling, at, dueOf(telling, at));
  const again = office(workdayAfter(first, 1) + chance.between(9, 16) * hour);
  acts.push({ at: again, by: supervisor, command: 'record-callback', body: notUpToStandard });
  callBack(telling, conclude(telling, again, dueOf(telling, again)));
};

/** Three calls in different half-days over two days reach nobody: the audit alone decides. */
const unreachable = (telling: Telling): void => {
  const { acts } = telling;
  const at = dispatch(telling);
  const next = workdayAfter(conclude(telling, at, dueOf(telling, at)), 1);
  const call = (when: number, body: Readonly<Record<string, unknown>>): void => {
    acts.push({ at: when, by: supervisor, command: 'record-callback', body });
  };
  call(next + 10 * hour, notReached);
  call(next + 15 * hour, notReached);
  call(workdayAfter(next, 1) + 10 * hour, { ...notReached, audit: 'pass' });
};

const answered = (telling: Telling): void => {
  const { filedAt, acts, chance } = telling;
  acts.push({ at: filedAt, by: operator, command: 'answer', body: { reply: '已当场解答。' } });
  const inCall = { medium: 'in-call', reached: true };
  const told = { ...inCall, solved: 'yes', satisfaction: 'satisfied' };
  acts.push({ at: filedAt, by: operator, command: 'record-callback', body: told });
  const at = office(filedAt + chance.between(30 * minute, 4 * hour));
  acts.push({ at, by: supervisor, command: 'record-callback', body: { ...inCall, audit: 'pass' } });
};

const dispatchedLate = (telling: Telling): void => {
  const next = midnightOf(telling.filedAt) + day;
  const at = dispatch(telling, awake(next + telling.chance.between(8, 11) * hour));
  callBack(telling, conclude(telling, at, dueOf(telling, at)));
};

const withdrawn = (telling: Telling): void => {
  const at = dispatch(telling);
  const body = { reason: '反映人来电:已恢复。' };
  telling.acts.push({ at: at + 6 * step, by: operator, command: 'withdraw', body });
};

/** How each life goes on after its filing. */
const tellings: { readonly [L in Life]: (telling: Telling) => void } = {
  answered,
  inTime,
  overdue,
  returned,
  extended,
  refused,
  reworked,
  unreachable,
  dispatchedLate,
  withdrawn,
};

/** The acts of a life after its filing, in order of time. */
export const live = (life: Life, filed: Filed, filedAt: number, chance: Chance): readonly Act[] => {
  const acts: Act[] = [];
  tellings[life]({ filed, filedAt, chance, acts });
  return acts.toSorted((a, b) => a.at - b.at);
};
