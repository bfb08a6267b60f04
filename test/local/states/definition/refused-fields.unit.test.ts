import { describe, expect, it } from '@jest/globals';
import { machine, single } from '../support/definitions.ts';
import { type Refusal, refusals } from '../support/refusals.ts';

const pass = { Type: 'Pass' };

describe('Loading a state with wrong fields', () => {
  it.each<Refusal>([
    [
      'an unknown field of a state',
      single({ ...pass, Colour: 1 }),
      "/States/Only/Colour: Field 'Colour' is not supported",
    ],
    ['Catch on a Pass state', single({ ...pass, Catch: [] }), "/States/Only/Catch: Field 'Catch' is not supported"],
    [
      '$eval',
      single({ ...pass, Output: "{% $eval('1') %}" }),
      "/States/Only/Output: Function '$eval' is not supported",
    ],
    [
      'a bare $',
      single({ ...pass, Output: { a: '{% $.b %}' } }),
      "/States/Only/Output/a: Reference to '$' at the top level is not supported.",
    ],
    ['$$', single({ ...pass, Output: ['{% $$.b %}'] }), "/States/Only/Output[0]: Reference to '$$' is not supported."],
    [
      'a bare name',
      single({ ...pass, Output: '{% b.c %}' }),
      "/States/Only/Output: Reference to 'b' at the top level is not supported.",
    ],
    [
      'errorOutput outside a Catch',
      single({ ...pass, Output: '{% $states.errorOutput %}' }),
      "/States/Only/Output: Reference to '$states.errorOutput' is not supported outside of a Catch.",
    ],
    ['an expression that does not parse', single({ ...pass, Output: '{% (1 %}' }), '/States/Only/Output: S0203'],
    [
      'assigning states',
      single({ ...pass, Assign: { states: 1 } }),
      "/States/Only/Assign/states: 'states' is reserved",
    ],
    [
      'a bad variable name',
      single({ ...pass, Assign: { 'a-b': 1 } }),
      "/States/Only/Assign/a-b: 'a-b' is not a variable name",
    ],
    [
      'Assign that is no object',
      single({ ...pass, Assign: 1 }),
      '/States/Only/Assign: Expected value of type [OBJECT]',
    ],
    [
      'Next and End',
      single({ ...pass, Next: 'Only' }),
      '/States/Only: Exactly one of the fields [Next, End] is required',
    ],
    ['neither Next nor End', machine({ A: pass }), '/States/A: Exactly one of the fields [Next, End] is required'],
    ['End that is no boolean', single({ ...pass, End: 'yes' }), '/States/Only/End: Expected value of type [BOOLEAN]'],
    ['no choices', single({ Type: 'Choice', Choices: [] }), '/States/Only/Choices: At least one choice is required'],
    [
      'a rule without condition',
      single({ Type: 'Choice', Choices: [{ Next: 'Only' }] }),
      '/States/Only/Choices[0]: These fields are required: [Condition]',
    ],
    [
      'a JSONPath rule',
      single({ Type: 'Choice', Choices: [{ Condition: true, Variable: '$.a', Next: 'Only' }] }),
      "/States/Only/Choices[0]/Variable: The QueryLanguage is set to 'JSONata'",
    ],
    [
      'a condition that is no expression',
      single({ Type: 'Choice', Choices: [{ Condition: 'true', Next: 'Only' }] }),
      '/States/Only/Choices[0]/Condition: Expected a JSONata expression',
    ],
    [
      'Seconds and Timestamp',
      single({ Type: 'Wait', Seconds: 1, Timestamp: '2026-11-24T18:00:00Z' }),
      '/States/Only: Exactly one of the fields [Seconds, Timestamp] is required',
    ],
    [
      'a timestamp without offset',
      single({ Type: 'Wait', Timestamp: '2026-11-24T18:00:00' }),
      "/States/Only/Timestamp: '2026-11-24T18:00:00' is not an ISO-8601",
    ],
    [
      'negative seconds',
      single({ Type: 'Wait', Seconds: -1 }),
      '/States/Only/Seconds: Expected an integer of at least 0',
    ],
  ])('refuses %s by name', (_title, definition, expected) => {
    expect(refusals(definition)).toEqual(expect.arrayContaining([expect.stringContaining(expected)]));
  });
});
