import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Clock, type Operations, ServiceError } from '../../platform.ts';
import type { ExecutionRecord } from '../execution/record.ts';
import { byteLength, maximumDataBytes } from '../json.ts';
import type { ExecutionSummary } from '../runtime/execution-index.ts';
import { pageSize, pageToken, paging, parseInput, placeOf, wireInstant } from './input.ts';
import { machineOf, type Parts } from './machine-operations.ts';
import { checkArn, checkName, executionArn } from './names.ts';

const started = z.object({ stateMachineArn: z.string(), name: z.string().optional(), input: z.string().optional() });
const stopped = z.object({
  executionArn: z.string(),
  error: z.string().max(256).optional(),
  cause: z.string().max(32_768).optional(),
});
const described = z.object({ executionArn: z.string() });
const listed = z.object({
  stateMachineArn: z.string(),
  statusFilter: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE']).optional(),
  ...paging,
});

/** StartExecution, StopExecution, DescribeExecution, DescribeStateMachineForExecution and ListExecutions. */
export function executionOperations(parts: Parts, clock: Clock): Operations {
  return {
    StartExecution: (input) => start(parts, clock, parseInput(started, input)),
    StopExecution: (input) => stop(parts, parseInput(stopped, input)),
    DescribeExecution: (input) => describe(parts, parseInput(described, input).executionArn),
    DescribeStateMachineForExecution: (input) => describeMachine(parts, parseInput(described, input).executionArn),
    ListExecutions: async (input) => list(parts, parseInput(listed, input)),
  };
}

/**
 * The execution of an ARN.
 * @throws ServiceError `InvalidArn`, `ExecutionDoesNotExist`
 */
export async function executionOf({ executions }: Parts, arn: string): Promise<ExecutionRecord> {
  checkArn(arn, 'execution');
  const record = await executions.find(arn);
  if (record === undefined) {
    throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  }
  return record;
}

/** The same name with the same input answers the running execution again; any other reuse of a name is refused. */
async function start(parts: Parts, clock: Clock, input: z.infer<typeof started>): Promise<Record<string, unknown>> {
  const machine = machineOf(parts, input.stateMachineArn);
  const name = input.name ?? randomUUID();
  checkName(name);
  const text = input.input ?? '{}';
  checkInput(text);
  const arn = executionArn(machine.name, name);
  const startedAt = await parts.exclusive.run(arn, async () => {
    const existing = await parts.executions.find(arn);
    if (existing !== undefined) {
      return startAgain(existing, text);
    }
    const now = clock.now();
    const { timeoutSeconds } = await parts.definitions.get(machine.definitionHash);
    await parts.executions.start({
      executionArn: arn,
      name,
      stateMachineArn: machine.stateMachineArn,
      stateMachineName: machine.name,
      roleArn: machine.roleArn,
      definitionHash: machine.definitionHash,
      input: text,
      startedAt: now,
      status: 'RUNNING',
      eventCount: 0,
      lastEventId: 0,
      ...(timeoutSeconds === undefined ? {} : { expiresAt: now + timeoutSeconds * 1000 }),
    });
    return now;
  });
  return { executionArn: arn, startDate: wireInstant(startedAt) };
}

function startAgain(existing: ExecutionRecord, input: string): number {
  if (existing.status !== 'RUNNING' || existing.input !== input) {
    throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${existing.executionArn}'`);
  }
  return existing.startedAt;
}

function checkInput(text: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ServiceError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${reason}'`);
  }
  if (byteLength(text) > maximumDataBytes) {
    throw new ServiceError(
      'InvalidExecutionInput',
      `Invalid State Machine Execution Input: 'longer than ${maximumDataBytes} bytes'`,
    );
  }
}

/** Stopping an ended execution answers when it ended. */
async function stop(parts: Parts, input: z.infer<typeof stopped>): Promise<Record<string, unknown>> {
  const { executionArn: arn, error, cause } = input;
  await executionOf(parts, arn);
  await parts.executions.signal(arn, { kind: 'stop', error, cause });
  const { stoppedAt = 0 } = await executionOf(parts, arn);
  return { stopDate: wireInstant(stoppedAt) };
}

async function describe(parts: Parts, arn: string): Promise<Record<string, unknown>> {
  const record = await executionOf(parts, arn);
  const { output, error, cause } = record;
  return {
    ...summary({ ...record, stoppedAt: record.stoppedAt, state: undefined }),
    input: record.input,
    inputDetails: { included: true },
    ...(output === undefined ? {} : { output, outputDetails: { included: true } }),
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
    redriveStatus: 'NOT_REDRIVABLE',
  };
}

async function describeMachine(parts: Parts, arn: string): Promise<Record<string, unknown>> {
  const record = await executionOf(parts, arn);
  return {
    stateMachineArn: record.stateMachineArn,
    name: record.stateMachineName,
    definition: await parts.definitions.text(record.definitionHash),
    roleArn: record.roleArn,
    updateDate: wireInstant(record.startedAt),
  };
}

function list(parts: Parts, input: z.infer<typeof listed>): Record<string, unknown> {
  const machine = machineOf(parts, input.stateMachineArn);
  const size = pageSize(input.maxResults);
  const page: ExecutionSummary[] = [];
  let more = false;
  for (const execution of parts.executions.index.latestFirst(machine.stateMachineArn, placeOf(input.nextToken))) {
    if (input.statusFilter === undefined || execution.status === input.statusFilter) {
      more = page.length === size;
      if (more) {
        break;
      }
      page.push(execution);
    }
  }
  const last = page.at(-1);
  return {
    executions: page.map(summary),
    ...(more && last !== undefined ? { nextToken: pageToken(last.executionArn) } : {}),
  };
}

function summary(execution: ExecutionSummary): Record<string, unknown> {
  return {
    executionArn: execution.executionArn,
    stateMachineArn: execution.stateMachineArn,
    name: execution.name,
    status: execution.status,
    startDate: wireInstant(execution.startedAt),
    ...(execution.stoppedAt === undefined ? {} : { stopDate: wireInstant(execution.stoppedAt) }),
    redriveCount: 0,
  };
}
