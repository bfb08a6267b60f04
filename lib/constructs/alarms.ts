import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import type { ConsoleLinks } from './console-links.ts';
import { articleOf, type Watch } from './watches/watch.ts';

export type AlarmsProps = {
  readonly profile: Profile;
  readonly topic: ITopic;
  readonly console: ConsoleLinks;
  readonly watches: readonly Watch[];
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
    this.all = props.watches.map((watch) => [watch, this.#alarm(watch, props)]);
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
