import { describe, expect, it } from '@jest/globals';
import { profileNamed } from '../../config/profile.ts';
import { mayOf as mayIn } from './policies.ts';
import { propertiesOf, resourcesOf, synthesize } from './synthesis.ts';

const { hotline, household } = await synthesize();
const { hotline: china, household: chinasHousehold } = await synthesize(profileNamed('china'));
const mayOf = (role: string): string[] => mayIn(hotline, role);

const log = (name: string): string[] => [`logs:CreateLogStream ${name}Log.Arn`, `logs:PutLogEvents ${name}Log.Arn`];
type Rights = Readonly<Record<string, string>>;

/** Rights to items, by the kinds of items (the beginning of the partition key), and to the key they are encrypted under. */
const items = (rights: Rights): string[] => [
  ...Object.entries(rights).map(([action, kinds]) => {
    const partitions = kinds.split(' ').map((kind) => `${kind}#*`);
    return `dynamodb:${action} Tickets.Arn of ${partitions.join(' ')}`;
  }),
  ...key(
    'dynamodb',
    Object.keys(rights).some((action) => /Put|Update|Delete/.test(action)),
  ),
];
const key = (service: string, writes: boolean): string[] =>
  [
    ...['Decrypt', 'DescribeKey'],
    ...(writes
      ? ['Encrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext', 'ReEncryptFrom', 'ReEncryptTo']
      : []),
  ].map((action) => `kms:${action} Key.Arn via ${service}`);
/** Rights to items of the orders' table. */
const orders = (rights: Rights): string[] => items(rights).map((line) => line.replace('Tickets.Arn', 'Orders.Arn'));
const orderIndex = (...names: string[]): string[] => names.map((name) => `dynamodb:Query Orders.Arn/index/${name}`);
const index = (...names: string[]): string[] => names.map((name) => `dynamodb:Query Tickets.Arn/index/${name}`);
const secret = ['secretsmanager:GetSecretValue RootSecret', ...key('secretsmanager', false)];
const stream = [
  'dynamodb:ListStreams *',
  ...['DescribeStream', 'GetRecords', 'GetShardIterator'].map((action) => `dynamodb:${action} Tickets.StreamArn`),
];
const deadLetters = (queue: string): string[] =>
  ['GetQueueAttributes', 'GetQueueUrl', 'SendMessage'].map((action) => `sqs:${action} ${queue}.Arn`);
const executions = 'arn:AWS::Partition:states:AWS::Region:AWS::AccountId:execution:TicketWorkflow.Name:*';
const ticket = 'TICKET';
/** A ticket, and the register of the organisation that it is decided by. */
const decided = 'TICKET REGISTER';

