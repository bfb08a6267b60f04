import * as z from 'zod';
import { type Operations, ServiceError } from '../../platform.ts';
import { InvalidDefinitionError } from '../definition/diagnostics.ts';
import { parseDefinition } from '../definition/parse.ts';
import type { Definitions } from '../runtime/definitions.ts';
import type { Exclusive } from '../runtime/exclusive.ts';
import type { Executions } from '../runtime/executions.ts';
import type { MachineRecord } from '../runtime/machine-record.ts';
import type { Machines } from '../runtime/machines.ts';
import { pageSize, pageToken, paging, parseInput, placeOf, wireInstant } from './input.ts';
import { checkArn, checkName, stateMachineArn } from './names.ts';
import { tagList, tagsOf } from './tags.ts';

/** What the operations work with. */
export interface Parts {
  readonly machines: Machines;
  readonly definitions: Definitions;
  readonly executions: Executions;
  readonly exclusive: Exclusive;
}

const settings = z.looseObject({}).optional();
const created = z.object({
  name: z.string(),
  definition: z.string(),
  roleArn: z.string().optional(),
  type: z.string().optional(),
  publish: z.boolean().optional(),
  tags: tagList.optional(),
  loggingConfiguration: settings,
  tracingConfiguration: settings,
  encryptionConfiguration: settings,
});
const updated = created.omit({ name: true, definition: true, type: true, tags: true }).extend({
  stateMachineArn: z.string(),
  definition: z.string().optional(),
});
const named = z.object({ stateMachineArn: z.string() });
const defaultRole = 'arn:aws:iam::000000000000:role/states';

/** CreateStateMachine, UpdateStateMachine, DeleteStateMachine, DescribeStateMachine, ListStateMachines, ValidateStateMachineDefinition. */
export function machineOperations(parts: Parts): Operations {
  return {
    CreateStateMachine: (input) => create(parts, parseInput(created, input)),
    UpdateStateMachine: (input) => update(parts, parseInput(updated, input)),
    DeleteStateMachine: (input) => remove(parts, parseInput(named, input).stateMachineArn),
    DescribeStateMachine: (input) => describe(parts, parseInput(named, input).stateMachineArn),
    ListStateMachines: async (input) => list(parts, parseInput(z.object(paging), input)),
    ValidateStateMachineDefinition: async (input) =>
      validate(parseInput(z.object({ definition: z.string() }), input).definition),
  };
}

/**
 * The machine of an ARN.
 * @throws ServiceError `InvalidArn`, `StateMachineDoesNotExist`
 */
export function machineOf({ machines }: Parts, arn: string): MachineRecord {
  checkArn(arn, 'stateMachine');
  const machine = machines.find(arn);
  if (machine === undefined) {
    throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  }
  return machine;
}

async function create(parts: Parts, input: z.infer<typeof created>): Promise<Record<string, unknown>> {
  const { name, definition, type = 'STANDARD', publish, roleArn = defaultRole, tags = [], ...rest } = input;
  checkName(name);
  if (type !== 'STANDARD') {
    throw new ServiceError('ValidationException', `State machine type '${type}' is not supported`);
  }
  refusePublishing(publish);
  const arn = stateMachineArn(name);
  const machine = await parts.exclusive.run(arn, async () => {
    const existing = parts.machines.find(arn);
    if (existing === undefined) {
      return refusing(() =>
        parts.machines.create({ name, definition, roleArn, tags: tagsOf(tags), settings: given(rest) }),
      );
    }
    if (existing.roleArn !== roleArn || (await parts.definitions.text(existing.definitionHash)) !== definition) {
      throw new ServiceError('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`);
    }
    return existing;
  });
  return { stateMachineArn: arn, creationDate: wireInstant(machine.createdAt) };
}

async function update(parts: Parts, input: z.infer<typeof updated>): Promise<Record<string, unknown>> {
  const { stateMachineArn: arn, definition, roleArn, publish, ...rest } = input;
  refusePublishing(publish);
  const change = { definition, roleArn, settings: given(rest) };
  if (definition === undefined && roleArn === undefined && Object.keys(change.settings).length === 0) {
    throw new ServiceError(
      'MissingRequiredParameter',
      'Either the definition, the role ARN, or a configuration must be specified',
    );
  }
  const machine = await parts.exclusive.run(arn, () =>
    refusing(() => parts.machines.update(machineOf(parts, arn), change)),
  );
  return { updateDate: wireInstant(machine.updatedAt ?? machine.createdAt), revisionId: machine.revisionId };
}

/** Ends the running executions of the machine too; deleting an unknown machine is no error. */
async function remove(parts: Parts, arn: string): Promise<Record<string, unknown>> {
  checkArn(arn, 'stateMachine');
  await parts.exclusive.run(arn, async () => {
    await parts.machines.delete(arn);
    const running = parts.executions.running(arn);
    const stop = { kind: 'stop', error: undefined, cause: undefined } as const;
    await Promise.all(running.map(({ executionArn }) => parts.executions.signal(executionArn, stop)));
  });
  return {};
}

async function describe(parts: Parts, arn: string): Promise<Record<string, unknown>> {
  const machine = machineOf(parts, arn);
  return {
    stateMachineArn: arn,
    name: machine.name,
    status: 'ACTIVE',
    type: 'STANDARD',
    definition: await parts.definitions.text(machine.definitionHash),
    roleArn: machine.roleArn,
    creationDate: wireInstant(machine.createdAt),
    ...(machine.revisionId === undefined ? {} : { revisionId: machine.revisionId }),
    loggingConfiguration: { level: 'OFF', includeExecutionData: false },
    tracingConfiguration: { enabled: false },
    ...machine.settings,
  };
}

function list({ machines }: Parts, input: { maxResults?: number | undefined; nextToken?: string | undefined }) {
  const after = placeOf(input.nextToken);
  const all = machines.list().filter(({ name }) => after === undefined || name > after);
  const page = all.slice(0, pageSize(input.maxResults));
  const last = page.at(-1);
  return {
    stateMachines: page.map(({ stateMachineArn: arn, name, createdAt }) => ({
      stateMachineArn: arn,
      name,
      type: 'STANDARD',
      creationDate: wireInstant(createdAt),
    })),
    ...(last !== undefined && page.length < all.length ? { nextToken: pageToken(last.name) } : {}),
  };
}

function validate(definition: string): Record<string, unknown> {
  try {
    parseDefinition(definition);
    return { result: 'OK', diagnostics: [], truncated: false };
  } catch (error) {
    if (error instanceof InvalidDefinitionError) {
      return { result: 'FAIL', diagnostics: error.diagnostics, truncated: false };
    }
    throw error;
  }
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof InvalidDefinitionError ? new ServiceError('InvalidDefinition', error.message) : error;
  }
}

function refusePublishing(publish: boolean | undefined): void {
  if (publish === true) {
    throw new ServiceError('ValidationException', "Field 'publish' is not supported: there are no versions");
  }
}

function given(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
