import { Duration } from 'aws-cdk-lib';
import { type IMetric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { metricNamespace } from '../../lambdas/shared/metric-names.ts';

/**
 * What the API's access log is counted by. The platform counts 4xx, but tells no 429 of the gateway from one of the
 * application: the gateway's own never reached a function.
 */
const patterns = {
  filed: '{ ($.routeKey = "POST /tickets") && ($.status = "201") }',
  commands: '{ ($.routeKey = "POST /tickets/*") && ($.status = "200") }',
  throttled: '{ ($.status = "429") && ($.integrationStatus = "-") }',
} as const;

const names = { filed: 'TicketsFiled', commands: 'Commands', throttled: 'ApiThrottled' } as const;

/** Counts of the API's answers, made from its access log: nothing is written for them. */
export class AccessLogCounts extends Construct {
  /** Filings answered in five minutes; one that is repeated with its key counts again. */
  readonly filed: IMetric;
  /** Commands of other systems carried out in five minutes: those of pages and desk have routes of their own. */
  readonly commands: IMetric;
  /** Requests in five minutes that the stage's limit turned away. */
  readonly throttled: IMetric;

  constructor(scope: Construct, id: string, log: LogGroup) {
    super(scope, id);
    this.filed = this.#count('filed', log);
    this.commands = this.#count('commands', log);
    this.throttled = this.#count('throttled', log);
  }

  #count(what: keyof typeof patterns, logGroup: LogGroup): IMetric {
    const filter = new MetricFilter(this, names[what], {
      logGroup,
      filterPattern: FilterPattern.literal(patterns[what]),
      metricNamespace,
      metricName: names[what],
      metricValue: '1',
      defaultValue: 0,
    });
    return filter.metric({ period: Duration.minutes(5), statistic: Stats.SUM });
  }
}
