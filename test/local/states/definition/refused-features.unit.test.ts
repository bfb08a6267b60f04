import { describe, expect, it } from '@jest/globals';
import { calling, path, single } from '../support/definitions.ts';
import { type Refusal, refusals } from '../support/refusals.ts';

const pass = { Type: 'Pass' };

describe('Loading a machine that uses what is not supported', () => {
  it.each<Refusal>([
    ['a Map state', single({ Type: 'Map', ItemProcessor: {} }), "/States/Only/Type: State type 'Map' is not supported"],
    [
      'a Parallel state',
      single({ Type: 'Parallel', Branches: [] }),
      "/States/Only/Type: State type 'Parallel' is not supported",
    ],
    [
      'an activity',
      single({ Type: 'Task', Resource: 'arn:aws:states:us-east-1:123456789012:activity:a' }),
      "/States/Only/Resource: Resource 'arn:aws:states:us-east-1:123456789012:activity:a' is not supported",
    ],
    [
      'another integration',
      single({ Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage' }),
      "/States/Only/Resource: Resource 'arn:aws:states:::sqs:sendMessage' is not supported",
    ],
    [
      'Task credentials',
      single(calling('f', { Credentials: {} })),
      "/States/Only/Credentials: Field 'Credentials' is not supported",
    ],
    [
      'an invocation type',
      single({ ...calling('f'), Arguments: { FunctionName: 'f', InvocationType: 'Event' } }),
      "/States/Only/Arguments/InvocationType: The field 'InvocationType' is not supported",
    ],
    [
      'no function name',
      single({ ...calling('f'), Arguments: { Payload: 1 } }),
      "/States/Only/Arguments: The field 'FunctionName' is required",
    ],
    [
      'a JSONPath Task',
      path({ A: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true } }),
      '/States/A: A Task state is only supported with the JSONata QueryLanguage',
    ],
    [
      'a JSONPath Choice',
      path({ A: { Type: 'Choice', Choices: [] } }),
      '/States/A: A Choice state is only supported with the JSONata QueryLanguage',
    ],
    [
      'ResultPath in JSONPath',
      path({ A: { ...pass, ResultPath: '$.a', End: true } }),
      "/States/A/ResultPath: Field 'ResultPath' is not supported",
    ],
    [
      'a path in a JSONPath assignment',
      path({ A: { ...pass, Assign: { 'b.$': '$.c' }, End: true } }),
      "/States/A/Assign/b.$: JSONPath field 'b.$' is not supported",
    ],
    [
      'Output in JSONPath',
      path({ A: { ...pass, Output: 1, End: true } }),
      "/States/A/Output: The QueryLanguage is set to 'JSONPath', but field 'Output'",
    ],
    [
      'SecondsPath',
      path({ A: { Type: 'Wait', SecondsPath: '$.a', End: true } }),
      "/States/A/SecondsPath: Field 'SecondsPath' is not supported",
    ],
    [
      'a path field in JSONata',
      single({ ...pass, InputPath: '$' }),
      "/States/Only/InputPath: The QueryLanguage is set to 'JSONata', but field 'InputPath' is only supported for the 'JSONPath' QueryLanguage",
    ],
    ['Result in JSONata', single({ ...pass, Result: 1 }), '/States/Only/Result: '],
    ['Parameters in JSONata', single(calling('f', { Parameters: {} })), '/States/Only/Parameters: '],
  ])('refuses %s by name', (_title, definition, expected) => {
    expect(refusals(definition)).toEqual(expect.arrayContaining([expect.stringContaining(expected)]));
  });
});
