import { describe, expect, it } from '@jest/globals';
import { returnsOf } from '../../../domain/dispatch/returns.ts';
import { at, play, staff } from '../cases/play.ts';

const handler = (unit: string) => staff('handler', unit);
const supervisor = staff('supervisor');
const head = staff('centre-head');

describe('the granted returns of a ticket (R35)', () => {
  it('are read from its ledger: from which unit to which, also after an extension and a reassignment', () => {
    const ticket = play('2026-11-23 09:00')
      .act('2026-11-23 09:10', 'dispatch', { unit: 'dept-housing', class: 'complex' }, supervisor)
      .act('2026-11-23 09:30', 'request-extension', { reason: '配件', workingDays: 3 }, handler('dept-housing'))
      .act('2026-11-23 09:40', 'decide-extension', { approve: true, reason: '同意', workingDays: 3 }, head)
      .act(
        '2026-11-23 10:00',
        'request-return',
        { reason: '不属', suggestedUnit: 'dept-water' },
        handler('dept-housing'),
      )
      .act('2026-11-23 10:10', 'decide-return', { approve: true, reason: '属实' }, supervisor)
      .act('2026-11-23 10:20', 'reassign', { unit: 'dept-ecology', reason: '更正' }, supervisor)
      .act(
        '2026-11-23 10:30',
        'request-return',
        { reason: '不属', suggestedUnit: 'dept-transport' },
        handler('dept-ecology'),
      )
      .act('2026-11-23 10:40', 'decide-return', { approve: true, reason: '属实' }, head)
      .ticket();
    expect(returnsOf(ticket)).toEqual([
      { from: 'dept-housing', to: 'dept-water', at: at('2026-11-23 10:10') },
      { from: 'dept-ecology', to: 'dept-transport', at: at('2026-11-23 10:40') },
    ]);
  });

  it('are none of a refused return, nor of one that led outside the county', () => {
    const back = play('2026-11-23 09:00')
      .act('2026-11-23 09:10', 'dispatch', { unit: 'dept-housing', class: 'ordinary' }, supervisor)
      .act('2026-11-23 10:00', 'request-return', { reason: '不属', suggestedUnit: 'outside' }, handler('dept-housing'));
    const outside = { approve: true, reason: '属市级', outside: 'level-1' } as const;
    expect(returnsOf(back.act('2026-11-23 10:10', 'decide-return', outside, supervisor).ticket())).toEqual([]);
    const refused = play('2026-11-23 09:00')
      .act('2026-11-23 09:10', 'dispatch', { unit: 'dept-housing', class: 'ordinary' }, supervisor)
      .act(
        '2026-11-23 10:00',
        'request-return',
        { reason: '不属', suggestedUnit: 'dept-water' },
        handler('dept-housing'),
      )
      .act('2026-11-23 10:10', 'decide-return', { approve: false, reason: '属住建' }, supervisor);
    expect(returnsOf(refused.ticket())).toEqual([]);
  });
});
