import { DynamoDBClient, GetItemCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListStateMachinesCommand, SendTaskFailureCommand, SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { ordersTableAmong, ticketsTableAmong, ticketWorkflowAmong } from '../../../local/run/resource-names.ts';

/** What an operator with the AWS console can do to a ticket's workflow, by the real protocols. */
export const operatorAt = (awsUrl: string) => {
  const options = {
    endpoint: awsUrl,
    region: 'us-east-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  };
  const states = new SFNClient(options);
  const tables = new DynamoDBClient(options);
  return {
    /** Stops an execution, as the console's button does. */
    stop: async (name: string): Promise<void> => {
      const { stateMachines } = await states.send(new ListStateMachinesCommand({}));
      const machine = ticketWorkflowAmong(stateMachines);
      const executionArn = `${machine.replace(':stateMachine:', ':execution:')}:${name}`;
      await states.send(new StopExecutionCommand({ executionArn }));
    },
    /** Fails the wait that is stored for the ticket. */
    fail: async (ticketId: string, error: string): Promise<void> => {
      const { TableNames } = await tables.send(new ListTablesCommand({}));
      const Key = { pk: { S: `TICKET#${ticketId}` }, sk: { S: 'WAIT' } };
      const { Item } = await tables.send(new GetItemCommand({ TableName: ticketsTableAmong(TableNames), Key }));
      await states.send(new SendTaskFailureCommand({ taskToken: Item?.token?.S ?? '', error }));
    },
    /** Fails the wait that is stored for the order of household services. */
    failOrder: async (orderId: string, error: string): Promise<void> => {
      const { TableNames } = await tables.send(new ListTablesCommand({}));
      const Key = { pk: { S: `ORDER#${orderId}` }, sk: { S: 'WAIT' } };
      const { Item } = await tables.send(new GetItemCommand({ TableName: ordersTableAmong(TableNames), Key }));
      await states.send(new SendTaskFailureCommand({ taskToken: Item?.token?.S ?? '', error }));
    },
    close: (): void => {
      states.destroy();
      tables.destroy();
    },
  };
};
