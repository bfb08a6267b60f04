import { fileURLToPath } from 'node:url';
import { App, CfnResource, Duration, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AttributeType, BillingMode, type ITable, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Match, Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type CfnFunction, FilterCriteria, FilterRule, Runtime, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { NodejsFunction, type NodejsFunctionProps } from 'aws-cdk-lib/aws-lambda-nodejs';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { type CfnTopic, Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription, UrlSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';

/** A small application with one of everything the local run understands, in two stacks. */

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const here = 'test/local/assembly/support';

function makeFunction(scope: Construct, id: string, file: string, props: NodejsFunctionProps = {}): NodejsFunction {
  const entry = `${here}/${file}`;
  const made = new NodejsFunction(scope, id, { entry: `${root}${entry}`, runtime: Runtime.NODEJS_24_X, ...props });
  (made.node.defaultChild as CfnFunction).addMetadata('hotline:entry', entry);
  return made;
}

class DataStack extends Stack {
  readonly table = new Table(this, 'Letters', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    stream: StreamViewType.NEW_IMAGE,
    timeToLiveAttribute: 'expiresAt',
  });
  readonly pictures = new Bucket(this, 'Pictures', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    lifecycleRules: [{ prefix: 'incoming/', expiration: Duration.days(1) }],
  });
  readonly secret = new Secret(this, 'Root', {
    generateSecretString: { secretStringTemplate: '{}', generateStringKey: 'root', excludePunctuation: true },
  });
}

const app = new App();
const data = new DataStack(app, 'SupportData');
const stack = new Stack(app, 'Support');
data.table.addGlobalSecondaryIndex({
  indexName: 'byDay',
  partitionKey: { name: 'day', type: AttributeType.STRING },
  sortKey: { name: 'sk', type: AttributeType.STRING },
});

(data.pictures.node.defaultChild as CfnBucket).notificationConfiguration = {
  eventBridgeConfiguration: { eventBridgeEnabled: true },
};

const deadLetters = new Queue(stack, 'DeadLetters');
const topic = new Topic(stack, 'Events');
const inbound = new Topic(stack, 'Inbound');
(inbound.node.defaultChild as CfnTopic).addMetadata('hotline:inbound-sms', true);
const api = new HttpApi(stack, 'Api', { createDefaultStage: true });
const environment = {
  TABLE_NAME: data.table.tableName,
  SECRET_ARN: data.secret.secretArn,
  TOPIC_ARN: topic.topicArn,
  API_ENDPOINT: api.apiEndpoint,
  QUEUE_URL: deadLetters.queueUrl,
  PICTURES_BUCKET: data.pictures.bucketName,
  PICTURES_ADDRESS: `https://${data.pictures.bucketRegionalDomainName}`,
};
const letters = makeFunction(stack, 'Letters', 'letters.ts', { environment, timeout: Duration.seconds(10) });
const listener = makeFunction(stack, 'Listener', 'listener.ts', { environment, deadLetterQueue: deadLetters });

data.table.grantReadWriteData(letters);
data.table.grantReadWriteData(listener);
letters.addToRolePolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: ['*'] }));

const authorizer = new HttpJwtAuthorizer('Token', 'https://identity.example', { jwtAudience: ['support'] });
const integration = new HttpLambdaIntegration('Letters', letters);
api.addRoutes({ path: '/letters/{id}', methods: [HttpMethod.GET], integration, authorizer });
api.addRoutes({ path: '/letters', methods: [HttpMethod.POST], integration, authorizer });
api.addRoutes({ path: '/open/{rest+}', methods: [HttpMethod.ANY], integration });

listener.addEventSource(
  new DynamoEventSource(data.table as ITable, {
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 10,
    retryAttempts: 3,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    parallelizationFactor: 10,
    onFailure: new SqsDlq(deadLetters),
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('LETTER#') } } },
      }),
    ],
  }),
);
topic.addSubscription(new LambdaSubscription(listener));
topic.addSubscription(new UrlSubscription('https://partner.example/events'));
inbound.addSubscription(new LambdaSubscription(listener));
new Rule(stack, 'Nightly', {
  description: 'Nothing but a test',
  schedule: Schedule.cron({ hour: '23', minute: '0' }),
  targets: [new LambdaFunction(listener)],
});
new Rule(stack, 'Arrived', {
  eventPattern: {
    source: ['aws.s3'],
    detailType: ['Object Created'],
    detail: { bucket: { name: [data.pictures.bucketName] }, object: { key: Match.prefix('incoming/') } },
  },
  targets: [new LambdaFunction(listener)],
});
new StateMachine(stack, 'Post', {
  definitionBody: DefinitionBody.fromFile(`${root}${here}/post.asl.json`),
  definitionSubstitutions: { Partition: stack.partition, LettersFunction: letters.functionArn },
});

const extraType: unknown = app.node.tryGetContext('extraType');
if (typeof extraType === 'string') new CfnResource(stack, 'Extra', { type: extraType });
