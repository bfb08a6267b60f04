import type { Lived } from '../../../../bench/measures/workflow/play.ts';
import type { Call } from '../../../../bench/measures/workflow/wire/meter.ts';

/** A request to AWS that costs nothing but what is given. */
export const call = (by: string, operation: string, about: string, units: Partial<Call> = {}): Call => ({
  by,
  operation,
  about,
  readUnits: 0,
  writeUnits: 0,
  ...units,
});

/** Memory of every function, in MB. */
export const memory: ReadonlyMap<string, number> = new Map(
  ['commands', 'signal', 'publish', 'await', 'milestone', 'archive', 'sweep'].map((name) => [name, 512]),
);

const done = (by: string, times: number) => Array.from({ length: times }, () => ({ by, milliseconds: 1 }));

/** A short life: two commits, two waits of which one came due, an archive record, and one daily round. */
export const lived: Lived = {
  name: 'short',
  transitions: 7,
  taskCalls: 4,
  logged: [300, 300],
  requests: 2,
  texts: 1,
  messages: [],
  calls: [
    call('commands', 'PutItem', 'EVENT', { writeUnits: 2 }),
    call('signal', 'Query', 'EVENT', { readUnits: 1 }),
    call('signal', 'Query', 'EVENT', { readUnits: 1 }),
    call('signal', 'Query', 'EVENT', { readUnits: 1 }),
    call('signal', 'GetItem', 'WAIT', { readUnits: 1 }),
    call('signal', 'StartExecution', ''),
    call('await', 'PutItem', 'WAIT', { writeUnits: 1 }),
    call('await', 'PutItem', 'WAIT', { writeUnits: 1 }),
    call('milestone', 'PutItem', 'EVENT', { writeUnits: 1 }),
    call('publish', 'PutItem', 'BOARD', { writeUnits: 5 }),
    call('publish', 'Publish', 'topic'),
    call('publish', 'Publish', 'SMS'),
    call('archive', 'PutItem', 'ARCHIVE', { writeUnits: 2 }),
    call('archive', 'DeleteItem', 'WAIT', { writeUnits: 1 }),
    call('sweep', 'Query', 'index byStage', { readUnits: 0.5 }),
    call('sweep', 'ListExecutions', ''),
    call('sweep', 'GetItem', 'WAIT', { readUnits: 1 }),
  ],
  invocations: [
    ...done('commands', 1),
    ...done('signal', 3),
    ...done('await', 2),
    ...done('milestone', 1),
    ...done('publish', 2),
    ...done('archive', 1),
    ...done('sweep', 1),
  ],
  lines: [
    { by: 'await', bytes: 100 },
    { by: 'commands', bytes: 200 },
    { by: 'sweep', bytes: 50 },
  ],
};
