import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import jsonata from 'jsonata';
import { compileExpression, evaluateExpression } from '../../../../local/states/expressions/expression.ts';
import { clockFunctions } from '../../../../local/states/expressions/functions.ts';
import { startOfRun } from '../support/manual-clock.ts';

/** The value of an expression with variables. */
async function evaluate(source: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const compiled = compileExpression(source, 'Output', false);
  if ('problems' in compiled) {
    throw new Error(compiled.problems[0]?.message);
  }
  return evaluateExpression(compiled.expression, { ...clockFunctions(startOfRun), ...variables });
}

const nothing = 'returned nothing (undefined).';

describe('The functions Step Functions adds to JSONata', () => {
  it.each([
    ['$partition([1,2,3,4,5], 2)', [[1, 2], [3, 4], [5]]],
    ['$partition([1], 9)', [[1]]],
    ['$partition([1,2,3], 2.9)', [[1, 2], [3]]],
    ['$range(0, 9, 3)', [0, 3, 6, 9]],
    ['$range(0, 10, 3)', [0, 3, 6, 9]],
    ['$range(3, -1, -2)', [3, 1, -1]],
    ['$range(-1.7, 2, 1)', [-1, 0, 1, 2]],
    ['$range(1, 9, 9)', 1],
    ["$hash('永宁', 'SHA-256')", 'dfed8819962a4cf07e4df2d0af374989ee63bc8a70909d1a6d4e50e5faccdd2e'],
    ["$hash('', 'MD5')", 'd41d8cd98f00b204e9800998ecf8427e'],
    ['$parse(\'{"a":[1,null]}\')', { a: [1, null] }],
    ["$parse('-0') + 1", 1],
    ['$random(7) = $random(7)', true],
    ['$uuid() != $uuid()', true],
    ["$length($hash('a', 'SHA-512'))", 128],
  ])('%s', async (source, expected) => {
    expect(await evaluate(source)).toEqual(expected);
  });

  it.each([
    '$partition([1], 0)',
    '$partition([], 2)',
    '$range(1, 5)',
    '$range(5, 1, 1)',
    "$hash('a')",
    '$parse($none)',
  ])('%s answers nothing', async (source) => {
    await expect(evaluate(source)).rejects.toThrow(nothing);
  });

  it.each([
    ["$hash('a', 'sha1')", "The hash algorithm 'sha1' is not one of"],
    ['$range(1, 400000, 1)', 'Expression evaluation memory limit exceeded'],
    ["$parse('{')", 'threw an error during evaluation'],
    ['$nope(1)', 'threw an error during evaluation. T1006: Attempted to invoke a non-function'],
    ['function($x){$x}', 'returned an unexpected result type'],
    ['$sum', 'returned an unexpected result type'],
  ])('%s fails', async (source, message) => {
    await expect(evaluate(source)).rejects.toThrow(message);
  });

  it('keeps every number between 0 and 1, with a seed and without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.option(fc.integer(), { nil: undefined }), async (seed) => {
        const value = await evaluate(seed === undefined ? '$random()' : '$random($seed)', { seed });
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(1);
      }),
      { numRuns: 50 },
    );
  });

  it('puts the parts of a partition together again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (items, size) => {
          const parts = (await evaluate('$partition($items, $size)', { items, size })) as number[][];
          expect(parts.flat()).toEqual(items);
          expect(parts.slice(0, -1).every((part) => part.length === size)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('The clock in expressions', () => {
  it.each([
    ['$millis()', startOfRun],
    ['$now()', '2026-11-23T01:00:00.000Z'],
    ["$now('[Y0001]-[M01]-[D01] [H01]:[m01]', '+0800')", '2026-11-23 09:00'],
    ["$toMillis('2026-11-24T18:00:00+08:00') - $millis()", 33 * 3_600_000],
  ])('%s is bound to the run', async (source, expected) => {
    expect(await evaluate(source)).toBe(expected);
  });

  it('leaves the JSONata library itself alone', async () => {
    expect(await jsonata('$millis()').evaluate(undefined)).not.toBe(startOfRun);
  });
});
