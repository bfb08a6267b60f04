import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  type ITable,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { type CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { householdRules } from '../config/household.ts';
import type { Profile } from '../config/profile.ts';
import { incomingPrefix, orderPhotosPrefix } from '../lambdas/shared/photos/keys.ts';
import { dataKey } from './constructs/data-key.ts';
import { orderIndexes } from './order-indexes.ts';
import { type TicketIndex, ticketIndexes } from './ticket-indexes.ts';

export type DataStackProps = StackProps & Pick<Profile, 'restoredTable' | 'restoredOrdersTable'>;

/**
 * What must outlive every deployment: the tickets, their photos, and the secret their numbers and caller keys are made
 * from. A stack of its own, protected, whose logical ids never change: a changed id would deploy an empty table.
 */
export class DataStack extends Stack {
  /** What the table and the secret are encrypted under. */
  readonly key: Key;
  /** The tickets' table: the stack's own, or the restored one that the profile names. */
  readonly table: Pick<ITable, 'tableArn' | 'tableName'>;
  /** The orders of household services, apart from the tickets (R27), and their stream; a restored one in its stead. */
  readonly orders: Pick<ITable, 'tableArn' | 'tableName'>;
  readonly ordersStreamArn: string;
  readonly secret: Secret;
  readonly photos: Bucket;
  /** ARN of the table's stream of new images. */
  readonly streamArn: string;

  constructor(scope: Construct, id: string, { restoredTable, restoredOrdersTable, ...props }: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.key = dataKey(this);
    const own = ticketsTable(this, this.key);
    const table = restoredTable ? inItsStead(this, 'RestoredTickets', own, restoredTable) : own;
    this.table = table;
    this.secret = rootSecret(this, this.key);
    this.photos = photosBucket(this);
    const { tableStreamArn } = table;
    if (!tableStreamArn) throw new Error('the tickets table must have a stream: everything follows from it');
    this.streamArn = tableStreamArn;
    const ownOrders = ordersTable(this, this.key);
    const orders = restoredOrdersTable ? inItsStead(this, 'RestoredOrders', ownOrders, restoredOrdersTable) : ownOrders;
    if (!orders.tableStreamArn) throw new Error('the orders table must have a stream: everything follows from it');
    this.orders = orders;
    this.ordersStreamArn = orders.tableStreamArn;
  }
}

/**
 * A table of commits: encrypted under the key of our own, whose every use is in the audit trail and which nobody can
 * delete; kept, and restorable to any second of the last weeks.
 */
const protectedTable = (scope: Construct, id: string, encryptionKey: Key): Table =>
  new Table(scope, id, {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    stream: StreamViewType.NEW_IMAGE,
    timeToLiveAttribute: 'expiresAt',
  });

const ticketsTable = (scope: Construct, encryptionKey: Key): Table => {
  const table = protectedTable(scope, 'Tickets', encryptionKey);
  for (const [indexName, keys] of Object.entries(ticketIndexes) as [TicketIndex, (typeof ticketIndexes)[TicketIndex]][])
    table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: { name: keys.partitionKey, type: AttributeType.STRING },
      sortKey: { name: keys.sortKey, type: AttributeType.STRING },
      projectionType: 'keysOnly' in keys ? ProjectionType.KEYS_ONLY : ProjectionType.ALL,
    });
  return table;
};

const ordersTable = (scope: Construct, encryptionKey: Key): Table => {
  const table = protectedTable(scope, 'Orders', encryptionKey);
  for (const [indexName, [partitionKey, sortKey]] of Object.entries(orderIndexes))
    table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: { name: partitionKey, type: AttributeType.STRING },
      sortKey: { name: sortKey, type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    });
  return table;
};

/**
 * A restored table in the stead of the stack's own, which is kept as it is. What the own one exports goes on being
 * exported: the other stack still imports it at the moment this one is deployed.
 */
const inItsStead = (
  stack: Stack,
  id: string,
  own: Table,
  { name, streamLabel }: NonNullable<Profile['restoredTable']>,
): ITable => {
  for (const exported of [own.tableArn, own.tableName, own.tableStreamArn]) stack.exportValue(exported);
  const arn = stack.formatArn({ service: 'dynamodb', resource: 'table', resourceName: name });
  return Table.fromTableAttributes(stack, id, {
    tableName: name,
    tableStreamArn: `${arn}/stream/${streamLabel}`,
  });
};

const rootSecret = (scope: Construct, encryptionKey: Key): Secret => {
  const secret = new Secret(scope, 'RootSecret', {
    description: 'Root of the HMAC keys behind ticket numbers, caller keys and SMS links',
    generateSecretString: {
      secretStringTemplate: '{}',
      generateStringKey: 'root',
      passwordLength: 64,
      excludePunctuation: true,
    },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  // By the property: CDK would add a statement to the key's policy that names the service as it is called outside China.
  (secret.node.defaultChild as CfnSecret).kmsKeyId = encryptionKey.keyArn;
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason:
      'Ticket numbers, caller keys and links already sent are derived from it: a rotated root could not find them again. It never leaves AWS and no person reads it.',
  });
  return secret;
};

/**
 * Photos of tickets, for nobody but who is handed a signed address. What arrives under `incoming/` is checked within
 * seconds and deleted; a day later it goes in any case. Photos of orders go when their period is over. Not versioned: a photo's key is made from its content, so nothing
 * is overwritten, and what is erased must be gone. Encrypted under S3's keys: under a key of our own the ETag would not
 * follow from the content, and a form that is sent twice would make two photos. EventBridge is told by the bucket's own
 * property: CDK's would set it by a function of its own at each deployment.
 */
const photosBucket = (scope: Construct): Bucket => {
  const bucket = new Bucket(scope, 'Photos', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
    lifecycleRules: [
      { id: 'Incoming', prefix: incomingPrefix, expiration: Duration.days(1) },
      { id: 'Orders', prefix: orderPhotosPrefix, expiration: Duration.days(householdRules.photoDays.value) },
      { id: 'BrokenOff', abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
  });
  (bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'Nobody reads the bucket but by an address signed for five minutes. A log of requests would copy ticket numbers, network addresses of callers and those signed addresses into another bucket, for no reader.',
  });
  return bucket;
};
