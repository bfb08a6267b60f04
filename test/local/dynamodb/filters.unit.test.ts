import { describe, expect, it } from '@jest/globals';
import { compilePattern } from '../../../local/dynamodb/filters.ts';

const record = {
  eventName: 'INSERT',
  dynamodb: { Keys: { sk: { S: 'EVENT#0001' } }, NewImage: { urgent: { BOOL: true }, units: { SS: ['a', 'b'] } } },
};
const sk = (condition: unknown) => ({ dynamodb: { Keys: { sk: { S: [condition] } } } });

describe('filter pattern', () => {
  const cases: Array<[pattern: object, matches: boolean]> = [
    [{}, true],
    [{ eventName: ['INSERT', 'MODIFY'] }, true],
    [{ eventName: ['REMOVE'] }, false],
    [{ eventName: [] }, false],
    [sk({ prefix: 'EVENT#' }), true],
    [sk({ prefix: 'WAIT' }), false],
    [sk({ suffix: '0001' }), true],
    [sk({ 'anything-but': 'WAIT' }), true],
    [sk({ 'anything-but': ['WAIT', 'EVENT#0001'] }), false],
    [sk({ exists: true }), true],
    [sk({ exists: false }), false],
    [{ dynamodb: { OldImage: { sk: { S: [{ exists: false }] } } } }, true],
    [{ dynamodb: { OldImage: { sk: { S: [{ 'anything-but': 'x' }] } } } }, false],
    [{ dynamodb: { NewImage: { urgent: { BOOL: [true] } } } }, true],
    [{ dynamodb: { NewImage: { units: { SS: ['b'] } } } }, true],
    [{ eventName: ['INSERT'], ...sk({ prefix: 'WAIT' }) }, false],
  ];

  it.each(cases)('%j matches the record: %s', (pattern, matches) => {
    expect(compilePattern(pattern)(record)).toBe(matches);
  });

  it.each([
    [sk({ numeric: ['>', 1] }), 'numeric'],
    [sk({ prefix: 'a', suffix: 'b' }), 'prefix, suffix'],
    [sk({ 'anything-but': { prefix: 'a' } }), 'anything-but'],
    [{ $or: [{ eventName: ['INSERT'] }] }, '$or'],
    [{ eventName: 'INSERT' }, 'JSON object'],
    [sk({ toString: 1 }), 'toString'],
  ])('%j is refused by name', (pattern, name) => {
    expect(() => compilePattern(pattern)).toThrow(name);
  });
});
