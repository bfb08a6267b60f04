import { executionName } from '../workflow/task.ts';
import { consoleHosts, consoleUrl } from './console.ts';
import { executionPage } from './console-pages.ts';

const hosts: Readonly<Record<string, string>> = consoleHosts;

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
  const host = hosts[partition];
  if (host === undefined) return { executionArn };
  return { executionArn, console: consoleUrl(host, region, executionPage(executionArn)) };
};
