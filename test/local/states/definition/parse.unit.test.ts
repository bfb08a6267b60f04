import { describe, expect, it } from '@jest/globals';
import { parseDefinition } from '../../../../local/states/definition/parse.ts';
import { awaiting, calling, machine, path, single } from '../support/definitions.ts';
import { refusals } from '../support/refusals.ts';

const pass = { Type: 'Pass' };

describe('Loading a state machine', () => {
  it('accepts every supported state and field', () => {
    const definition = machine(
      {
        Begin: {
          Type: 'Choice',
          Comment: 'c',
          Choices: [{ Condition: '{% $states.input.go %}', Next: 'Wait', Assign: { a: 1 } }],
          Default: 'Stop',
          Output: {},
        },
        Wait: { Type: 'Wait', Seconds: '{% $a %}', Next: 'Until', Assign: { b: '{% $a + 1 %}' }, Output: 1 },
        Until: { Type: 'Wait', Timestamp: '2026-11-24T18:00:00+08:00', Next: 'Call' },
        Call: calling('f', {
          Next: 'Await',
          Retry: [
            {
              ErrorEquals: ['Lambda.TooManyRequestsException'],
              IntervalSeconds: 2,
              MaxAttempts: 4,
              BackoffRate: 1.5,
              MaxDelaySeconds: 20,
              JitterStrategy: 'FULL',
            },
          ],
          Catch: [
            { ErrorEquals: ['States.Timeout'], Next: 'Stop' },
            {
              ErrorEquals: ['States.ALL'],
              Next: 'Stop',
              Output: '{% $states.errorOutput %}',
              Assign: { e: '{% $states.errorOutput.Error %}' },
            },
          ],
        }),
        Await: awaiting({ Next: 'Direct', TimeoutSeconds: '{% $max([1, 2]) %}', HeartbeatSeconds: 1 }),
        Direct: {
          Type: 'Task',
          Resource: 'arn:aws-cn:lambda:cn-northwest-1:123456789012:function:f:live',
          TimeoutSeconds: 9,
          Next: 'Done',
        },
        Done: { Type: 'Succeed', Output: '{% $states.input %}' },
        Stop: { Type: 'Fail', Error: '{% $e %}', Cause: 'why' },
      },
      { Comment: 'all', Version: '1.0', TimeoutSeconds: 60 },
    );
    expect(refusals(definition)).toEqual([]);
    expect(parseDefinition(JSON.stringify(definition)).states.size).toBe(8);
  });

  it('accepts a JSONPath machine as long as nothing in it is a path', () => {
    const states = {
      A: { Type: 'Pass', Result: { b: [1] }, Assign: { c: '$literal' }, Next: 'W' },
      W: { Type: 'Wait', Seconds: 3, Next: 'J' },
      J: { Type: 'Pass', QueryLanguage: 'JSONata', Output: '{% $c %}', Next: 'S' },
      S: { Type: 'Succeed' },
    };
    expect(refusals(path(states))).toEqual([]);
  });

  it('tells everything that is wrong at once, in the words of the service', () => {
    const definition = machine({ A: { ...pass, Colour: 1, Next: 'B' } });
    expect(() => parseDefinition(JSON.stringify(definition))).toThrow(
      "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: Field 'Colour' is not supported at /States/A/Colour, " +
        "MISSING_TRANSITION_TARGET: Missing 'Next' target: B at /States/A/Next'",
    );
  });

  it('refuses a definition that is too long', () => {
    expect(refusals(single({ ...pass, Comment: 'x'.repeat(1_048_576) }))).toEqual([
      '/: A definition has at most 1048576 bytes',
    ]);
  });
});
