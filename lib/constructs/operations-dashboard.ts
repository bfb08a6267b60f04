import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { type Alarm, AlarmStatusWidget, type CfnDashboard, Dashboard, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { dashboardPage } from '../../lambdas/shared/views/console-pages.ts';
import type { ConsoleLinks } from './console-links.ts';
import { asciiJson } from './dashboard/ascii.ts';
import { graph } from './dashboard/graph.ts';
import { apiGraphs, functionGraphs, type Graphed, smsGraphs, tableGraphs, workflowGraphs } from './dashboard/graphs.ts';
import { guide } from './dashboard/guide.ts';
import type { Watch } from './watches/watch.ts';

export type OperationsDashboardProps = Graphed & {
  readonly profile: Profile;
  readonly console: ConsoleLinks;
  /** Every alarm with what it watches. */
  readonly alarms: readonly (readonly [Watch, Alarm])[];
};

/** An alarm widget shows no more than a hundred. */
const alarmsTogether = 100;

/** The page that an operator looks at each morning: the alarms, the way to the runbook, and a day's figures of everything. */
export class OperationsDashboard extends Construct {
  constructor(scope: Construct, id: string, props: OperationsDashboardProps) {
    super(scope, id);
    const { profile, console, alarms } = props;
    const { stackName } = Stack.of(this);
    const dashboard = new Dashboard(this, 'Page', { dashboardName: stackName, defaultInterval: Duration.days(1) });
    const text = guide({ runbook: profile.runbook, name: profile.name, watches: alarms.map(([watch]) => watch) });
    dashboard.addWidgets(new TextWidget({ markdown: text, width: 24, height: 6 }));
    for (let from = 0; from < alarms.length; from += alarmsTogether)
      dashboard.addWidgets(statusOf(alarms.slice(from, from + alarmsTogether)));
    for (const row of [apiGraphs, workflowGraphs, smsGraphs, tableGraphs, functionGraphs])
      dashboard.addWidgets(...row(props).map(graph));
    const page = dashboard.node.defaultChild as CfnDashboard;
    page.dashboardBody = asciiJson(page.dashboardBody);
    new CfnOutput(this, 'Link', { value: console.to(dashboardPage(stackName)), description: 'Dashboard' });
  }
}

const statusOf = (alarms: OperationsDashboardProps['alarms']): AlarmStatusWidget =>
  new AlarmStatusWidget({ title: '告警 · Alarms', alarms: alarms.map(([, alarm]) => alarm), width: 24, height: 8 });
