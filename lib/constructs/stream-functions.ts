import { ArnFormat, Aws, Duration, Stack, Token, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { CfnStateMachine, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment as publishEnvironment } from '../../lambdas/publish/env.ts';
import { environment as signalEnvironment } from '../../lambdas/signal/env.ts';
import type { DataStack } from '../data-stack.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allow, allowSecret } from './permissions.ts';
import { allowTable } from './table-permissions.ts';

type StreamFunctionProps = { readonly profile: Profile; readonly data: DataStack };

export type SignalProps = StreamFunctionProps & { readonly stateMachine: StateMachine };

export type PublishProps = StreamFunctionProps & {
  readonly ticketEvents: Topic;
  /** Address that links in SMS start with, without a trailing slash. */
  readonly linkBaseUrl: string;
  /** Where SMS go that are not sent to phones directly. */
  readonly smsTopic: Topic | undefined;
};

const timeout = Duration.seconds(60);

/** Makes the function that brings a ticket's workflow in line with the ticket. Only it calls Step Functions. */
export const signalFunction = (scope: Construct, props: SignalProps): HotlineFunction => {
  const { profile, data, stateMachine } = props;
  const signal = new HotlineFunction(scope, 'Signal', {
    profile,
    timeout,
    folder: 'signal',
    description: "Starts, completes and stops a ticket's workflow after each change of the ticket",
    schema: signalEnvironment,
    environment: { TABLE_NAME: data.table.tableName, STATE_MACHINE_ARN: stateMachine.stateMachineArn },
  });
  allowTable(signal, data, { GetItem: ['TICKET#'], Query: ['TICKET#', 'REGISTER#'], PutItem: ['TICKET#'] });
  allow(signal, ['states:StartExecution', 'states:SendTaskSuccess'], stateMachine.stateMachineArn);
  allowExecutions(signal, stateMachine);
  return signal;
};

/** Allows describing and stopping the workflow's executions: one per ticket and run, named when the ticket is filed. */
export const allowExecutions = (fn: HotlineFunction, stateMachine: StateMachine): void => {
  const stack = Stack.of(stateMachine);
  const executions = stack.formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${stateMachine.stateMachineName}:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  allow(fn, ['states:DescribeExecution', 'states:StopExecution'], executions);
  const logicalId = stack.getLogicalId(stateMachine.node.defaultChild as CfnStateMachine);
  const region = Token.isUnresolved(stack.region) ? '<AWS::Region>' : stack.region;
  Validations.of(fn.role ?? fn).acknowledge({
    id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:${region}:<AWS::AccountId>:execution:<${logicalId}.Name>:*]`,
    reason:
      'Every ticket, or order, is an execution of this one state machine; their names are not known when it is deployed.',
  });
};

/** Makes the function that tells people: the board, SMS notices and the ticket events of other systems. */
export const publishFunction = (scope: Construct, props: PublishProps): HotlineFunction => {
  const { profile, data, ticketEvents, linkBaseUrl, smsTopic } = props;
  const publish = new HotlineFunction(scope, 'Publish', {
    profile,
    timeout,
    folder: 'publish',
    description: 'Updates the board, sends the notices of a commit and publishes its events',
    schema: publishEnvironment,
    environment: {
      TABLE_NAME: data.table.tableName,
      SECRET_ARN: data.secret.secretArn,
      TICKET_EVENTS_TOPIC_ARN: ticketEvents.topicArn,
      LINK_BASE_URL: linkBaseUrl,
      SMS_ADAPTER: profile.smsAdapter,
      SMS_SIGNATURE: encodeURIComponent(profile.smsSignature),
      ...(smsTopic && { SMS_TOPIC_ARN: smsTopic.topicArn }),
      ...(profile.oa && { OA: 'connected' }),
    },
  });
  allowTable(publish, data, {
    GetItem: ['TICKET#', 'OUTBOX#', 'PHONE#', 'UNIT#'],
    Query: ['TICKET#', 'REGISTER#'],
    PutItem: ['TICKET#', 'OUTBOX#', 'PHONE#', 'LINK#', 'OPEN#'],
  });
  allowSecret(publish, data);
  allow(publish, ['sns:Publish'], ticketEvents.topicArn);
  if (smsTopic) allow(publish, ['sns:Publish'], smsTopic.topicArn);
  else allowTextMessages(publish);
  return publish;
};

/**
 * Allows SMS to any phone and no topic: a publication to a phone has no ARN to name, so everything that has one, every
 * topic and every application endpoint, is left out instead.
 */
export const allowTextMessages = (fn: HotlineFunction): void => {
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ['sns:Publish'], notResources: [`arn:${Aws.PARTITION}:sns:*:*:*`] }),
  );
};
