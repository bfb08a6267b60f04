import {
  type Act,
  handlerOf,
  type Person,
  reviewer,
  satisfied,
  signatoryOf,
  signed,
  solved,
  supervisor,
} from '../../../../bench/measures/city/acts.ts';
import type { Chance } from '../../../../bench/measures/city/chance.ts';
import type { Filed } from '../../../../bench/measures/city/filings.ts';
import { live, lives } from '../../../../bench/measures/city/lives.ts';
import { day, hour, office, step, workdayAfter } from '../../../../bench/measures/city/office.ts';
import {
  acknowledge,
  callBack,
  conclude,
  dispatch,
  dueOf,
  type Telling,
} from '../../../../bench/measures/city/telling.ts';

const leadingGroup: Person = { sub: 'leading', role: 'leading-group', unit: 'centre' };
const head: Person = { sub: 'head', role: 'centre-head', unit: 'centre' };
const city: Person = { sub: 'city', role: 'upstream', unit: 'city' };

const iso = (at: number): string => new Date(at).toISOString();

/** An answer is demanded of the unit; it comes in time, late or not at all. */
const supervised =
  (replies: 'inTime' | 'late' | 'never') =>
  (telling: Telling): void => {
    const { acts, filed } = telling;
    const at = acknowledge(telling, dispatch(telling));
    const replyBy = workdayAfter(at, 1) + 12 * hour;
    const ordered = at + step;
    acts.push({
      at: ordered,
      by: reviewer,
      command: 'supervise',
      body: { message: '请说明进展。', replyBy: iso(replyBy) },
    });
    const replied = replies === 'late' ? replyBy + hour : ordered + step;
    if (replies !== 'never')
      acts.push({ at: replied, by: handlerOf(filed.unit), command: 'reply-supervision', body: { text: '正在办理。' } });
    callBack(telling, conclude(telling, Math.max(replied, ordered), replyBy + day));
  };

const joint = (telling: Telling): void => {
  const { acts, filed } = telling;
  const at = dispatch(telling) + step;
  const body = { lead: filed.unit, partners: ['dept-finance', 'dept-justice'], minutes: '会议纪要。' };
  acts.push({ at, by: leadingGroup, command: 'join', body });
  callBack(telling, conclude(telling, at, workdayAfter(at, 5) + 18 * hour));
};

/** A village has a part of its township's matter, and reports it in time or lets its limit pass. */
const delegated = (telling: Telling): void => {
  const { acts, chance } = telling;
  const unit = 'town-yanghe';
  const village = '640121100201';
  const own: Telling = { ...telling, filed: { ...telling.filed, unit } };
  const at = office(dispatch(own) + step);
  acts.push({ at, by: handlerOf(unit), command: 'delegate', body: { unit: village } });
  const due = dueOf(own, acts.find((act) => 'command' in act && act.command === 'dispatch')?.at ?? at);
  const reported = chance.happens(0.6) && at + step < due;
  const liaison: Person = { sub: `liaison@${village}`, role: 'liaison', unit: village };
  if (reported) acts.push({ at: at + step, by: liaison, command: 'submit-result', body: solved });
  const from = reported ? at + 2 * step : workdayAfter(due, 1) + 9 * hour;
  callBack(own, conclude(own, from, reported ? due : from + 4 * hour, unit));
};

/** What the unit cannot do goes up to level 1, which takes it or sends it back for a result. */
const closed = (telling: Telling): void => {
  const { acts, chance, filed } = telling;
  const at = office(dispatch(telling) + step);
  const body = { ground: 'objective-conditions', replyToCitizen: '已当面说明。', statement: '受规划所限,暂不能办。' };
  acts.push({ at, by: handlerOf(filed.unit), command: 'request-closure', body });
  acts.push({ at, by: signatoryOf(filed.unit), command: 'sign-result', body: signed });
  const decided = office(at + hour);
  const because = { reason: '情况属实。' };
  acts.push({ at: decided, by: head, command: 'decide-closure', body: { approve: true, ...because } });
  const answered = workdayAfter(decided, 3) + 10 * hour;
  const accept = chance.happens(0.6);
  acts.push({ at: answered, by: city, command: 'record-upstream-decision', body: { accept, ...because } });
  if (!accept) callBack(telling, conclude(telling, answered, workdayAfter(answered, 1) + 18 * hour));
};

const declined = ({ filedAt, acts }: Telling): void => {
  const body = { reason: '属法院管辖。', route: '请向县人民法院起诉。' };
  acts.push({ at: filedAt + step, by: supervisor, command: 'decline', body });
};

/** The wrong unit had it, and has let its limit pass, when the centre corrects itself: that breach is struck. */
const corrected = (telling: Telling): void => {
  const { acts, filed } = telling;
  const wrong: Telling = { ...telling, filed: { ...filed, unit: 'dept-justice' } };
  const at = workdayAfter(dueOf(wrong, dispatch(wrong)), 1) + 10 * hour;
  acts.push({ at, by: reviewer, command: 'reassign', body: { unit: filed.unit, reason: '派单有误。' } });
  callBack(telling, conclude(telling, at, dueOf(telling, at)));
};

/** Taken up again after the archive: a new round with the same unit. */
const reopened = (telling: Telling): void => {
  const { acts } = telling;
  const at = dispatch(telling);
  const called = workdayAfter(conclude(telling, at, dueOf(telling, at)), 1) + 10 * hour;
  acts.push({ at: called, by: supervisor, command: 'record-callback', body: satisfied });
  const again = office(called + 2 * day);
  acts.push({ at: again, by: supervisor, command: 'reopen', body: { reason: '问题再次出现。' } });
  callBack(telling, conclude(telling, again, dueOf(telling, again)));
};

const own = {
  replied: supervised('inTime'),
  repliedLate: supervised('late'),
  unreplied: supervised('never'),
  joint,
  delegated,
  closed,
  declined,
  corrected,
  reopened,
};

/** How a month's tickets fare: mostly as a city's do, some through what is rarer. In parts of a hundred. */
const shares = {
  ...lives,
  replied: 2,
  repliedLate: 1,
  unreplied: 1,
  joint: 2,
  delegated: 4,
  closed: 3,
  declined: 2,
  corrected: 3,
  reopened: 2,
};

export type MonthLife = keyof typeof shares;

const all = Object.keys(shares) as readonly MonthLife[];
/** Every other ticket at first takes the next of all lives, so that none is missing in a short month. */
const dealtEvery = 2;

/** How the month's n-th ticket fares. */
export const lifeOf = (n: number, filed: Filed, chance: Chance): MonthLife => {
  const dealt = n % dealtEvery === 0 ? all[n / dealtEvery] : undefined;
  if (dealt !== undefined) return dealt;
  return filed.urgent ? 'inTime' : chance.pick(shares);
};

/** The acts of a life after its filing, in order of time. */
export const lived = (life: MonthLife, filed: Filed, filedAt: number, chance: Chance): readonly Act[] => {
  if (!(life in own)) return live(life as keyof typeof lives, filed, filedAt, chance);
  const acts: Act[] = [];
  own[life as keyof typeof own]({ filed, filedAt, chance, acts });
  return acts.toSorted((a, b) => a.at - b.at);
};
