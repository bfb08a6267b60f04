import { describe, expect, it } from '@jest/globals';
import { profile, profileNamed } from '../../config/profile.ts';
import { ticketIndexes } from '../../lib/ticket-indexes.ts';
import { readable, resourcesOf, synthesize } from './synthesis.ts';

const { hotline } = await synthesize();
const china = (await synthesize(profileNamed('china'))).hotline;
const alarms = resourcesOf(hotline, 'AWS::CloudWatch::Alarm');
const chinasAlarms = resourcesOf(china, 'AWS::CloudWatch::Alarm');
const allAlarms = { ...alarms, ...chinasAlarms };

/**
 * Every function that is deployed but those that fail by design: the group's when its robot has sent what it may, and the
 * one that tries again to deliver webhooks when a receiver does not take them. What it gives up has an alarm of its own.
 */
const functionsOf = (template: typeof hotline): string[] =>
  Object.keys(resourcesOf(template, 'AWS::Lambda::Function'))
    .filter((name) => name !== 'WeCom' && name !== 'WebhookAttempt')
    .sort();

describe('the alarms', () => {
  it.each(['Errors', 'Throttled'])('watch each function that is deployed: %s', (what) => {
    for (const [template, watched] of [
      [hotline, alarms],
      [china, chinasAlarms],
    ] as const) {
      const functions = functionsOf(template);
      expect(functions.length).toBeGreaterThan(15);
      for (const name of functions) expect(watched).toHaveProperty(`Alarms${name}${what}`);
    }
  });

  it('watch throttling of the table and of every index, reads and writes each by a metric of its own', () => {
    for (const index of [undefined, ...Object.keys(ticketIndexes)])
      for (const way of ['Read', 'Write']) {
        const part = index === undefined ? 'Table' : index.replace(/^./, (first) => first.toUpperCase());
        const { Dimensions, ...properties } = alarms[`Alarms${part}${way}sThrottled`]?.Properties ?? {};
        expect(properties).toMatchObject({
          Namespace: 'AWS/DynamoDB',
          MetricName: `${way}ThrottleEvents`,
          Threshold: 1,
        });
        const indexes = (Dimensions as { Name: string; Value: unknown }[]).filter(({ Name }) => Name !== 'TableName');
        expect(indexes.map(({ Value }) => Value)).toEqual(index === undefined ? [] : [index]);
      }
  });

  it('watch the streams, the queues, the workflows, the sweep, the API and the SMS that SNS sends', () => {
    const each = /Alarms\w+(Errors|sThrottled|Throttled)$/;
    expect(
      Object.keys(alarms)
        .filter((name) => !each.test(name) || (/Api[RST]|Executions/.test(name) && !/ReportApi/.test(name)))
        .sort(),
    ).toEqual(
      [
        ...['AlarmsApiRefusals', 'AlarmsApiServerErrors', 'AlarmsApiThrottled'],
        ...['AlarmsDigestDeadLetters', 'AlarmsEraseDeadLetters', 'AlarmsEraseMissing'],
        ...['AlarmsExecutionsAborted', 'AlarmsExecutionsFailed', 'AlarmsExecutionsThrottled'],
        ...['AlarmsExecutionsTimedOut', 'AlarmsInboundDeadLetters', 'AlarmsInboundMalformed', 'AlarmsInvalidToken'],
        ...['AlarmsPhotoCheckDeadLetters', 'AlarmsPublishDeadLetters', 'AlarmsPublishLate'],
        ...['AlarmsReportsDeadLetters', 'AlarmsReportsMissing'],
        ...['AlarmsSignalDeadLetters', 'AlarmsSignalLate'],
        ...['AlarmsSmsFailed', 'AlarmsSmsSpend', 'AlarmsSmsSuccessRate', 'AlarmsSmsUndelivered'],
        ...['AlarmsSweepDeadLetters', 'AlarmsSweepFindings', 'AlarmsSweepMissing', 'AlarmsWorkflowStuck'],
        ...['AlarmsWebhookDeliveryFailed', 'AlarmsWebhookGivenUp', 'AlarmsWebhooksDeadLetters'],
      ].sort(),
    );
  });

  it('watch every queue of the deployment', () => {
    for (const [template, watched] of [
      [hotline, alarms],
      [china, chinasAlarms],
    ] as const) {
      const queues = Object.keys(resourcesOf(template, 'AWS::SQS::Queue')).map((name) => `${name}.QueueName`);
      const seen = Object.values(watched)
        .filter(({ Properties }) => Properties.Namespace === 'AWS/SQS')
        .map(({ Properties }) => readable((Properties.Dimensions as { Value: unknown }[])[0]?.Value));
      expect(seen.sort()).toEqual(queues.sort());
    }
  });

  it('watch the provider of SMS, the OA system, the working group and the official account too, where there is one', () => {
    expect(
      Object.keys(chinasAlarms)
        .filter((name) => !(name in alarms))
        .sort(),
    ).toEqual([
      'AlarmsCarrierDeadLetters',
      'AlarmsCarrierErrors',
      'AlarmsCarrierThrottled',
      'AlarmsInboundPushErrors',
      'AlarmsInboundPushThrottled',
      'AlarmsOaDeadLetters',
      'AlarmsSmsRefused',
      'AlarmsWeComDeadLetters',
      ...['Errors', 'Throttled'].map((what) => `AlarmsWechat${what}`),
      ...['DeadLetters', 'Errors', 'Throttled'].map((what) => `AlarmsWechatWorker${what}`),
    ]);
    expect(
      Object.keys(alarms)
        .filter((name) => !(name in chinasAlarms))
        .sort(),
    ).toEqual(['AlarmsSmsSpend', 'AlarmsSmsSuccessRate', 'AlarmsSmsUndelivered']);
  });

  it('all tell the alarm topic', () => {
    for (const { Properties } of Object.values(allAlarms))
      expect((Properties.AlarmActions as unknown[]).map(readable)).toEqual(['AlarmTopic']);
  });

  it('watch what the functions count themselves under one name', () => {
    for (const name of [
      'InboundMalformed',
      'InvalidToken',
      'SmsFailed',
      'SmsRefused',
      'SweepFindings',
      'WebhookGivenUp',
      'WorkflowStuck',
    ])
      expect(allAlarms[`Alarms${name}`]?.Properties).toMatchObject({
        Namespace: 'Hotline',
        MetricName: name,
        Dimensions: [{ Name: 'service', Value: 'hotline' }],
        Statistic: 'Sum',
        Threshold: name === 'SmsFailed' ? 3 : 1,
      });
  });

  it('ring at four fifths of the month’s budget for SMS: the profile’s, or a low one', async () => {
    const spend = async (of: object) =>
      resourcesOf((await synthesize({ ...profile, ...of })).hotline, 'AWS::CloudWatch::Alarm');
    expect(alarms.AlarmsSmsSpend?.Properties).toMatchObject({
      Namespace: 'AWS/SNS',
      MetricName: 'SMSMonthToDateSpentUSD',
      Statistic: 'Maximum',
      Threshold: 80,
    });
    expect((await spend({ smsMonthlyBudgetUsd: 500 })).AlarmsSmsSpend?.Properties.Threshold).toBe(400);
  });

  it('count the requests that the stage turned away, which is no 429 of a function', () => {
    expect(resourcesOf(hotline, 'AWS::Logs::MetricFilter').TicketApiCountsApiThrottled?.Properties).toMatchObject({
      FilterPattern: '{ ($.status = "429") && ($.integrationStatus = "-") }',
      MetricTransformations: [{ MetricNamespace: 'Hotline', MetricName: 'ApiThrottled', MetricValue: '1' }],
    });
    expect(alarms.AlarmsApiThrottled?.Properties).toMatchObject({ Namespace: 'Hotline', MetricName: 'ApiThrottled' });
  });

  it('take silence for health, but for those of the daily rounds', () => {
    for (const [name, { Properties }] of Object.entries(allAlarms))
      expect(Properties.TreatMissingData).toBe(
        /^Alarms(Sweep|Erase|Reports)Missing$/.test(name) ? 'breaching' : 'notBreaching',
      );
  });

  it('ring below their threshold only where less is worse', () => {
    expect(
      Object.entries(allAlarms)
        .filter(([, { Properties }]) => Properties.ComparisonOperator === 'LessThanThreshold')
        .map(([name]) => name)
        .sort(),
    ).toEqual(['AlarmsEraseMissing', 'AlarmsReportsMissing', 'AlarmsSmsSuccessRate', 'AlarmsSweepMissing']);
  });
});

describe('the alarm topic', () => {
  it('lets the account’s alarms publish, over encrypted connections', () => {
    const policy = JSON.stringify(resourcesOf(hotline, 'AWS::SNS::TopicPolicy').AlarmTopicPolicy?.Properties);
    expect(policy).toContain('"Principal":{"Service":"cloudwatch.amazonaws.com"}');
    expect(policy).toContain('"aws:SecureTransport":"false"');
  });

  it('mails to the address of the profile, if it has one', async () => {
    const protocols = Object.values(resourcesOf(hotline, 'AWS::SNS::Subscription')).map(
      ({ Properties }) => Properties.Protocol,
    );
    expect(protocols).not.toContain('email');
    const mailed = await synthesize({ ...profile, alarmEmail: 'duty@yongning12345.example' });
    mailed.hotline.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'duty@yongning12345.example',
    });
  });
});
