import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { boardOf } from '../views/board.ts';
import { conditionally, type Table } from './table.ts';

/** Writes the board projection, unless it already shows a later commit. */
export const project = ({ client, name }: Table, ticket: Ticket): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: boardOf(ticket),
        ConditionExpression: 'attribute_not_exists(pk) OR n < :n',
        ExpressionAttributeValues: { ':n': ticket.commits },
      }),
    ),
  );
