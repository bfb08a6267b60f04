import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { profile, profileNamed } from '../../config/profile.ts';
import { projectRoot } from '../../lib/project-root.ts';
import { readable, resourcesOf, synthesize } from './synthesis.ts';

const { hotline } = synthesize();
const alarms = resourcesOf(hotline, 'AWS::CloudWatch::Alarm');
/** With those of a deployment that sends SMS through a provider. */
const allAlarms = {
  ...alarms,
  ...resourcesOf(synthesize(profileNamed('china')).hotline, 'AWS::CloudWatch::Alarm'),
};
const runbook = readFileSync(join(projectRoot, 'docs/runbook.md'), 'utf8');

/** The runbook's articles by anchor. */
const articles = new Map(
  runbook
    .split('<a id="')
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('"')), part.slice(part.indexOf('\n'))]),
);

const articleOf = (description: unknown): string => /docs\/runbook\.md#([a-z-]+)$/.exec(String(description))?.[1] ?? '';

describe('the alarms', () => {
  it('watch the streams, the queues, the workflows, the sweep, the functions and the API', () => {
    const functions = [
      ...['Archive', 'Await', 'Commands', 'Desk', 'Digest', 'Erase', 'Inbound', 'Intake', 'Milestone', 'Pages'],
      ...['Office', 'PhotoCheck', 'PhotoPages', 'Publish', 'Queries', 'Signal', 'Sweep'],
    ];
    expect(Object.keys(alarms).sort()).toEqual(
      [
        ...functions.map((name) => `Alarms${name}Errors`),
        'AlarmsApiServerErrors',
        'AlarmsEraseDeadLetters',
        'AlarmsEraseMissing',
        'AlarmsExecutionsAborted',
        'AlarmsExecutionsFailed',
        'AlarmsExecutionsTimedOut',
        'AlarmsDigestDeadLetters',
        'AlarmsInboundDeadLetters',
        'AlarmsInboundMalformed',
        'AlarmsInvalidToken',
        'AlarmsPhotoCheckDeadLetters',
        'AlarmsPublishDeadLetters',
        'AlarmsPublishLate',
        'AlarmsSignalDeadLetters',
        'AlarmsSignalLate',
        'AlarmsSweepDeadLetters',
        'AlarmsSweepFindings',
        'AlarmsSweepMissing',
      ].sort(),
    );
  });

  it('watch the provider of SMS, the OA system and the working group too, where there is one', () => {
    expect(
      Object.keys(allAlarms)
        .filter((name) => !(name in alarms))
        .sort(),
    ).toEqual([
      'AlarmsCarrierDeadLetters',
      'AlarmsCarrierErrors',
      'AlarmsInboundPushErrors',
      'AlarmsOaDeadLetters',
      'AlarmsSmsRefused',
      'AlarmsWeComDeadLetters',
    ]);
  });

  it.each(Object.entries(allAlarms))('%s names an article of the runbook that helps', (_name, { Properties }) => {
    const article = articles.get(articleOf(Properties.AlarmDescription));
    for (const part of ['**Description.**', '**Investigation.**', '**Resolution.**']) expect(article).toContain(part);
  });

  it('leave no article of the runbook without an alarm', () => {
    const named = new Set(Object.values(allAlarms).map(({ Properties }) => articleOf(Properties.AlarmDescription)));
    expect([...articles.keys()].sort()).toEqual([...named].sort());
  });

  it('all tell the alarm topic', () => {
    for (const { Properties } of Object.values(allAlarms))
      expect((Properties.AlarmActions as unknown[]).map(readable)).toEqual(['AlarmTopic']);
  });

  it('watch what the functions count themselves under one name', () => {
    for (const name of ['InboundMalformed', 'InvalidToken', 'SmsRefused', 'SweepFindings'])
      expect(allAlarms[`Alarms${name}`]?.Properties).toMatchObject({
        Namespace: 'Hotline',
        MetricName: name,
        Dimensions: [{ Name: 'service', Value: 'hotline' }],
        Statistic: 'Sum',
        Threshold: 1,
      });
  });

  it('take silence for health, but for those of the daily rounds', () => {
    for (const [name, { Properties }] of Object.entries(allAlarms))
      expect(Properties.TreatMissingData).toBe(
        /^Alarms(Sweep|Erase)Missing$/.test(name) ? 'breaching' : 'notBreaching',
      );
  });
});

describe('the alarm topic', () => {
  it('lets the account’s alarms publish, over encrypted connections', () => {
    const policy = JSON.stringify(resourcesOf(hotline, 'AWS::SNS::TopicPolicy').AlarmTopicPolicy?.Properties);
    expect(policy).toContain('"Principal":{"Service":"cloudwatch.amazonaws.com"}');
    expect(policy).toContain('"aws:SecureTransport":"false"');
  });

  it('mails to the address of the profile, if it has one', () => {
    const protocols = Object.values(resourcesOf(hotline, 'AWS::SNS::Subscription')).map(
      ({ Properties }) => Properties.Protocol,
    );
    expect(protocols).not.toContain('email');
    synthesize({ ...profile, alarmEmail: 'duty@yongning12345.example' }).hotline.hasResourceProperties(
      'AWS::SNS::Subscription',
      { Protocol: 'email', Endpoint: 'duty@yongning12345.example' },
    );
  });
});
