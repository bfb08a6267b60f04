import { join } from 'node:path';
import { Aws, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { projectRoot } from '../project-root.ts';
import { allow } from './permissions.ts';
import type { TicketTasks } from './ticket-tasks.ts';

export type TicketWorkflowProps = { readonly profile: Profile; readonly tasks: TicketTasks };

/**
 * The state machine with one execution per ticket. Its role may invoke the three tasks and nothing else. Every step is
 * logged, without its data: a task token is a credential.
 */
export class TicketWorkflow extends StateMachine {
  constructor(scope: Construct, id: string, props: TicketWorkflowProps) {
    const { profile, tasks } = props;
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      description: `Execution role of the state machine ${id}`,
    });
    const functions = [tasks.await, tasks.milestone, tasks.archive].map((task) => task.functionArn);
    allow(role, ['lambda:InvokeFunction'], ...functions);
    super(scope, id, {
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromFile(join(projectRoot, 'statemachines/ticket.asl.json')),
      definitionSubstitutions: {
        Partition: Aws.PARTITION,
        AwaitFunction: tasks.await.functionArn,
        MilestoneFunction: tasks.milestone.functionArn,
        ArchiveFunction: tasks.archive.functionArn,
      },
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
export const workflowLog = (scope: Construct, id: string, profile: Profile): LogGroup =>
  new LogGroup(scope, `${id}Log`, {
    logGroupName: `/aws/vendedlogs/states/${Stack.of(scope).stackName}-${id}`,
    retention: profile.logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });

/** Says why the checks of a state machine and its role do not hold for it. */
export const acknowledgeWorkflow = (workflow: StateMachine, role: Role, profile: Profile): void => {
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
