import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { logPage, stateMachinePage } from '../../../lambdas/shared/views/console-pages.ts';
import type { HotlineFunction } from '../hotline-function.ts';
import * as metrics from '../metrics.ts';
import type { Watch } from './watch.ts';

export type Workflow = { readonly stateMachine: StateMachine; readonly sweep: HotlineFunction };

/** The tickets' workflows: how they end, whether they wait for an operator, and what the sweep says of them. */
export const workflowWatches = ({ stateMachine, sweep }: Workflow): readonly Watch[] => {
  const page = stateMachinePage(stateMachine.stateMachineArn);
  return [
    {
      id: 'ExecutionsFailed',
      says: "A ticket's workflow failed",
      metric: metrics.executionsFailed(stateMachine),
      page,
    },
    {
      id: 'ExecutionsTimedOut',
      says: "A ticket's workflow timed out",
      metric: metrics.executionsTimedOut(stateMachine),
      page,
    },
    {
      id: 'ExecutionsAborted',
      says: "A ticket's workflow was stopped",
      metric: metrics.executionsAborted(stateMachine),
      page,
    },
    {
      id: 'ExecutionsThrottled',
      says: 'Step Functions holds workflows back: the quota of state transitions is used up',
      metric: metrics.executionsThrottled(stateMachine),
      /** Step Functions goes on by itself after a moment: a quarter of an hour of it is a quota that is too small. */
      periods: 3,
      page,
    },
    {
      id: 'WorkflowStuck',
      says: "A ticket's workflow came to AwaitOperator, or has been there for another day",
      metric: metrics.hotline('WorkflowStuck'),
      page,
    },
    {
      id: 'SweepFindings',
      says: 'The daily sweep found tickets whose workflow did not wait for what the ticket says',
      metric: metrics.hotline('SweepFindings'),
      page: logPage(sweep.logGroup.logGroupName),
    },
  ];
};
