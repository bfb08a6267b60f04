import { describe, expect, it } from '@jest/globals';
import { calling, machine, single } from '../support/definitions.ts';
import { type Refusal, refusals } from '../support/refusals.ts';

const pass = { Type: 'Pass' };

describe('Loading a machine that is no graph of states', () => {
  it.each<Refusal>([
    ['text that is no JSON', '{', '/: '],
    ['JSON that is no object', '[]', '/: Definition must be a valid JSON object'],
    ['no states', { StartAt: 'A' }, '/: These fields are required: [States]'],
    ['no start', { States: { A: { Type: 'Succeed' } } }, '/: These fields are required: [StartAt]'],
    [
      'an unknown field of the machine',
      machine({ A: { Type: 'Succeed' } }, { Colour: 1 }),
      "/Colour: Field 'Colour' is not supported",
    ],
    ['another version', machine({ A: { Type: 'Succeed' } }, { Version: '2' }), '/Version: '],
    [
      'an unknown query language',
      machine({ A: { Type: 'Succeed' } }, { QueryLanguage: 'SQL' }),
      '/QueryLanguage: Value should be one of',
    ],
    [
      'JSONPath inside JSONata',
      single({ ...pass, QueryLanguage: 'JSONPath' }),
      "/States/Only: 'QueryLanguage' can not be 'JSONPath'",
    ],
    [
      'a state name that is too long',
      machine({ ['n'.repeat(81)]: { Type: 'Succeed' } }),
      `/States/${'n'.repeat(81)}: A state's name`,
    ],
    ['no Type', machine({ A: {} }), '/States/A: These fields are required: [Type]'],
    ['a state that is no object', machine({ A: 1 as unknown as object }), '/States/A: Expected value of type [OBJECT]'],
    [
      'a start that is missing',
      { StartAt: 'B', States: { A: { Type: 'Succeed' } } },
      "/StartAt: Missing 'Next' target: B",
    ],
    ['a target that is missing', machine({ A: { ...pass, Next: 'B' } }), "/States/A/Next: Missing 'Next' target: B"],
    [
      'a catch target that is missing',
      single(calling('f', { Catch: [{ ErrorEquals: ['A'], Next: 'B' }] })),
      "/States/Only/Catch[0]/Next: Missing 'Next' target: B",
    ],
    [
      'a default that is missing',
      single({ Type: 'Choice', Choices: [{ Condition: true, Next: 'Only' }], Default: 'B' }),
      "/States/Only/Default: Missing 'Next' target: B",
    ],
    [
      'a state nothing leads to',
      machine({ A: { Type: 'Succeed' }, B: { Type: 'Succeed' } }),
      "/States/B: State 'B' is not reachable",
    ],
    [
      'a machine without an end',
      machine({ A: { ...pass, Next: 'A' } }),
      '/: The state machine has no state that ends it',
    ],
  ])('refuses %s by name', (_title, definition, expected) => {
    expect(refusals(definition)).toEqual(expect.arrayContaining([expect.stringContaining(expected)]));
  });
});
