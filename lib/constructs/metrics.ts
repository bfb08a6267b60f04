import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IMetric, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { HotlineFunction } from './hotline-function.ts';

const fiveMinutes = { period: Duration.minutes(5), statistic: Stats.SUM };

/** Failed invocations of a function in five minutes. */
export const errors = (fn: HotlineFunction): IMetric => fn.metricErrors(fiveMinutes);

/** Invocations of a function in an hour. */
export const invocations = (fn: HotlineFunction): IMetric => fn.metricInvocations({ period: Duration.hours(1) });

/** How far a reader of the stream is behind the table, in milliseconds, at worst within a minute. */
export const iteratorAge = (reader: HotlineFunction): IMetric =>
  reader.metric('IteratorAge', { period: Duration.minutes(1), statistic: Stats.MAXIMUM });

/** Messages in a queue. */
export const messagesWaiting = (queue: Queue): IMetric =>
  queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: Stats.MAXIMUM });

/** Answers 5xx of the API in five minutes. */
export const serverErrors = (api: HttpApi): IMetric => api.metricServerError(fiveMinutes);

/** Executions that failed in five minutes. */
export const executionsFailed = (stateMachine: StateMachine): IMetric => stateMachine.metricFailed(fiveMinutes);

/** Executions that lasted longer than Step Functions lets them (a year), in five minutes. */
export const executionsTimedOut = (stateMachine: StateMachine): IMetric => stateMachine.metricTimedOut(fiveMinutes);

/** Executions that were stopped in five minutes. */
export const executionsAborted = (stateMachine: StateMachine): IMetric => stateMachine.metricAborted(fiveMinutes);

/** What the functions count themselves, in embedded metric format, is found under this namespace and service. */
const ownMetrics = { namespace: 'Hotline', service: 'hotline' };

/** A count the functions write to their logs, in five minutes. */
export const hotline = (metricName: 'InboundMalformed' | 'InvalidToken' | 'SmsRefused' | 'SweepFindings'): IMetric =>
  new Metric({
    namespace: ownMetrics.namespace,
    metricName,
    dimensionsMap: { service: ownMetrics.service },
    ...fiveMinutes,
  });
