import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decideInstruction,
  type InstructionCommand,
  receiveInstruction,
} from '../../../domain/supervision/instructions/decide.ts';
import {
  type Instruction,
  type InstructionEvent,
  instructionsOf,
  isLateInstruction,
  overdueInstructions,
} from '../../../domain/supervision/instructions/instruction.ts';
import { at, factsOf, register } from './support.ts';

const asked = {
  kind: 'report',
  number: '银便民指〔2026〕12号',
  text: '报送供暖投诉办理情况',
  dueAt: at('2026-11-25 18:00'),
} as const;

const begun = () => {
  const book = register<InstructionEvent, Instruction>(instructionsOf);
  const facts = factsOf('upstream', '2026-11-23 09:00');
  expect(book.enter(receiveInstruction(book.all(), asked, facts), facts)).toBeUndefined();
  const act = (instant: string, name: InstructionCommand['name'], body: object = {}) => {
    const by = factsOf('supervisor', instant);
    return book.enter(decideInstruction(book.one('2026-1'), { name, body } as InstructionCommand, by), by);
  };
  return { ...book, act, one: () => book.one('2026-1') };
};

describe('an instruction of level 1 (指令, R6)', () => {
  it('is answered by level 2, and done once level 1 accepts the answer', () => {
    const { act, one } = begun();
    expect(one()).toMatchObject({ id: '2026-1', state: 'open', receivedAt: at('2026-11-23 09:00') });
    expect(act('2026-11-23 10:00', 'accept-reply')).toBe('instruction-unanswered');
    expect(act('2026-11-23 10:00', 'link-ticket', { ticket: '20261123000016' })).toBeUndefined();
    expect(act('2026-11-23 10:00', 'link-ticket', { ticket: '20261123000016' })).toBe('ticket-linked-already');
    expect(act('2026-11-24 10:00', 'reply', { text: '已办' })).toBeUndefined();
    expect(act('2026-11-24 10:30', 'reply', { text: '又办' })).toBe('instruction-answered');
    expect(act('2026-11-24 11:00', 'accept-reply')).toBeUndefined();
    expect(one()).toMatchObject({ state: 'accepted', tickets: ['20261123000016'] });
    expect(one().replies).toMatchObject([{ late: false, decided: { accepted: true } }]);
    expect(act('2026-11-24 12:00', 'cancel', { reason: '重复' })).toBe('instruction-over');
  });

  it('comes back with a limit of its own when the answer is returned', () => {
    const { act, one } = begun();
    act('2026-11-24 10:00', 'reply', { text: '已办' });
    expect(act('2026-11-24 12:00', 'return-reply', { reason: '缺数据', dueAt: at('2026-11-24 11:00') })).toBe(
      'instruction-due-before-receipt',
    );
    act('2026-11-24 12:00', 'return-reply', { reason: '缺数据', dueAt: at('2026-11-27 12:00') });
    expect(one()).toMatchObject({ state: 'open', dueAt: at('2026-11-27 12:00') });
    act('2026-11-27 11:59', 'reply', { text: '已补' });
    expect(one().replies.map(({ late }) => late)).toEqual([false, false]);
  });

  it('is recorded as late once, by the morning round or with the late answer', () => {
    const { act, one, all, enter } = begun();
    expect(overdueInstructions(all(), at('2026-11-25 18:00') - 1)).toEqual([]);
    const events = overdueInstructions(all(), at('2026-11-26 08:30'));
    expect(events).toEqual([{ type: 'InstructionOverdue', id: '2026-1', dueAt: at('2026-11-25 18:00') }]);
    enter({ ok: true, events }, factsOf('admin', '2026-11-26 08:30'));
    expect(overdueInstructions(all(), at('2026-11-27 08:30'))).toEqual([]);
    act('2026-11-26 09:00', 'reply', { text: '迟复' });
    expect(one()).toMatchObject({ overdue: [at('2026-11-25 18:00')], replies: [{ late: true }] });
    expect(isLateInstruction(one())).toBe(true);
    const other = begun();
    other.act('2026-11-26 09:00', 'reply', { text: '迟复' });
    expect(other.one().overdue).toEqual([at('2026-11-25 18:00')]);
  });

  it('is late iff it is answered at or after its limit', () => {
    const limit = at('2026-11-25 18:00');
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (more) => {
        const { one, all, enter } = begun();
        const by = { ...factsOf('supervisor', '2026-11-25 18:00'), at: limit + more };
        enter(decideInstruction(all().get('2026-1') ?? one(), { name: 'reply', body: { text: '复' } }, by), by);
        expect(one().replies[0]?.late).toBe(more >= 0);
        expect(isLateInstruction(one())).toBe(more >= 0);
      }),
    );
  });

  it('is entered once under its number, not from the future, and due after its receipt', () => {
    const { all, enter } = begun();
    const facts = factsOf('supervisor', '2026-11-23 10:00');
    const refused = (more: object) =>
      enter(receiveInstruction(all(), { ...asked, number: '2号', ...more }, facts), facts);
    expect(refused({ number: asked.number })).toBe('instruction-number-known');
    expect(refused({ receivedAt: at('2026-11-23 10:01') })).toBe('instruction-from-future');
    expect(refused({ dueAt: at('2026-11-23 10:00') })).toBe('instruction-due-before-receipt');
    expect(refused({ receivedAt: at('2026-11-22 10:00') })).toBeUndefined();
  });
});
