import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commitsIn, gathered, portionsOf } from '../../operations/replay/names.ts';
import { readNames } from '../../operations/replay/read-names.ts';

const one = { id: '20261123004217', commit: 4 };
const line = JSON.stringify({ level: 'ERROR', message: 'publish failed', ticketId: one.id, commit: 4, error: 'Error' });

describe('the names of commits', () => {
  it.each([
    ['a line with a colon', '20261123004217:4'],
    ['a line with spaces', '20261123004217  4'],
    ['a line of the log', line],
    ['a line of the log behind its time', `2026-11-23T02:00:00.000Z\tb7a\tERROR\t${line}`],
    ['the answer of a log filter', JSON.stringify({ events: [{ message: `${line}\n` }] })],
    [
      'the answer of a log query',
      JSON.stringify({
        results: [
          [
            { field: 'ticketId', value: one.id },
            { field: 'commit', value: '4' },
            { field: '@ptr', value: 'x' },
          ],
        ],
      }),
    ],
    ['the answer of a scan', JSON.stringify({ Items: [{ ticketId: { S: one.id }, n: { N: '4' } }] })],
  ])('are read from %s', (_what, text) => {
    expect(readNames(text)).toEqual({ names: [one], items: [], unread: [] });
  });

  it('may be an order’s, whose number begins with F', () => {
    const order = { id: 'F20261123004217', commit: 4 };
    const logged = JSON.stringify({ message: 'order publish failed', orderId: order.id, commit: 4, error: 'Error' });
    const scanned = JSON.stringify({ Items: [{ orderId: { S: order.id }, n: { N: '4' } }] });
    for (const text of [`${order.id}:4`, logged, scanned])
      expect(readNames(text)).toEqual({ names: [order], items: [], unread: [] });
  });

  it('may be several of one ticket in a line', () => {
    expect(readNames('20261123004217: 4, 5').names).toEqual([one, { ...one, commit: 5 }]);
  });

  it('are not to be had of SMS outside commits, which are told apart', () => {
    const outside = JSON.stringify({ message: 'publish failed', item: 'OUTBOX#x', error: 'Error' });
    expect(readNames(`${outside}\n${outside}`)).toEqual({ names: [], items: ['OUTBOX#x'], unread: [] });
  });

  it('are not made up: what names nothing is counted by its place, never repeated', () => {
    const wrong = ['20261123004217', '20261123004217:0', '{"ticketId":"x","commit":1}', '张三 13800138000'];
    expect(readNames(wrong.join('\n'))).toEqual({ names: [], items: [], unread: [1, 2, 3, 4] });
  });

  it('never throw, whatever is piped in', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { names } = readNames(text);
        return names.every(({ id, commit }) => /^F?\d+$/.test(id) && commit >= 1);
      }),
    );
  });
});

describe('portions', () => {
  const names = fc.array(fc.record({ id: fc.constantFrom('1', '2', '3'), commit: fc.integer({ min: 1, max: 40 }) }));

  it('hold every commit once, a ticket’s in order, and never more than they may', () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 7 }), (given, size) => {
        const portions = portionsOf(gathered(given), size);
        for (const portion of portions) expect(commitsIn(portion)).toBeLessThanOrEqual(size);
        const after = portions.flat().flatMap(({ id, commits }) => commits.map((n) => `${id}:${n}`));
        expect(new Set(after).size).toBe(after.length);
        expect(new Set(after)).toEqual(new Set(given.map(({ id, commit }) => `${id}:${commit}`)));
        for (const id of ['1', '2', '3']) {
          const numbers = portions.flat().flatMap((named) => (named.id === id ? named.commits : []));
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        }
      }),
    );
  });
});
