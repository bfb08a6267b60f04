import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import type { ConsoleLinks } from './console-links.ts';
import type { TicketApi } from './ticket-api.ts';
import { apiWatches } from './watches/api.ts';
import { functionWatches, type WatchedFunctions } from './watches/functions.ts';
import { type Relay, relayWatches } from './watches/relay.ts';
import { type Sms, smsWatches } from './watches/sms.ts';
import { tableWatches } from './watches/table.ts';
import { articleOf, type Watch } from './watches/watch.ts';
import { type WatchedWebhooks, webhookWatches } from './watches/webhooks.ts';
import { type Workflow, workflowWatches } from './watches/workflow.ts';

export type AlarmsProps = Relay &
  Workflow &
  Sms &
  WatchedWebhooks &
  WatchedFunctions & {
    readonly topic: AlarmTopic;
    readonly console: ConsoleLinks;
    readonly api: TicketApi;
    readonly tableName: string;
  };

/** How a watch compares, and what it makes of silence. */
const comparisons = {
  above: [ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD, TreatMissingData.NOT_BREACHING],
  'missing alarms': [ComparisonOperator.LESS_THAN_THRESHOLD, TreatMissingData.BREACHING],
  'missing is well': [ComparisonOperator.LESS_THAN_THRESHOLD, TreatMissingData.NOT_BREACHING],
} as const;

/**
 * The alarms: each watches one thing, names its article of the runbook and the console's page where one begins to look,
 * and tells the alarm topic. A function or queue that is new is watched by being in the lists it is given.
 */
export class Alarms extends Construct {
  /** All of them, each with what it watches. */
  readonly all: readonly (readonly [Watch, Alarm])[];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    const watches = [
      ...relayWatches(props),
      ...workflowWatches(props),
      ...functionWatches(props),
      ...apiWatches(props.api),
      ...smsWatches(props),
      ...webhookWatches(props),
      ...tableWatches(props.tableName),
    ];
    this.all = watches.map((watch) => [watch, this.#alarm(watch, props)]);
  }

  #alarm(watch: Watch, { topic, console, profile }: AlarmsProps): Alarm {
    const { id, says, metric, page, threshold = 1, periods = 1, below = 'above' } = watch;
    const [comparisonOperator, treatMissingData] = comparisons[below];
    const alarm = new Alarm(this, id, {
      alarmDescription: `${says}. Runbook: ${profile.runbook}#${articleOf(watch)} Console: ${console.to(page)}`,
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator,
      treatMissingData,
    });
    alarm.addAlarmAction(new SnsAction(topic));
    return alarm;
  }
}
