import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { type CountName, metricNamespace, metricService } from '../../lambdas/shared/metric-names.ts';
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

/** Transitions of executions in five minutes that the account's quota held back. */
export const executionsThrottled = (stateMachine: StateMachine): IMetric => stateMachine.metricThrottled(fiveMinutes);

/** Invocations of a function in five minutes that Lambda refused: the account's or the function's concurrency was used up. */
export const throttles = (fn: HotlineFunction): IMetric => fn.metricThrottles(fiveMinutes);

/** The longest invocation of a function in five minutes, in milliseconds. */
export const duration = (fn: HotlineFunction): IMetric =>
  fn.metricDuration({ period: Duration.minutes(5), statistic: Stats.MAXIMUM });

/** How long the API takes to answer, in milliseconds. @param statistic a percentile */
export const latency = (api: HttpApi, statistic: string): IMetric =>
  api.metricLatency({ period: Duration.minutes(5), statistic, label: `Latency ${statistic}` });

/** Answers 4xx of the API in five minutes. */
export const clientErrors = (api: HttpApi): IMetric => api.metricClientError(fiveMinutes);

const tableMetric = (metricName: string, TableName: string, index?: string): IMetric =>
  new Metric({
    namespace: 'AWS/DynamoDB',
    metricName,
    dimensionsMap: { TableName, ...(index === undefined ? {} : { GlobalSecondaryIndexName: index }) },
    ...fiveMinutes,
  });

/** Reads or writes of the table, or of one of its indexes, that DynamoDB throttled in five minutes. */
export const tableThrottles = (way: 'Read' | 'Write', tableName: string, index?: string): IMetric =>
  tableMetric(`${way}ThrottleEvents`, tableName, index);

/** Capacity units that reads or writes of the table, or of one of its indexes, took in five minutes. */
export const tableConsumption = (way: 'Read' | 'Write', tableName: string, index?: string): IMetric =>
  tableMetric(`Consumed${way}CapacityUnits`, tableName, index);

/** SMS published to a phone, not to a topic. */
const toPhones = { PhoneNumber: 'PhoneNumberDirect' };

/** SMS to phones in five minutes that SNS could not deliver. */
export const smsUndelivered = (): IMetric =>
  new Metric({
    namespace: 'AWS/SNS',
    metricName: 'NumberOfNotificationsFailed',
    dimensionsMap: toPhones,
    ...fiveMinutes,
  });

const smsSuccess = (statistic: string): IMetric =>
  new Metric({
    namespace: 'AWS/SNS',
    metricName: 'SMSSuccessRate',
    dimensionsMap: { SMSType: 'Transactional', Country: 'CN' },
    period: Duration.hours(1),
    statistic,
  });

/** Of fewer SMS no share is made: at night one phone that is switched off would be all of them. */
const fewSms = 20;

/** Share of an hour's SMS to mainland phones that arrived, from 0 to 1; 1 while there are too few of them. */
export const smsSuccessRate = (): IMetric =>
  new MathExpression({
    expression: `IF(sent >= ${fewSms}, arrived, 1)`,
    usingMetrics: { sent: smsSuccess(Stats.SAMPLE_COUNT), arrived: smsSuccess(Stats.AVERAGE) },
    period: Duration.hours(1),
    label: 'SMSSuccessRate',
  });

/** What the account's SMS of this month have cost so far, in US dollars. */
export const smsSpend = (): IMetric =>
  new Metric({
    namespace: 'AWS/SNS',
    metricName: 'SMSMonthToDateSpentUSD',
    period: Duration.hours(1),
    statistic: Stats.MAXIMUM,
  });

type Statistics = { readonly period: Duration; readonly statistic: string };

const own = (metricName: CountName, statistics: Statistics): IMetric =>
  new Metric({
    namespace: metricNamespace,
    metricName,
    dimensionsMap: { service: metricService },
    ...statistics,
  });

/** Executions that the sweep saw running, once a day. */
export const executionsRunning = (): IMetric =>
  own('ExecutionsRunning', { period: Duration.hours(1), statistic: Stats.MAXIMUM });

/** A count the functions write to their logs, in five minutes. */
export const hotline = (metricName: CountName): IMetric => own(metricName, fiveMinutes);
