import {
  deadLetters,
  decided,
  executions,
  index,
  items,
  orderIndex,
  orders,
  secret,
  stream,
  ticket,
} from './rights.ts';

/** What publishing takes wherever it is; SMS come on top. */
export const publishes = [
  ...items({ GetItem: 'TICKET OUTBOX PHONE UNIT', Query: decided, PutItem: 'TICKET OUTBOX PHONE LINK OPEN' }),
  ...secret,
  ...stream,
  ...deadLetters('TicketStreamsPublishDeadLetters'),
  'sns:Publish TicketEvents',
];

/** What delivering webhooks takes: tickets and registers are read, cursors and the log kept. */
const delivers = {
  GetItem: 'SUBSCRIPTION',
  Query: 'TICKET REGISTER',
  PutItem: 'SUBSCRIPTION',
  UpdateItem: 'SUBSCRIPTION',
  DeleteItem: 'SUBSCRIPTION',
};

/** What having executions deliver takes, for whoever posts nothing itself. */
export const tellsLater = [
  'dynamodb:GetItem Tickets.Arn of SUBSCRIPTION#*',
  'dynamodb:UpdateItem Tickets.Arn of SUBSCRIPTION#*',
  'states:StartExecution WebhookDelivery',
];

/** The whole of what each role may do. */
export const may: Record<string, string[]> = {
  Intake: [...items({ GetItem: 'TICKET UPSTREAM', Query: 'REGISTER', PutItem: 'TICKET UPSTREAM' }), ...secret],
  Commands: [...items({ Query: decided, PutItem: ticket }), ...secret],
  Queries: [
    ...items({ GetItem: 'UPSTREAM', Query: decided }),
    ...index('byCaller', 'byDay', 'byStage', 'byUnit'),
    ...secret,
  ],
  PhotoPages: [
    ...items({ GetItem: 'LINK UNIT', Query: decided, UpdateItem: 'RATE' }),
    ...secret,
    's3:PutObject Photos.Arn/incoming/*',
    's3:GetObject Photos.Arn/photos/*',
  ],
  Office: [
    ...items({ GetItem: 'TICKET REPORT', Query: 'REGISTER TICKET REPORT', PutItem: 'REGISTER REPORT' }),
    ...index('byCaller', 'byDay', 'byHard', 'byPlace', 'byReturn', 'byStage', 'byUnread'),
    ...secret,
  ],
  Desk: [
    ...items({
      GetItem: 'SESSION TICKET REPORT REPORTRUN UPSTREAM',
      Query: 'TICKET REGISTER REPORT SUBSCRIPTION',
      PutItem: 'TICKET SESSION REGISTER REPORT REPORTRUN UPSTREAM',
      DeleteItem: 'SESSION',
    }),
    ...orders({ GetItem: 'ORDER', Query: 'ORDER RATING', PutItem: 'ORDER' }).filter((line) => !line.startsWith('kms:')),
    ...orderIndex('byStage', 'byEnterprise', 'byMonth'),
    'lambda:InvokeFunction Reports.Arn',
    's3:PutObject Photos.Arn/incoming/*',
    's3:GetObject Photos.Arn/photos/*',
    ...index('byUnit', 'byStage', 'byCaller', 'byDay', 'byPlace', 'byReturn'),
    ...index('byReview', 'byOverdue', 'byUrgent', 'byUnread', 'byHard', 'bySupervision', 'byStuck', 'byLevelOne'),
    ...secret,
  ],
  Pages: [
    ...items({
      GetItem: 'LINK UNIT PHONE',
      Query: decided,
      PutItem: 'TICKET LINK OUTBOX UNIT',
      UpdateItem: 'LINK RATE',
      DeleteItem: 'UNIT',
    }),
    ...index('byUnit'),
    ...secret,
  ],
  Guide: items({ GetItem: 'REPORT' }),
  Website: [
    ...items({
      GetItem: 'PROOF TICKET',
      Query: decided,
      PutItem: 'PROOF OUTBOX TICKET LINK',
      UpdateItem: 'PROOF RATE',
    }),
    ...secret,
  ],
  Open311: [
    ...items({ GetItem: 'OPEN TICKET', Query: 'OPEN TICKET REGISTER', PutItem: ticket, UpdateItem: 'RATE' }),
    ...secret,
  ],
  Signal: [
    ...items({ GetItem: ticket, Query: decided, PutItem: ticket }),
    ...stream,
    ...deadLetters('TicketStreamsSignalDeadLetters'),
    'states:StartExecution TicketWorkflow',
    'states:SendTaskSuccess TicketWorkflow',
    `states:DescribeExecution ${executions}`,
    `states:StopExecution ${executions}`,
  ],
  Publish: [...publishes, 'sns:Publish but arn:AWS::Partition:sns:*:*:*'],
  Inbound: [
    ...items({ GetItem: 'PHONE', Query: decided, PutItem: 'TICKET PHONE OUTBOX' }),
    ...index('byCaller'),
    ...secret,
    'sqs:SendMessage SmsInboxInboundDeadLetters.Arn',
  ],
  Digest: [
    ...items({ Query: 'REGISTER', PutItem: 'OUTBOX REGISTER' }),
    ...index('byStage'),
    'sqs:SendMessage MorningDigestDigestDeadLetters.Arn',
  ],
  Erase: [
    ...items({ Query: decided, PutItem: ticket, UpdateItem: ticket }),
    'dynamodb:Query Tickets.Arn/index/byStage of ended#* erasure-ordered#*',
    's3:DeleteObject Photos.Arn/incoming/*',
    's3:DeleteObject Photos.Arn/photos/*',
    's3:ListBucket Photos.Arn if StringLike s3:prefix incoming/* photos/*',
    'sqs:SendMessage NightlyErasureEraseDeadLetters.Arn',
  ],
  Reports: [
    ...items({ GetItem: 'REPORT REPORTRUN', Query: 'TICKET REPORT REGISTER', PutItem: 'REPORT REPORTRUN' }),
    ...tellsLater,
    ...index('byActive'),
    'sqs:SendMessage MonthlyReportsReportsDeadLetters.Arn',
  ],
  ReportApi: [
    ...items({ GetItem: 'REPORT REPORTRUN', Query: 'REPORT REGISTER', PutItem: 'REPORTRUN' }),
    'lambda:InvokeFunction Reports.Arn',
    ...secret,
  ],
  Webhooks: [
    ...items(delivers),
    ...secret,
    'states:StartExecution WebhookDelivery',
    'sqs:SendMessage WebhookDeliveriesWebhooksDeadLetters.Arn',
  ],
  WebhookAttempt: [
    ...items({ ...delivers, Query: 'TICKET REGISTER REPORT' }),
    'dynamodb:Query Orders.Arn of ORDER#*',
    ...secret,
  ],
  Integrations: [
    ...items({
      GetItem: 'SUBSCRIPTION',
      Query: 'SUBSCRIPTION TICKET REGISTER REPORT',
      PutItem: 'SUBSCRIPTION REGISTER',
      UpdateItem: 'SUBSCRIPTION RATE',
    }),
    'dynamodb:Query Orders.Arn of ORDER#*',
    ...secret,
    'states:StartExecution WebhookDelivery',
  ],
  Await: items({ Query: decided, PutItem: ticket }),
  Milestone: items({ Query: decided, PutItem: ticket }),
  Archive: items({ Query: ticket, PutItem: ticket, DeleteItem: ticket }),
  Sweep: [
    ...items({ GetItem: ticket, Query: decided }),
    ...index('byActive'),
    'dynamodb:Query Tickets.Arn/index/byStage of reopen-asked#*',
    'states:ListExecutions TicketWorkflow',
    'lambda:InvokeFunction Signal.Arn',
    'sqs:SendMessage DailySweepSweepDeadLetters.Arn',
  ],
  PhotoCheck: [
    ...new Set([...items({ Query: decided, PutItem: ticket }), ...orders({ Query: 'ORDER', PutItem: 'ORDER' })]),
    's3:GetObject Photos.Arn/incoming/*',
    's3:DeleteObject Photos.Arn/incoming/*',
    's3:PutObject Photos.Arn/photos/*',
    's3:DeleteObject Photos.Arn/photos/*',
    's3:ListBucket Photos.Arn',
    'sqs:SendMessage PhotoArrivalsPhotoCheckDeadLetters.Arn',
  ],
};
