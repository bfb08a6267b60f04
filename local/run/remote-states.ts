import { type Operations, ServiceError } from '../platform.ts';
import { signedPost } from './signed-post.ts';

/** The operations the run itself calls of a Step Functions that is not its own. */
const names = [
  'CreateStateMachine',
  'UpdateStateMachine',
  'DescribeStateMachine',
  'ListExecutions',
  'DescribeExecution',
  'DescribeStateMachineForExecution',
  'GetExecutionHistory',
] as const;

/** Step Functions at another address, over its wire protocol. */
export function remoteStates(url: string): Operations {
  return Object.fromEntries(names.map((name) => [name, (input: Record<string, unknown>) => call(url, name, input)]));
}

async function call(url: string, operation: string, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const response = await signedPost(url, 'states', `AWSStepFunctions.${operation}`, JSON.stringify(input));
  const output = (await response.json()) as Record<string, unknown>;
  if (response.ok) return output;
  const type = String(output.__type ?? 'UnknownError').replace(/^.*#/, '');
  throw new ServiceError(type, String(output.message ?? output.Message ?? ''), response.status);
}
