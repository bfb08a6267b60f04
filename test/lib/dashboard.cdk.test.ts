import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { profile, profileNamed } from '../../config/profile.ts';
import { projectRoot } from '../../lib/project-root.ts';
import { deployedText, ningxia, type Place, resourcesOf, synthesize, virginia } from './synthesis.ts';

type Widget = {
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: {
    readonly title?: string;
    readonly markdown?: string;
    readonly region?: string;
    readonly alarms?: readonly string[];
    readonly metrics?: readonly (readonly unknown[])[];
  };
};

const global = (await synthesize()).hotline;
const china = (await synthesize(profileNamed('china'))).hotline;
const anchors = new Set(
  [...readFileSync(join(projectRoot, 'docs/runbook.md'), 'utf8').matchAll(/<a id="([a-z-]+)">/g)].map(
    ([, anchor]) => anchor,
  ),
);

const widgetsOf = (template: typeof global, place: Place): readonly Widget[] => {
  const [dashboard] = Object.values(resourcesOf(template, 'AWS::CloudWatch::Dashboard'));
  const body = JSON.parse(deployedText(template, dashboard?.Properties.DashboardBody, place));
  return (body as { widgets: readonly Widget[] }).widgets;
};

describe.each([
  ['outside China', global, virginia],
  ['in Ningxia', china, ningxia],
] as const)('the dashboard %s', (_where, template, place) => {
  const widgets = widgetsOf(template, place);
  const names = widgets.flatMap(({ properties }) =>
    (properties.metrics ?? []).map(([namespace, name]) => `${namespace} ${name}`),
  );

  it('is the one page of the stack, named as it is, and its address is an output', () => {
    const dashboards = Object.values(resourcesOf(template, 'AWS::CloudWatch::Dashboard'));
    expect(dashboards.map(({ Properties }) => Properties.DashboardName)).toEqual(['Hotline']);
    const [output] = Object.values(template.findOutputs('*', { Description: 'Dashboard' }));
    const host = place.partition === 'aws' ? 'console.aws.amazon.com' : 'console.amazonaws.cn';
    expect(deployedText(template, output?.Value, place)).toBe(
      `https://${place.region}.${host}/cloudwatch/home?region=${place.region}#dashboards/dashboard/Hotline`,
    );
  });

  it('shows every alarm, a hundred at a time at most', () => {
    const status = widgets.filter(({ type }) => type === 'alarm').map(({ properties }) => properties.alarms ?? []);
    expect(status.flat().length).toBe(Object.keys(resourcesOf(template, 'AWS::CloudWatch::Alarm')).length);
    for (const together of status) expect(together.length).toBeLessThanOrEqual(100);
  });

  it('leads to the article of each alarm', () => {
    const text = widgets.find(({ type }) => type === 'text')?.properties.markdown ?? '';
    const links = [...text.matchAll(/\]\((\S+?)#([a-z-]+)\)/g)];
    expect(links.map(([, address]) => address).every((address) => address === profile.runbook)).toBe(true);
    for (const [, , anchor] of links) expect(anchors).toContain(anchor);
    for (const anchor of ['workflow-stuck', 'publish-dead-letters', 'table-throttled', 'sms-failed'])
      expect(text).toContain(`#${anchor})`);
    expect(text).toContain('永宁县12345政务服务便民热线');
  });

  it('shows what came in and what was done, the workflows, the relay, the API, the table and the functions', () => {
    for (const name of [
      ...['Hotline TicketsFiled', 'Hotline Commands', 'Hotline CommitsPublished', 'Hotline ApiThrottled'],
      ...['Hotline ExecutionsRunning', 'AWS/States ExecutionsFailed', 'AWS/States ExecutionThrottled'],
      ...['Hotline WorkflowStuck', 'Hotline SweepFindings', 'Hotline SmsSent', 'Hotline SmsFailed'],
      ...['AWS/Lambda IteratorAge', 'AWS/SQS ApproximateNumberOfMessagesVisible'],
      ...['AWS/ApiGateway Latency', 'AWS/ApiGateway 5xx', 'AWS/ApiGateway 4xx'],
      ...['AWS/DynamoDB ConsumedReadCapacityUnits', 'AWS/DynamoDB ConsumedWriteCapacityUnits'],
      ...['AWS/DynamoDB ReadThrottleEvents', 'AWS/DynamoDB WriteThrottleEvents'],
      ...['AWS/Lambda Errors', 'AWS/Lambda Throttles', 'AWS/Lambda Duration'],
    ])
      expect(names).toContain(name);
    const queues = Object.keys(resourcesOf(template, 'AWS::SQS::Queue')).length;
    expect(names.filter((name) => name === 'AWS/SQS ApproximateNumberOfMessagesVisible').length).toBe(queues);
  });

  it('has titles in Chinese first, and nothing laid over anything else', () => {
    for (const { properties, type } of widgets)
      if (type !== 'text') expect(properties.title).toMatch(/^[\u4e00-\u9fff]+ · [A-Z]/);
    for (const [index, one] of widgets.entries()) {
      expect(one.x + one.width).toBeLessThanOrEqual(24);
      for (const other of widgets.slice(index + 1))
        expect(
          one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y,
        ).toBe(true);
    }
  });
});

describe('the dashboard’s figures of SMS', () => {
  const names = (template: typeof global, place: Place) =>
    widgetsOf(template, place).flatMap(({ properties }) => (properties.metrics ?? []).map(([, name]) => name));

  it('are SNS’s own where it sends them', () => {
    const sns = names(global, virginia);
    for (const name of ['NumberOfNotificationsFailed', 'SMSSuccessRate', 'SMSMonthToDateSpentUSD'])
      expect(sns).toContain(name);
    expect(sns).not.toContain('SmsRefused');
  });

  it('are the provider’s in China, where SNS has none', () => {
    const provider = names(china, ningxia);
    expect(provider).toContain('SmsRefused');
    expect(JSON.stringify(resourcesOf(china, 'AWS::CloudWatch::Dashboard'))).not.toContain('AWS/SNS');
    expect(JSON.stringify(resourcesOf(china, 'AWS::CloudWatch::Alarm'))).not.toContain('AWS/SNS');
  });
});
