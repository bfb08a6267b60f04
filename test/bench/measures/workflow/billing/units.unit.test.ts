import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Item, itemSize } from '../../../../../bench/measures/workflow/billing/item-size.ts';
import {
  type Index,
  indexWriteUnits,
  madeWriteUnits,
  readUnits,
  refusedWriteUnits,
} from '../../../../../bench/measures/workflow/billing/units.ts';

/** An item of so many bytes: `t` is the name. */
const sized = (bytes: number): Item => ({ t: { S: 'x'.repeat(bytes - 1) } });

const byStage: Index = { name: 'byStage', keys: ['stage', 'due'] };
const board = (stage: string | undefined, n = '1', text = ''): Item => ({
  pk: { S: 'TICKET#1' },
  n: { N: n },
  due: { S: '9999' },
  text: { S: text },
  ...(stage === undefined ? {} : { stage: { S: stage } }),
});

describe('the size of an item', () => {
  it('counts names and texts in UTF-8', () => {
    expect(itemSize({ 单位: { S: '住建局' } })).toBe(6 + 9);
  });

  it.each([
    ['0', 1],
    ['7', 2],
    ['12', 2],
    ['123', 3],
    ['-123', 4],
    ['1000', 2],
    ['0.05', 2],
    ['1795395600000', 5],
  ])('counts the digits of %s that say something', (text, bytes) => {
    expect(itemSize({ n: { N: text } })).toBe(1 + bytes);
  });

  it('counts three bytes for a list or map, and one for each element', () => {
    expect(itemSize({ l: { L: [{ S: 'ab' }, { BOOL: true }] } })).toBe(1 + 3 + 2 + 1 + 2);
    expect(itemSize({ m: { M: { a: { NULL: true } } } })).toBe(1 + 3 + 1 + 1 + 1);
    expect(itemSize({ s: { SS: ['ab', 'c'] }, b: { B: 'AAAA' } })).toBe(1 + 3 + 1 + 3);
  });
});

describe('reads', () => {
  it.each([
    [0, 1, 0.5],
    [1, 1, 0.5],
    [4096, 1, 0.5],
    [4097, 2, 1],
    [8193, 3, 1.5],
  ])('of %i bytes are %d units if consistent, %d if not', (bytes, consistent, eventual) => {
    const items = bytes === 0 ? [] : [sized(bytes)];
    expect([readUnits(items, true), readUnits(items, false)]).toEqual([consistent, eventual]);
  });

  it('are rounded once for all items of a page', () => {
    expect(readUnits([sized(1500), sized(1500), sized(1000)], true)).toBe(1);
    expect(readUnits([sized(2000), sized(2000), sized(97)], true)).toBe(2);
  });
});

describe('writes', () => {
  it.each([
    [1, 1],
    [1024, 1],
    [1025, 2],
    [3072, 3],
  ])('of %i bytes are %i units', (bytes, units) => {
    expect(madeWriteUnits({ before: undefined, after: sized(bytes) }, [])).toBe(units);
  });

  it('cost what the larger version does, also when it is deleted', () => {
    expect(madeWriteUnits({ before: sized(2500), after: sized(100) }, [])).toBe(3);
    expect(madeWriteUnits({ before: sized(2500), after: undefined }, [])).toBe(3);
    expect(madeWriteUnits({ before: undefined, after: undefined }, [])).toBe(1);
  });

  it('cost as much when the condition fails, but nothing in the indexes', () => {
    expect(refusedWriteUnits(sized(100), sized(1500))).toBe(2);
    expect(refusedWriteUnits(board('received'), board('callback'))).toBe(1);
  });
});

describe('an index', () => {
  it.each([
    ['stays without the item', undefined, undefined, 0],
    ['takes it in', undefined, board('received'), 1],
    ['lets it go', board('received'), board(undefined), 1],
    ['loses it', board('received'), undefined, 1],
    ['has it changed', board('received', '1'), board('received', '2'), 1],
    ['has it moved', board('received'), board('callback'), 2],
    ['has it left as it was', board('received'), board('received'), 0],
  ])('that %s costs so many writes', (_, before, after, units) => {
    expect(indexWriteUnits(byStage, before, after)).toBe(units);
  });

  it('is billed by the size of each entry', () => {
    const [small, large] = [board('received'), board('callback', '1', 'x'.repeat(2000))];
    expect(indexWriteUnits(byStage, small, large)).toBe(1 + 2);
    expect(madeWriteUnits({ before: small, after: large }, [byStage])).toBe(2 + 3);
  });

  it('never makes a write cheaper, whatever changes', () => {
    const any = fc.option(
      fc.record({ stage: fc.constantFrom('a', 'b'), n: fc.constantFrom('1', '2'), size: fc.nat(3000) }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [before, after] = [one, other].map((made) => made && board(made.stage, made.n, 'x'.repeat(made.size)));
        const change = { before, after };
        const own = madeWriteUnits(change, []);
        const withIndex = madeWriteUnits(change, [byStage]);
        expect(withIndex).toBe(own + indexWriteUnits(byStage, before, after));
        expect(withIndex).toBeGreaterThanOrEqual(own);
      }),
    );
  });
});
