import type { Context } from 'aws-lambda';
import { archiveTicket } from '../../../lambdas/archive/archive-ticket.ts';
import { storeWaitOf } from '../../../lambdas/await/store-wait.ts';
import { recordMilestone } from '../../../lambdas/milestone/record-milestone.ts';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import { taskInput, waitInput } from '../../../lambdas/shared/workflow/task.ts';
import { taskHandler } from '../../../lambdas/shared/workflow/task-handler.ts';
import type { Functions, Invocation } from '../../../local/platform.ts';
import { county } from '../../domain/support/county.ts';
import type { Chance } from '../../model/support/chance.ts';
import type { Boundary } from './kinds.ts';
import type { Pass } from './network.ts';

/** How Lambda reports that a function did not run, or did not come to an end. */
const broken = ['Lambda.Unknown', 'Sandbox.Timedout', 'Runtime.ExitError', 'Lambda.TooManyRequestsException'] as const;

/** What Step Functions sees of a call that failed. */
export const brokenCall = (chance: Chance): Error => {
  const fault = new Error('the function did not answer');
  fault.name = chance.pick(broken);
  return fault;
};

type Task = { readonly boundary: Boundary; readonly handle: (event: unknown, context: Context) => Promise<unknown> };

/** The workflow's tasks behind their real handlers. */
const tasksOver = (table: Table): Readonly<Record<string, Task>> => ({
  Await: {
    boundary: 'await task',
    handle: taskHandler(waitInput, async (input) => {
      await storeWaitOf(input, table, county, () => undefined);
      return {};
    }),
  },
  Milestone: {
    boundary: 'milestone task',
    handle: taskHandler(taskInput, (input) => recordMilestone(input, table, county)),
  },
  Archive: { boundary: 'archive task', handle: taskHandler(taskInput, (input) => archiveTicket(input, table)) },
});

/** The workflow's functions, by ARN. @param pass passes the call of a function */
export const taskFunctions = (table: Table, pass: Pass): Functions => {
  const tasks = tasksOver(table);
  return {
    invoke: async (arn, event): Promise<Invocation> => {
      const task = tasks[arn.slice(arn.lastIndexOf(':') + 1)];
      if (!task) throw new Error(`no function ${arn}`);
      try {
        return { ok: true, payload: await pass(task.boundary, () => task.handle(event, {} as Context)) };
      } catch (fault) {
        const { name, message } = fault as Error;
        return { ok: false, error: { errorType: name, errorMessage: message } };
      }
    },
  };
};
