import { archiveTicket } from '../../../lambdas/archive/archive-ticket.ts';
import { storeWaitOf } from '../../../lambdas/await/store-wait.ts';
import { recordMilestone } from '../../../lambdas/milestone/record-milestone.ts';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import { Superseded, taskInput, type WaitInput, waitInput } from '../../../lambdas/shared/workflow/task.ts';
import definition from '../../../statemachines/ticket.asl.json' with { type: 'json' };
import { county } from '../../domain/support/county.ts';
import { type FunctionDouble, FunctionError } from '../../local/states/support/function-double.ts';

const arn = (name: string): string => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;

/** The workflow's definition as it is deployed, with the functions' ARNs. */
export const machine = JSON.stringify(definition)
  .replaceAll(/\$\{Partition\}/g, 'aws')
  .replaceAll(/\$\{(\w+)Function\}/g, (_, name: string) => arn(name));

/** A fault of a task as the runtime reports it: by name. */
const task =
  <Input>(work: (input: Input) => Promise<unknown>, parse: (event: unknown) => Input) =>
  async (event: unknown) => {
    try {
      return await work(parse(event));
    } catch (fault) {
      if (fault instanceof Superseded) throw new FunctionError('Superseded', fault.message);
      throw fault instanceof Error ? new FunctionError(fault.name, `${fault.message} ${fault.stack}`) : fault;
    }
  };

/** The task functions of the workflow, over a table. */
export const connectFunctions = (functions: FunctionDouble, table: Table): void => {
  const storeWait = async (input: WaitInput) => {
    await storeWaitOf(input, table, county, () => undefined);
    return {};
  };
  functions.on(arn('Await'), task(storeWait, waitInput.parse));
  functions.on(
    arn('Milestone'),
    task((input) => recordMilestone(input, table, county), taskInput.parse),
  );
  functions.on(
    arn('Archive'),
    task((input) => archiveTicket(input, table), taskInput.parse),
  );
};
