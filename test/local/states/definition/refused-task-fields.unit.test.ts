import { describe, expect, it } from '@jest/globals';
import { calling, single } from '../support/definitions.ts';
import { type Refusal, refusals } from '../support/refusals.ts';

describe('Loading a task with wrong fields', () => {
  it.each<Refusal>([
    [
      'a zero time-out',
      single(calling('f', { TimeoutSeconds: 0 })),
      '/States/Only/TimeoutSeconds: Expected an integer of at least 1',
    ],
    [
      'a heartbeat not under the time-out',
      single(calling('f', { TimeoutSeconds: 5, HeartbeatSeconds: 5 })),
      '/States/Only/HeartbeatSeconds: HeartbeatSeconds must be smaller',
    ],
    [
      'a retrier without errors',
      single(calling('f', { Retry: [{ ErrorEquals: [] }] })),
      '/States/Only/Retry[0]/ErrorEquals: Expected a list of error names',
    ],
    [
      'an unknown field of a retrier',
      single(calling('f', { Retry: [{ ErrorEquals: ['A'], Delay: 1 }] })),
      "/States/Only/Retry[0]/Delay: Field 'Delay' is not supported",
    ],
    [
      'an unknown jitter',
      single(calling('f', { Retry: [{ ErrorEquals: ['A'], JitterStrategy: 'HALF' }] })),
      '/States/Only/Retry[0]/JitterStrategy: ',
    ],
    [
      'a back-off under one',
      single(calling('f', { Retry: [{ ErrorEquals: ['A'], BackoffRate: 0.5 }] })),
      '/States/Only/Retry[0]/BackoffRate: ',
    ],
    [
      'a longest delay not over the interval',
      single(calling('f', { Retry: [{ ErrorEquals: ['A'], IntervalSeconds: 5, MaxDelaySeconds: 5 }] })),
      '/States/Only/Retry[0]/MaxDelaySeconds: ',
    ],
    [
      'States.ALL beside others',
      single(calling('f', { Retry: [{ ErrorEquals: ['States.ALL', 'A'] }] })),
      '/States/Only/Retry[0]/ErrorEquals: States.ALL must stand alone',
    ],
    [
      'States.ALL before others',
      single(
        calling('f', {
          Catch: [
            { ErrorEquals: ['States.ALL'], Next: 'Only' },
            { ErrorEquals: ['A'], Next: 'Only' },
          ],
        }),
      ),
      '/States/Only/Catch[0]/ErrorEquals: States.ALL must stand alone',
    ],
    [
      'ResultPath of a catcher',
      single(calling('f', { Catch: [{ ErrorEquals: ['A'], Next: 'Only', ResultPath: '$.e' }] })),
      "/States/Only/Catch[0]/ResultPath: The QueryLanguage is set to 'JSONata'",
    ],
    ['Retry that is no list', single(calling('f', { Retry: {} })), '/States/Only/Retry: Expected an array of objects'],
  ])('refuses %s by name', (_title, definition, expected) => {
    expect(refusals(definition)).toEqual(expect.arrayContaining([expect.stringContaining(expected)]));
  });
});
