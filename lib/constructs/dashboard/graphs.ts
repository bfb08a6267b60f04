import { type IMetric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { ticketIndexes } from '../../ticket-indexes.ts';
import type { HotlineFunction } from '../hotline-function.ts';
import * as metrics from '../metrics.ts';
import type { TicketApi } from '../ticket-api.ts';
import type { Graph } from './graph.ts';

export type Graphed = {
  readonly functions: readonly HotlineFunction[];
  readonly signal: HotlineFunction;
  readonly publish: HotlineFunction;
  readonly carrier: HotlineFunction | undefined;
  readonly deadLetterQueues: readonly Queue[];
  readonly stateMachine: StateMachine;
  readonly api: TicketApi;
  readonly tableName: string;
};

/** What came in, what was done about it, and how the API answered. */
export const apiGraphs = ({ api: { api, counts } }: Graphed): readonly Graph[] => [
  {
    title: '受理与办理 · Tickets filed, commands of the API, commits of all',
    metrics: [counts.filed, counts.commands, metrics.hotline('CommitsPublished')],
  },
  {
    title: '接口时延 · API latency',
    label: 'ms',
    metrics: [Stats.p(50), Stats.p(95), Stats.p(99)].map((each) => metrics.latency(api, each)),
  },
  {
    title: '接口错误 · API answers 5xx, 4xx, 429',
    metrics: [metrics.serverErrors(api), metrics.clientErrors(api), counts.throttled],
  },
];

/** The workflows, the relay from the table to them and to people, and what was given up. */
export const workflowGraphs = ({ stateMachine, signal, publish, deadLetterQueues }: Graphed): readonly Graph[] => [
  {
    title: '流程 · Executions: running at 07:00, failed, stuck',
    metrics: [
      metrics.executionsRunning(),
      metrics.executionsFailed(stateMachine),
      metrics.executionsTimedOut(stateMachine),
      metrics.executionsAborted(stateMachine),
      metrics.executionsThrottled(stateMachine),
      metrics.hotline('WorkflowStuck'),
      metrics.hotline('SweepFindings'),
    ],
  },
  { title: '数据流滞后 · Age of the relay', label: 'ms', metrics: [signal, publish].map(metrics.iteratorAge) },
  { title: '死信 · Dead letters', metrics: deadLetterQueues.map(metrics.messagesWaiting) },
];

/** Where SNS sends SMS to phones itself it counts what arrived and what that cost; a provider is counted by its function. */
const smsMetrics = (carrier: HotlineFunction | undefined): readonly IMetric[] => [
  metrics.hotline('SmsSent'),
  metrics.hotline('SmsFailed'),
  ...(carrier ? [metrics.hotline('SmsRefused'), metrics.errors(carrier)] : [metrics.smsUndelivered()]),
];

/** SMS, and what their sending costs where that is known. */
export const smsGraphs = ({ carrier }: Graphed): readonly Graph[] => [
  { title: '短信 · SMS handed on and failed', metrics: smsMetrics(carrier) },
  ...(carrier
    ? []
    : [
        { title: '短信到达率 · Share of SMS that arrived', metrics: [metrics.smsSuccessRate()] },
        { title: '本月短信费用 · SMS spend of the month', label: 'USD', metrics: [metrics.smsSpend()] },
      ]),
];

/** The table and each of its indexes. */
export const tableGraphs = ({ tableName }: Graphed): readonly Graph[] => {
  const parts = [undefined, ...Object.keys(ticketIndexes)];
  const ways = ['Read', 'Write'] as const;
  return [
    ...ways.map((way) => ({
      title: way === 'Read' ? '数据表读取 · Read units of the table' : '数据表写入 · Write units of the table',
      metrics: parts.map((index) => metrics.tableConsumption(way, tableName, index)),
    })),
    {
      title: '数据表限流 · Throttled reads and writes',
      metrics: parts.flatMap((index) => ways.map((way) => metrics.tableThrottles(way, tableName, index))),
    },
  ];
};

/** Every function, by name. */
export const functionGraphs = ({ functions }: Pick<Graphed, 'functions'>): readonly Graph[] => [
  { title: '函数错误 · Errors of functions', metrics: functions.map(metrics.errors) },
  { title: '函数限流 · Throttled functions', metrics: functions.map(metrics.throttles) },
  { title: '函数耗时 · Longest duration of functions', label: 'ms', metrics: functions.map(metrics.duration) },
];
