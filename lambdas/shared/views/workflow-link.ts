import { executionName } from '../workflow/task.ts';

/** The console's host by partition: it is not the host of the API's endpoints (China's are amazonaws.com.cn). */
const consoleHosts: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

export type WorkflowLink = { readonly executionArn: string; readonly console?: string };

/**
 * The execution of a ticket's run and its page in the Step Functions console; no page for a partition whose console is
 * not known.
 * @param workflowConsole `aws`, or the address of another console, which takes the execution's name after `#`
 */
export const workflowLink = (
  stateMachineArn: string,
  ticketId: string,
  run: number,
  workflowConsole = 'aws',
): WorkflowLink => {
  const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${executionName(ticketId, run)}`;
  if (workflowConsole !== 'aws') return { executionArn, console: `${workflowConsole}#${executionName(ticketId, run)}` };
  const [, partition = '', , region = ''] = stateMachineArn.split(':');
  const host = consoleHosts[partition];
  if (host === undefined) return { executionArn };
  const console = `https://${region}.${host}/states/home?region=${region}#/v2/executions/details/${executionArn}`;
  return { executionArn, console };
};
