import { day, minute } from '../../../domain/time/instant.ts';
import { benchMorning } from '../../run/bench-run.ts';
import { hex, Life, units } from '../growth/life.ts';

/** Minutes over which the open tickets came in: two days, as is usual for matters of one working day. */
const spreadMinutes = 2 * 24 * 60;

/**
 * The n-th open ticket: of ten, one waits for its dispatch, one asks to be returned, one is to be called back and one is
 * overdue; the others are with a unit: one urgent, one supervised, one proposed for joint handling. So a thousand fill a page
 * of each queue, and its count as far as it goes: a fuller page takes longer, however many tickets are open.
 */
export const openLife = (n: number): Life => {
  const turn = n % 10;
  const late = turn === 4;
  const at = benchMorning - (late ? 5 * day : 0) - (1 + (n % spreadMinutes)) * minute;
  const unit = units[n % units.length] ?? units[0];
  const life = new Life({ n, at, caller: hex(`caller ${n}`), urgent: turn === 5 });
  if (turn < 1) return life;
  const soon = at + minute / 2;
  life.act({ name: 'dispatch', body: { unit, class: 'ordinary' } }, 'supervisor', 'centre', soon);
  if (late) return life.pass(benchMorning);
  if (turn === 2)
    return life.act(
      { name: 'request-return', body: { reason: '不属本单位职责', suggestedUnit: 'undetermined' } },
      'handler',
      unit,
      soon,
    );
  if (turn === 3) {
    life.act({ name: 'submit-result', body: { summary: '已修复', outcome: 'solved' } }, 'handler', unit, soon);
    return life.act({ name: 'sign-result', body: { approve: true } }, 'signatory', unit, soon);
  }
  if (turn === 6)
    life.act(
      { name: 'supervise', body: { message: '请速办', replyBy: benchMorning + day } },
      'supervisor',
      'centre',
      soon,
    );
  if (turn === 7)
    life.act(
      { name: 'propose-joint', body: { reason: '涉及多个部门', impact: 'several-units' } },
      'supervisor',
      'centre',
      soon,
    );
  return life;
};
