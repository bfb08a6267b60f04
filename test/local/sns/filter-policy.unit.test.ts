import { describe, expect, it } from '@jest/globals';
import type { FilterPolicy } from '../../../local/assembly/model.ts';
import { passesFilter } from '../../../local/sns/filter-policy.ts';

const text = (StringValue: string) => ({ DataType: 'String', StringValue });
const attributes = { push: text('true'), unit: text('dept-housing') };

describe('A subscription’s filter', () => {
  it.each<[string, FilterPolicy, boolean]>([
    ['takes an exact text', { push: ['true'] }, true],
    ['takes any of several texts', { unit: ['dept-water', 'dept-housing'] }, true],
    ['refuses another text', { push: ['false'] }, false],
    ['takes what begins so', { unit: [{ prefix: 'dept-' }] }, true],
    ['refuses what begins otherwise', { unit: [{ prefix: 'town-' }] }, false],
    ['takes an attribute that is there', { unit: [{ exists: true }] }, true],
    ['refuses an attribute that is there', { unit: [{ exists: false }] }, false],
    ['takes an attribute that is missing', { stage: [{ exists: false }] }, true],
    ['refuses an attribute that is missing', { stage: [{ exists: true }] }, false],
    ['matches no text of a missing attribute', { stage: ['', { prefix: 'd' }] }, false],
    ['asks for all its attributes', { push: ['true'], unit: ['dept-water'] }, false],
    ['takes everything when it names nothing', {}, true],
  ])('%s', (_, filter, passes) => {
    expect(passesFilter(filter, attributes)).toBe(passes);
  });

  it('refuses to compare what is no text', () => {
    const number = { commit: { DataType: 'Number', StringValue: '7' } };
    expect(() => passesFilter({ commit: ['7'] }, number)).toThrow(/MessageAttributes\.commit.*type String/);
    expect(passesFilter({ push: [{ exists: false }] }, number)).toBe(true);
  });
});
