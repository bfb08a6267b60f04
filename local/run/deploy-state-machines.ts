import type { StateMachineDefinition } from '../assembly/model.ts';
import { type Operation, type Operations, ServiceError } from '../platform.ts';

/**
 * Creates the assembly's state machines, or updates those that are there with another definition: running executions
 * keep theirs.
 * @returns for each machine's ARN in the assembly, the one it was given
 * @throws Error naming the machine and what is wrong with its definition
 */
export async function deployStateMachines(
  machines: readonly StateMachineDefinition[],
  operations: Operations,
): Promise<ReadonlyMap<string, string>> {
  const deployed = new Map<string, string>();
  for (const machine of machines) {
    try {
      deployed.set(machine.arn, await deploy(machine, operations));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`The state machine ${machine.name} cannot be run: ${reason}`, { cause: error });
    }
  }
  return deployed;
}

async function deploy(machine: StateMachineDefinition, operations: Operations): Promise<string> {
  const { name, definition, roleArn, type } = machine;
  const present = await describe(machine.arn, operations);
  if (present === undefined) {
    const { stateMachineArn } = await run(operations, 'CreateStateMachine')({ name, definition, roleArn, type });
    return String(stateMachineArn);
  }
  if (present.definition !== definition || present.roleArn !== roleArn) {
    await run(operations, 'UpdateStateMachine')({ stateMachineArn: machine.arn, definition, roleArn });
  }
  return machine.arn;
}

async function describe(stateMachineArn: string, operations: Operations) {
  try {
    return await run(operations, 'DescribeStateMachine')({ stateMachineArn });
  } catch (error) {
    if (error instanceof ServiceError && error.type === 'StateMachineDoesNotExist') return undefined;
    throw error;
  }
}

function run(operations: Operations, name: string): Operation {
  const operation = operations[name];
  if (operation === undefined) throw new Error(`Step Functions has no ${name}`);
  return operation;
}
