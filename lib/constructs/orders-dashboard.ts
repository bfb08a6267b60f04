import { Duration, Stack } from 'aws-cdk-lib';
import { type Alarm, AlarmStatusWidget, type CfnDashboard, Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { orderIndexes } from '../order-indexes.ts';
import { asciiJson } from './dashboard/ascii.ts';
import { type Graph, graph } from './dashboard/graph.ts';
import { functionGraphs } from './dashboard/graphs.ts';
import type { HotlineFunction } from './hotline-function.ts';
import * as metrics from './metrics.ts';
import type { Orders } from './watches/orders.ts';
import type { Watch } from './watches/watch.ts';

export type OrdersDashboardProps = Orders & {
  readonly functions: readonly HotlineFunction[];
  /** Every alarm of the stack with what it watches. */
  readonly alarms: readonly (readonly [Watch, Alarm])[];
};

/** The workflows of orders, what follows their table, and what was given up. */
const workflowGraphs = ({ workflow, signal, publish, deadLetters }: Orders): readonly Graph[] => [
  {
    title: '订单流程 · Executions of orders: failed, stopped, stuck',
    metrics: [
      metrics.executionsFailed(workflow),
      metrics.executionsTimedOut(workflow),
      metrics.executionsAborted(workflow),
      metrics.executionsThrottled(workflow),
      metrics.hotline('OrderStuck'),
      metrics.hotline('OrderRoundFindings'),
    ],
  },
  { title: '数据流滞后 · Age of the relay', label: 'ms', metrics: [signal, publish].map(metrics.iteratorAge) },
  { title: '死信 · Dead letters', metrics: deadLetters.map(metrics.messagesWaiting) },
];

/** The orders' table and each of its indexes. */
const tableGraphs = ({ tableName }: Orders): readonly Graph[] => {
  const parts = [undefined, ...Object.keys(orderIndexes)];
  const ways = ['Read', 'Write'] as const;
  return [
    ...ways.map((way) => ({
      title: way === 'Read' ? '订单表读取 · Read units of the orders' : '订单表写入 · Write units of the orders',
      metrics: parts.map((index) => metrics.tableConsumption(way, tableName, index)),
    })),
    {
      title: '订单表限流 · Throttled reads and writes',
      metrics: parts.flatMap((index) => ways.map((way) => metrics.tableThrottles(way, tableName, index))),
    },
  ];
};

/** The household services' page beside the hotline's own (R27): their alarms, and a day's figures. */
export class OrdersDashboard extends Construct {
  constructor(scope: Construct, id: string, props: OrdersDashboardProps) {
    super(scope, id);
    const dashboardName = Stack.of(this).stackName;
    const dashboard = new Dashboard(this, 'Page', { dashboardName, defaultInterval: Duration.days(1) });
    const alarms = props.alarms.map(([, alarm]) => alarm);
    dashboard.addWidgets(new AlarmStatusWidget({ title: '告警 · Alarms', alarms, width: 24, height: 8 }));
    for (const row of [workflowGraphs(props), tableGraphs(props), functionGraphs(props)])
      dashboard.addWidgets(...row.map(graph));
    const page = dashboard.node.defaultChild as CfnDashboard;
    page.dashboardBody = asciiJson(page.dashboardBody);
  }
}
