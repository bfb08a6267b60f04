import type { ConsolePage } from './console.ts';

/*
 * The pages a person is sent to. Names may be values that are known at deployment only: nothing of them is looked at, so what
 * must be escaped in an address is escaped by the caller. Exported one by one, so that a bundle holds those it needs.
 */

/** An execution of a state machine, with its picture and history. */
export const executionPage = (arn: string): ConsolePage => ({
  service: 'states',
  view: `/v2/executions/details/${arn}`,
});

/** A state machine with its executions. */
export const stateMachinePage = (arn: string): ConsolePage => ({
  service: 'states',
  view: `/statemachines/view/${arn}`,
});

/** A function's figures. */
export const functionPage = (name: string): ConsolePage => ({
  service: 'lambda',
  view: `/functions/${name}?tab=monitoring`,
});

/** A log group. @param group its name, without a slash */
export const logPage = (group: string): ConsolePage => ({
  service: 'cloudwatch',
  view: `logsV2:log-groups/log-group/${group}`,
});

/** A queue. @param url its address, escaped */
export const queuePage = (url: string): ConsolePage => ({ service: 'sqs/v3', view: `/queues/${url}` });

/** A table's figures. */
export const tablePage = (name: string): ConsolePage => ({
  service: 'dynamodbv2',
  view: `table?name=${name}&tab=monitoring`,
});

/** What the account sends by SMS, and its limits. */
export const textMessagesPage = (): ConsolePage => ({ service: 'sns/v3', view: '/mobile/text-messaging' });

/** A dashboard. */
export const dashboardPage = (name: string): ConsolePage => ({
  service: 'cloudwatch',
  view: `dashboards/dashboard/${name}`,
});
