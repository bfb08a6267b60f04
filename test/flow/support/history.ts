import { GetExecutionHistoryCommand, ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { ticketWorkflowAmong } from '../../../local/run/resource-names.ts';

/** The states an execution entered, in order, by the Step Functions protocol: each is one billed transition. */
export const statesEntered = async (awsUrl: string, name: string): Promise<readonly string[]> => {
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const client = new SFNClient({ endpoint: awsUrl, region: 'us-east-1', credentials });
  const { stateMachines } = await client.send(new ListStateMachinesCommand({}));
  const machine = ticketWorkflowAmong(stateMachines);
  const executionArn = `${machine.replace(':stateMachine:', ':execution:')}:${name}`;
  const { events } = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
  client.destroy();
  return (events ?? []).flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
};
