import { deadLetters, executions, items, orderIndex, orders, secret, stream } from './rights.ts';

const ordersStream = stream.map((line) => line.replace('Tickets', 'Orders'));
const orderExecutions = executions.replace('TicketWorkflow', 'OrderWorkflow');

/** The roles of the household services. */
export const householdMay: Record<string, string[]> = {
  OrderAwait: orders({ Query: 'ORDER', PutItem: 'ORDER' }),
  OrderMilestone: orders({ Query: 'ORDER', PutItem: 'ORDER' }),
  OrderSignal: [
    ...orders({ GetItem: 'ORDER', Query: 'ORDER', PutItem: 'ORDER' }),
    ...orderIndex('byStage'),
    ...ordersStream,
    ...deadLetters('HouseholdServicesOrderSignalDeadLetters'),
    'states:StartExecution OrderWorkflow',
    'states:SendTaskSuccess OrderWorkflow',
    `states:DescribeExecution ${orderExecutions}`,
    `states:StopExecution ${orderExecutions}`,
  ],
  Services: [
    ...items({ GetItem: 'TICKET', Query: 'REGISTER', PutItem: 'REGISTER TICKET' }),
    ...orders({ GetItem: 'ORDER LINK', Query: 'ORDER RATING', PutItem: 'ORDER LINK', UpdateItem: 'RATE LINK' }),
    ...orderIndex('byStage', 'byEnterprise', 'byMonth'),
    's3:PutObject Photos.Arn/incoming/*',
    's3:GetObject Photos.Arn/photos/*',
    ...secret,
  ],
  OrderPublish: [
    ...new Set([
      ...items({ GetItem: 'PHONE SUBSCRIPTION', Query: 'REGISTER', UpdateItem: 'SUBSCRIPTION' }),
      ...orders({ GetItem: 'ORDER OUTBOX', Query: 'ORDER', PutItem: 'ORDER LINK OUTBOX RATING' }),
    ]),
    ...secret,
    ...ordersStream,
    ...deadLetters('HouseholdServicesOrderPublishDeadLetters'),
    'sns:Publish but arn:AWS::Partition:sns:*:*:*',
    'states:StartExecution WebhookDelivery',
  ],
};
