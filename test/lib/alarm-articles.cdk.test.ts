import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { profile, profileNamed } from '../../config/profile.ts';
import { projectRoot } from '../../lib/project-root.ts';
import { deployedText, ningxia, type Place, resourcesOf, synthesize, virginia } from './synthesis.ts';

const { hotline, household } = await synthesize();
const { hotline: china, household: chinasHousehold } = await synthesize(profileNamed('china'));
const alarms = resourcesOf(hotline, 'AWS::CloudWatch::Alarm');
const chinasAlarms = resourcesOf(china, 'AWS::CloudWatch::Alarm');
const orderAlarms = resourcesOf(household, 'AWS::CloudWatch::Alarm');
const chinasOrderAlarms = resourcesOf(chinasHousehold, 'AWS::CloudWatch::Alarm');
const allAlarms = { ...alarms, ...chinasAlarms, ...orderAlarms, ...chinasOrderAlarms };
const runbook = readFileSync(join(projectRoot, 'docs/runbook.md'), 'utf8');

/** The runbook's articles by anchor. */
const articles = new Map(
  runbook
    .slice(0, runbook.indexOf('\n# Procedures'))
    .split('<a id="')
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('"')), part.slice(part.indexOf('\n'))]),
);

/** What an alarm says once it is deployed: its words, its article's anchor, its page of the console. */
const told = (template: typeof hotline, { AlarmDescription }: Record<string, unknown>, place: Place) => {
  const text = deployedText(template, AlarmDescription, place);
  const [, address = '', article = '', page = ''] = /^.+\. Runbook: (\S+)#([a-z-]+) Console: (\S+)$/.exec(text) ?? [];
  return { address, article, page, text };
};
const articleOf = (properties: Record<string, unknown>): string => told(hotline, properties, virginia).article;

describe('whoever an alarm wakes', () => {
  it.each(Object.entries(allAlarms))('%s names an article of the runbook that helps', (_name, { Properties }) => {
    const article = articles.get(articleOf(Properties));
    for (const part of ['**Description.**', '**Investigation.**', '**Resolution.**']) expect(article).toContain(part);
    expect(article?.trimStart().split('\n')[0]).toMatch(/^## .+ · .*[\u4e00-\u9fff]/);
  });

  it('leave no article of the runbook without an alarm', () => {
    const known = new Set(Object.values(allAlarms).map(({ Properties }) => articleOf(Properties)));
    expect([...articles.keys()].sort()).toEqual([...known].sort());
  });

  it.each(Object.entries(alarms))('%s leads to a page of the console outside China', (_name, { Properties }) => {
    const { address, page, text } = told(hotline, Properties, virginia);
    expect(page).toMatch(/^https:\/\/us-east-1\.console\.aws\.amazon\.com\/[a-z0-9/]+\/home\?region=us-east-1#\S+$/);
    expect(address).toBe(profile.runbook);
    // CloudWatch takes no longer description.
    expect(text.length).toBeLessThan(1024);
  });

  it.each(Object.entries(orderAlarms))('%s of the household services leads to one as well', (_name, { Properties }) => {
    const { page, address } = told(household, Properties, virginia);
    expect(page).toMatch(/^https:\/\/us-east-1\.console\.aws\.amazon\.com\/[a-z0-9/]+\/home\?region=us-east-1#\S+$/);
    expect(address).toBe(profile.runbook);
  });

  it.each(Object.entries(chinasAlarms))('%s leads to a page of the console in Ningxia', (_name, { Properties }) => {
    const { page } = told(china, Properties, ningxia);
    expect(page).toMatch(
      /^https:\/\/cn-northwest-1\.console\.amazonaws\.cn\/[a-z0-9/]+\/home\?region=cn-northwest-1#\S+$/,
    );
  });

  it.each([
    ['PublishLate', 'lambda/home?region=cn-northwest-1#/functions/Publish?tab=monitoring'],
    ['IntakeErrors', 'cloudwatch/home?region=cn-northwest-1#logsV2:log-groups/log-group/IntakeLog'],
    ['ByUnitWritesThrottled', 'dynamodbv2/home?region=cn-northwest-1#table?name=Tickets&tab=monitoring'],
    ['WorkflowStuck', 'states/home?region=cn-northwest-1#/statemachines/view/TicketWorkflow'],
    [
      'SweepDeadLetters',
      'sqs/v3/home?region=cn-northwest-1#/queues/https%3A%2F%2Fsqs.cn-northwest-1.amazonaws.com.cn%2F123456789012%2FDailySweepSweepDeadLetters.QueueName',
    ],
  ])('%s leads to what it watches', (name, page) => {
    expect(told(china, chinasAlarms[`Alarms${name}`]?.Properties ?? {}, ningxia).page).toBe(
      `https://cn-northwest-1.console.amazonaws.cn/${page}`,
    );
  });
});
