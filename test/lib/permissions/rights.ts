/** Each helper names rights as `mayOf` reads them from a template: `action resource`. */
export const log = (name: string): string[] => [
  `logs:CreateLogStream ${name}Log.Arn`,
  `logs:PutLogEvents ${name}Log.Arn`,
];
type Rights = Readonly<Record<string, string>>;

/** Rights to items, by the kinds of items (the beginning of the partition key), and to the key they are encrypted under. */
export const items = (rights: Rights): string[] => [
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
export const orders = (rights: Rights): string[] =>
  items(rights).map((line) => line.replace('Tickets.Arn', 'Orders.Arn'));
export const orderIndex = (...names: string[]): string[] =>
  names.map((name) => `dynamodb:Query Orders.Arn/index/${name}`);
export const index = (...names: string[]): string[] => names.map((name) => `dynamodb:Query Tickets.Arn/index/${name}`);
export const secret = ['secretsmanager:GetSecretValue RootSecret', ...key('secretsmanager', false)];
export const stream = [
  'dynamodb:ListStreams *',
  ...['DescribeStream', 'GetRecords', 'GetShardIterator'].map((action) => `dynamodb:${action} Tickets.StreamArn`),
];
export const deadLetters = (queue: string): string[] =>
  ['GetQueueAttributes', 'GetQueueUrl', 'SendMessage'].map((action) => `sqs:${action} ${queue}.Arn`);
export const executions = 'arn:AWS::Partition:states:AWS::Region:AWS::AccountId:execution:TicketWorkflow.Name:*';
export const ticket = 'TICKET';
/** A ticket, and the register of the organisation that it is decided by. */
export const decided = 'TICKET REGISTER';