const publishes = [
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
const tellsLater = [
  'dynamodb:GetItem Tickets.Arn of SUBSCRIPTION#*',
  'dynamodb:UpdateItem Tickets.Arn of SUBSCRIPTION#*',
  'states:StartExecution WebhookDelivery',
];

/** The whole of what each role may do. */
const may: Record<string, string[]> = {
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

const namedSecret = (name: string): string =>
  `secretsmanager:GetSecretValue arn:AWS::Partition:secretsmanager:cn-northwest-1:AWS::AccountId:secret:${name}-??????`;

/** What is otherwise in China's regions, where SMS go through a provider and the working group is told. */
const mayInChina: Record<string, string[]> = {
  ...may,
  Signal: (may.Signal ?? []).map((line) =>
    line.replace('AWS::Region:AWS::AccountId:execution', 'cn-northwest-1:AWS::AccountId:execution'),
  ),
  Publish: [...publishes, 'sns:Publish Sms'],
  // There is an interface of level 1: photos go to it as addresses, and the desk has it told again.
  Desk: [...(may.Desk ?? []), ...tellsLater, 'dynamodb:PutItem Tickets.Arn of SUBSCRIPTION#*'],
  Webhooks: [...(may.Webhooks ?? []), 's3:GetObject Photos.Arn/photos/*'],
  WebhookAttempt: [...(may.WebhookAttempt ?? []), 's3:GetObject Photos.Arn/photos/*'],
  Carrier: [
    ...items({ GetItem: 'TICKET CARRIER', PutItem: 'TICKET CARRIER' }),
    namedSecret('hotline/sms-provider'),
    'sqs:SendMessage SmsCarrierCarrierDeadLetters.Arn',
  ],
  WeCom: [
    ...items({ GetItem: 'ROBOT', Query: 'ROBOT REGISTER', PutItem: 'ROBOT', UpdateItem: 'ROBOT', DeleteItem: 'ROBOT' }),
    namedSecret('hotline/wecom-robot'),
    'sqs:SendMessage WeComGroupWeComDeadLetters.Arn',
  ],
  // It answers WeChat within five seconds whatever becomes of the table: it may do nothing with any.
  Wechat: [namedSecret('hotline/wechat-account'), 'lambda:InvokeFunction WechatWorker.Arn'],
  WechatWorker: [
    ...items({
      GetItem: 'WECHAT TICKET',
      Query: decided,
      PutItem: 'WECHAT TICKET LINK',
      UpdateItem: 'RATE',
      DeleteItem: 'WECHAT',
    }),
    's3:PutObject Photos.Arn/incoming/*',
    ...secret,
    namedSecret('hotline/wechat-account'),
    'sqs:SendMessage WechatAccountWechatWorkerDeadLetters.Arn',
  ],
};

const ordersStream = stream.map((line) => line.replace('Tickets', 'Orders'));
const orderExecutions = executions.replace('TicketWorkflow', 'OrderWorkflow');

/** The roles of the household services. */
const householdMay: Record<string, string[]> = {
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

describe('each role of the household services may do what its function does, and nothing else', () => {
  it.each(Object.entries(householdMay))('%s', (name, expected) => {
    expect([...new Set(mayIn(household, name))]).toEqual([...new Set([...log(name), ...expected])].sort());
  });

  it('OrderPublish in China’s regions hands SMS to the provider', () => {
    expect(mayIn(chinasHousehold, 'OrderPublish').filter((line) => line.startsWith('sns:'))).toEqual([
      'sns:Publish Sms',
    ]);
  });

  it('the state machine invokes its two tasks', () => {
    const lines = mayIn(household, 'OrderWorkflow').filter((line) => line.startsWith('lambda:'));
    expect(lines).toEqual(['OrderAwait', 'OrderMilestone'].map((task) => `lambda:InvokeFunction ${task}.Arn`));
  });

  it('there is no other role', () => {
    const roles = Object.keys(resourcesOf(household, 'AWS::IAM::Role')).sort();
    expect(roles).toEqual([...Object.keys(householdMay), 'OrderWorkflow'].map((name) => `${name}Role`).sort());
  });
});

describe('each role may do what its function does, and nothing else', () => {
  it.each(Object.entries(may))('%s', (name, expected) => {
    expect(mayOf(name)).toEqual([...log(name), ...expected].sort());
  });

  it.each(Object.entries(mayInChina))('%s in China’s regions', (name, expected) => {
    expect(mayIn(china, name)).toEqual([...log(name), ...expected].sort());
  });

  it('the state machine invokes its three tasks and delivers its log', () => {
    const other = mayOf('TicketWorkflow').filter((line) => !/^logs:[A-Za-z]+ \*$/.test(line));
    expect(other).toEqual(['Archive', 'Await', 'Milestone'].map((task) => `lambda:InvokeFunction ${task}.Arn`));
  });

  it('the delivery of webhooks invokes its one task and delivers its log', () => {
    const other = mayOf('WebhookDelivery').filter((line) => !/^logs:[A-Za-z]+ \*$/.test(line));
    expect(other).toEqual(['lambda:InvokeFunction WebhookAttempt.Arn']);
  });

  it('two-way SMS may publish what people text, if this account’s service asks, and nothing else', () => {
    expect(mayOf('SmsInboxTwoWay')).toEqual(['sns:Publish InboundSms']);
    const { AssumeRolePolicyDocument } = propertiesOf<{ AssumeRolePolicyDocument: { Statement: unknown } }>(
      hotline,
      'AWS::IAM::Role',
      'SmsInboxTwoWayRole',
    );
    expect(AssumeRolePolicyDocument.Statement).toEqual([
      {
        Action: 'sts:AssumeRole',
        Effect: 'Allow',
        Principal: { Service: 'sms-voice.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
  });

  it('there is no other role, and none with a managed policy', () => {
    const roles = resourcesOf(hotline, 'AWS::IAM::Role');
    expect(Object.keys(roles).sort()).toEqual(
      [...Object.keys(may), 'TicketWorkflow', 'WebhookDelivery', 'SmsInboxTwoWay'].map((name) => `${name}Role`).sort(),
    );
    for (const { Properties } of Object.values(roles)) {
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
      expect(Properties).not.toHaveProperty('Policies');
    }
  });
});
