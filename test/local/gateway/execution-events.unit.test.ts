import { describe, expect, it } from '@jest/globals';
import { viewEvents } from '../../../local/gateway/execution-events.ts';

describe('The history of an execution as the console shows it', () => {
  const events = viewEvents([
    {
      id: 1,
      previousEventId: 0,
      timestamp: 1_795_413_600,
      type: 'ExecutionStarted',
      executionStartedEventDetails: { input: '{"a":1}' },
    },
    {
      id: 2,
      previousEventId: 1,
      timestamp: 1_795_413_600.5,
      type: 'TaskStateEntered',
      stateEnteredEventDetails: { name: 'Await' },
    },
    {
      id: 3,
      previousEventId: 2,
      timestamp: 1_795_413_600.5,
      type: 'TaskScheduled',
      taskScheduledEventDetails: { parameters: '{"Payload":{"token":"secret","deep":[{"taskToken":"secret"}]}}' },
    },
    {
      id: 4,
      previousEventId: 3,
      timestamp: 1_795_413_601,
      type: 'TaskStateExited',
      stateExitedEventDetails: { name: 'Await' },
    },
    { id: 5, previousEventId: 4, timestamp: 1_795_413_601, type: 'ExecutionSucceeded' },
  ]);

  it('names the state of each event and its time in Shanghai', () => {
    expect(events.map(({ state }) => state)).toEqual([undefined, 'Await', 'Await', 'Await', undefined]);
    expect(events[1]?.at).toBe('2026-11-23T14:00:00.500+08:00');
  });

  it('shows data as data', () => {
    expect(events[0]?.details).toEqual({ input: { a: 1 } });
  });

  it('shows no task token', () => {
    expect(JSON.stringify(events)).not.toContain('secret');
    expect(events[2]?.details).toEqual({ parameters: { Payload: { token: '…', deep: [{ taskToken: '…' }] } } });
  });
});
