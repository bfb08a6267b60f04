import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment as archiveEnvironment } from '../../lambdas/archive/env.ts';
import { environment as awaitEnvironment } from '../../lambdas/await/env.ts';
import { environment as milestoneEnvironment } from '../../lambdas/milestone/env.ts';
import type { DataStack } from '../data-stack.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allowTable } from './table-permissions.ts';

/** The three functions the state machine invokes. None of them may call Step Functions: that would be a cycle. */
export type TicketTasks = {
  readonly await: HotlineFunction;
  readonly milestone: HotlineFunction;
  readonly archive: HotlineFunction;
};

/**
 * Makes the state machine's tasks. Their construct ids never change: a running execution keeps calling the functions of
 * the definition it was started with.
 */
export const ticketTasks = (scope: Construct, profile: Profile, data: DataStack): TicketTasks => {
  const common = { profile, timeout: Duration.seconds(30), environment: { TABLE_NAME: data.table.tableName } };
  const tasks = {
    await: new HotlineFunction(scope, 'Await', {
      ...common,
      folder: 'await',
      description: 'Stores what a workflow waits for, and its task token',
      schema: awaitEnvironment,
    }),
    milestone: new HotlineFunction(scope, 'Milestone', {
      ...common,
      folder: 'milestone',
      description: 'Commits what has come due: reminders, limits, reviews, notices',
      schema: milestoneEnvironment,
    }),
    archive: new HotlineFunction(scope, 'Archive', {
      ...common,
      folder: 'archive',
      description: 'Closes the ticket, and with it the workflow',
      schema: archiveEnvironment,
    }),
  };
  allowTable(tasks.await, data, { Query: ['TICKET#', 'REGISTER#'], PutItem: ['TICKET#'] });
  allowTable(tasks.milestone, data, { Query: ['TICKET#', 'REGISTER#'], PutItem: ['TICKET#'] });
  allowTable(tasks.archive, data, { Query: ['TICKET#'], PutItem: ['TICKET#'], DeleteItem: ['TICKET#'] });
  return tasks;
};
