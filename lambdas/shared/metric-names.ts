/** What the functions count themselves, in embedded metric format, is found under this namespace and service. */
export const metricNamespace = 'Hotline';
export const metricService = 'hotline';

/** What the functions count. Each is watched by an alarm, or shown on the dashboard (`lib/constructs`). */
export type CountName =
  /** Commits whose board entry, notices and events are out: what was done about tickets, whichever way it came. */
  | 'CommitsPublished'
  /** Something was published as an inbound SMS that is none. */
  | 'InboundMalformed'
  /** Step Functions refused a task token as invalid. */
  | 'InvalidToken'
  /** Executions that the sweep saw running. */
  | 'ExecutionsRunning'
  /** Orders of household services whose workflow the daily round had to set right. */
  | 'OrderRoundFindings'
  /** The workflow of an order came to `AwaitOperator`, or woke up there after a day without an operator. */
  | 'OrderStuck'
  /** An attempt to hand an SMS on to SNS failed; the stream's record is tried again. */
  | 'SmsFailed'
  /** The SMS provider refused a message for good. */
  | 'SmsRefused'
  /** An SMS was handed on. */
  | 'SmsSent'
  /** Tickets the sweep found that their workflow did not wait for. */
  | 'SweepFindings'
  /** A receiver of webhooks was tried for a day and given up. */
  | 'WebhookGivenUp'
  /** A workflow came to `AwaitOperator`, or woke up there after a day without an operator. */
  | 'WorkflowStuck';
