import * as z from 'zod';
import { type Operations, ServiceError } from '../../platform.ts';
import type { Signal } from '../execution/signal.ts';
import { taskTimedOut } from '../execution/task-signals.ts';
import { executionOf } from '../execution/token.ts';
import { byteLength, type Document, maximumDataBytes, toDocument } from '../json.ts';
import { parseInput } from './input.ts';
import type { Parts } from './machine-operations.ts';

const success = z.object({ taskToken: z.string(), output: z.string() });
const failure = z.object({
  taskToken: z.string(),
  error: z.string().max(256).optional(),
  cause: z.string().max(32_768).optional(),
});
const heartbeat = z.object({ taskToken: z.string() });
const longestToken = 2048;

/** SendTaskSuccess, SendTaskFailure and SendTaskHeartbeat: answered once the step they cause has been persisted. */
export function taskOperations(parts: Parts): Operations {
  return {
    SendTaskSuccess: async (input) => {
      const { taskToken: token, output } = parseInput(success, input);
      return send(parts, { kind: 'succeeded', token, output: parseOutput(output) });
    },
    SendTaskFailure: async (input) => {
      const { taskToken: token, error, cause } = parseInput(failure, input);
      return send(parts, { kind: 'failed', token, error, cause });
    },
    SendTaskHeartbeat: async (input) =>
      send(parts, { kind: 'heartbeat', token: parseInput(heartbeat, input).taskToken }),
  };
}

async function send({ executions }: Parts, signal: Signal & { token: string }): Promise<Record<string, unknown>> {
  const { token } = signal;
  const executionArn = token.length === 0 || token.length > longestToken ? undefined : executionOf(token);
  if (executionArn === undefined) {
    throw new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'");
  }
  if (!executions.index.has(executionArn)) {
    throw new ServiceError('TaskDoesNotExist', "Task Does Not Exist: 'Provided task does not exist'");
  }
  if (!executions.isRunning(executionArn)) {
    throw taskTimedOut();
  }
  await executions.signal(executionArn, signal);
  return {};
}

function parseOutput(text: string): Document {
  if (byteLength(text) > maximumDataBytes) {
    throw new ServiceError('InvalidOutput', `Invalid Output: 'longer than ${maximumDataBytes} bytes'`);
  }
  try {
    return toDocument(JSON.parse(text));
  } catch (error) {
    throw new ServiceError(
      'InvalidOutput',
      `Invalid Output: '${error instanceof Error ? error.message : String(error)}'`,
    );
  }
}
