import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { reopenAsked } from '../../lambdas/shared/views/board.ts';
import { environment } from '../../lambdas/sweep/env.ts';
import type { DataStack } from '../data-stack.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allow } from './permissions.ts';
import { allowIndex, allowTable } from './table-permissions.ts';

export type DailySweepProps = {
  readonly profile: Profile;
  readonly data: DataStack;
  readonly stateMachine: StateMachine;
  readonly signal: HotlineFunction;
};

/** The sweep: each day at 07:00 in Shanghai it compares open tickets with their workflows and has differences mended. */
export class DailySweep extends Construct {
  readonly function: HotlineFunction;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: DailySweepProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'SweepDeadLetters');
    this.function = sweepFunction(scope, props, this.deadLetters);
    new Rule(this, 'Rule', {
      description: 'Daily sweep of open tickets, 07:00 Asia/Shanghai',
      // EventBridge rules count in UTC; China has no summer time.
      schedule: Schedule.cron({ hour: '23', minute: '0' }),
      targets: [new LambdaFunction(this.function, { deadLetterQueue: this.deadLetters })],
    });
  }
}

const sweepFunction = (scope: Construct, props: DailySweepProps, deadLetterQueue: DeadLetterQueue): HotlineFunction => {
  const { profile, data, stateMachine, signal } = props;
  const sweep = new HotlineFunction(scope, 'Sweep', {
    profile,
    folder: 'sweep',
    description: 'Finds open tickets whose workflow does not wait for what the ticket says',
    timeout: Duration.minutes(15),
    deadLetterQueue,
    schema: environment,
    environment: {
      TABLE_NAME: data.table.tableName,
      STATE_MACHINE_ARN: stateMachine.stateMachineArn,
      SIGNAL_FUNCTION_NAME: signal.functionName,
    },
  });
  allowTable(sweep, data, { GetItem: ['TICKET#'], Query: ['TICKET#', 'REGISTER#'] });
  allowIndex(sweep, data, 'byActive');
  allowIndex(sweep, data, 'byStage', `${reopenAsked}#*`);
  allow(sweep, ['states:ListExecutions'], stateMachine.stateMachineArn);
  allow(sweep, ['lambda:InvokeFunction'], signal.functionArn);
  return sweep;
};
