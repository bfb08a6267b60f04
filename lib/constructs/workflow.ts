import { join } from 'node:path';
import { Aws, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { projectRoot } from '../project-root.ts';
import type { HotlineFunction } from './hotline-function.ts';
import { allow } from './permissions.ts';

export type WorkflowProps = {
  readonly profile: Profile;
  /** The definition, from the project's root. */
  readonly definition: string;
  /** The functions it invokes, by their placeholders. */
  readonly functions: Readonly<Record<string, HotlineFunction>>;
};

/**
 * A state machine with one execution per subject. Its role may invoke its tasks and nothing else. Every step is logged,
 * without its data: a task token is a credential.
 */
export class Workflow extends StateMachine {
  constructor(scope: Construct, id: string, { profile, definition, functions }: WorkflowProps) {
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      description: `Execution role of the state machine ${id}`,
    });
    const arns = Object.entries(functions).map(([placeholder, fn]) => [placeholder, fn.functionArn] as const);
    allow(role, ['lambda:InvokeFunction'], ...arns.map(([, arn]) => arn));
    super(scope, id, {
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromFile(join(projectRoot, definition)),
      definitionSubstitutions: { Partition: Aws.PARTITION, ...Object.fromEntries(arns) },
      role,
      logs: { destination: workflowLog(scope, id, profile), level: LogLevel.ALL, includeExecutionData: false },
      tracingEnabled: profile.tracing,
    });
    acknowledgeWorkflow(this, role, profile);
  }
}

/**
 * Step Functions writes through a resource policy of limited size unless the name starts with `/aws/vendedlogs/`. A fixed
 * name cannot be kept when the stack is deleted: the next deployment could not create it again. The record of a ticket is
 * the table, not this log.
 */
const workflowLog = (scope: Construct, id: string, profile: Profile): LogGroup =>
  new LogGroup(scope, `${id}Log`, {
    logGroupName: `/aws/vendedlogs/states/${Stack.of(scope).stackName}-${id}`,
    retention: profile.logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });

/** Says why the checks of a state machine and its role do not hold for it. */
const acknowledgeWorkflow = (workflow: StateMachine, role: Role, profile: Profile): void => {
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'The log delivery actions of Step Functions (logs:CreateLogDelivery and its siblings) and X-Ray take no resource; everything else the role may do names its resource.',
  });
  if (profile.tracing) return;
  const reason = 'Off in this profile: a ticket outlives a trace (30 days), and the execution history shows each step.';
  Validations.of(workflow).acknowledge(
    { id: 'AwsSolutions-SF2', reason },
    { id: 'Serverless-StepFunctionStateMachineXray', reason },
  );
};
