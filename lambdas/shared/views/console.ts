/** The console's host by partition: it is not the host of the API's endpoints (China's are amazonaws.com.cn). */
export const consoleHosts = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
} as const;

/** A page of a service's console. */
export type ConsolePage = {
  /** The service's own path on the console's host. */
  readonly service: string;
  /** What stands behind the `#`. */
  readonly view: string;
};

/**
 * The pages a person is sent to. Names may be values that are known at deployment only: nothing of them is looked at, so what
 * must be escaped in an address is escaped by the caller.
 */
export const consolePages = {
  execution: (arn: string): ConsolePage => ({ service: 'states', view: `/v2/executions/details/${arn}` }),
  stateMachine: (arn: string): ConsolePage => ({ service: 'states', view: `/statemachines/view/${arn}` }),
  function: (name: string): ConsolePage => ({ service: 'lambda', view: `/functions/${name}?tab=monitoring` }),
  /** @param group name of a log group without a slash */
  log: (group: string): ConsolePage => ({ service: 'cloudwatch', view: `logsV2:log-groups/log-group/${group}` }),
  /** @param url the queue's address, escaped */
  queue: (url: string): ConsolePage => ({ service: 'sqs/v3', view: `/queues/${url}` }),
  table: (name: string): ConsolePage => ({ service: 'dynamodbv2', view: `table?name=${name}&tab=monitoring` }),
  textMessages: (): ConsolePage => ({ service: 'sns/v3', view: '/mobile/text-messaging' }),
  dashboard: (name: string): ConsolePage => ({ service: 'cloudwatch', view: `dashboards/dashboard/${name}` }),
};

/** The address of a page. @param host one of `consoleHosts` */
export const consoleUrl = (host: string, region: string, { service, view }: ConsolePage): string =>
  `https://${region}.${host}/${service}/home?region=${region}#${view}`;
