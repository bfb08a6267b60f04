import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment } from '../../lambdas/reports/env.ts';
import type { DataStack } from '../data-stack.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allow } from './permissions.ts';
import { allowIndex, allowTable } from './table-permissions.ts';

export type MonthlyReportsProps = { readonly profile: Profile; readonly data: DataStack };

/** A whole processor: reading commits is all this function does, and a month of a large city must fit into its time. */
const wholeProcessor = 1769;

/**
 * The monthly reports: each night at 02:30 in Shanghai, after the erasure, and whenever somebody asks. The API invokes the
 * function asynchronously; Lambda tries a run again that was cut off, and it goes on where it was.
 */
export class MonthlyReports extends Construct {
  readonly function: HotlineFunction;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { profile, data }: MonthlyReportsProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'ReportsDeadLetters');
    this.function = new HotlineFunction(scope, 'Reports', {
      profile,
      folder: 'reports',
      description: 'Makes the monthly reports of all platforms, freezes and corrects them',
      timeout: Duration.minutes(15),
      memorySize: wholeProcessor,
      deadLetterQueue: this.deadLetters,
      schema: environment,
      environment: { TABLE_NAME: data.table.tableName },
    });
    allowTable(this.function, data, {
      GetItem: ['REPORT#', 'REPORTRUN#'],
      Query: ['TICKET#', 'REPORT#', 'REGISTER#'],
      PutItem: ['REPORT#', 'REPORTRUN#'],
    });
    allowIndex(this.function, data, 'byActive');
    new Rule(this, 'Rule', {
      description: 'Monthly reports (02:30 Asia/Shanghai)',
      // EventBridge rules count in UTC; China has no summer time.
      schedule: Schedule.cron({ hour: '18', minute: '30' }),
      targets: [new LambdaFunction(this.function, { deadLetterQueue: this.deadLetters })],
    });
  }

  /** Has subscribers told of what is frozen, and level 1 where the profile has it, by the machine that delivers webhooks. */
  tellSubscribers({ levelOne }: Profile, data: DataStack, machine: StateMachine): void {
    if (levelOne) this.function.addEnvironment('LEVEL_ONE', 'told');
    this.function.addEnvironment('WEBHOOK_MACHINE_ARN', machine.stateMachineArn);
    allowTable(this.function, data, { GetItem: ['SUBSCRIPTION#'], UpdateItem: ['SUBSCRIPTION#'] });
    allow(this.function, ['states:StartExecution'], machine.stateMachineArn);
  }
}
