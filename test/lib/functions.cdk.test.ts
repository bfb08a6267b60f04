import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Duration, Stack } from 'aws-cdk-lib';
import * as z from 'zod';
import { profile } from '../../config/profile.ts';
import { environment as archive } from '../../lambdas/archive/env.ts';
import { environment as waiting } from '../../lambdas/await/env.ts';
import { environment as commands } from '../../lambdas/commands/env.ts';
import { environment as desk } from '../../lambdas/desk/env.ts';
import { environment as digest } from '../../lambdas/digest/env.ts';
import { environment as erase } from '../../lambdas/erase/env.ts';
import { environment as guide } from '../../lambdas/guide/env.ts';
import { environment as inbound } from '../../lambdas/inbound/env.ts';
import { environment as intake } from '../../lambdas/intake/env.ts';
import { environment as integrations } from '../../lambdas/integrations/env.ts';
import { environment as milestone } from '../../lambdas/milestone/env.ts';
import { environment as office } from '../../lambdas/office/env.ts';
import { environment as open311 } from '../../lambdas/open311/env.ts';
import { environment as pages } from '../../lambdas/pages/env.ts';
import { environment as photoCheck } from '../../lambdas/photo-check/env.ts';
import { environment as photos } from '../../lambdas/photo-pages/env.ts';
import { environment as publish } from '../../lambdas/publish/env.ts';
import { environment as queries } from '../../lambdas/queries/env.ts';
import { environment as reportApi } from '../../lambdas/report-api/env.ts';
import { environment as reports } from '../../lambdas/reports/env.ts';
import { environment as signal } from '../../lambdas/signal/env.ts';
import { environment as sweep } from '../../lambdas/sweep/env.ts';
import { environment as webhookAttempt } from '../../lambdas/webhook-attempt/env.ts';
import { environment as webhooks } from '../../lambdas/webhooks/env.ts';
import { environment as website } from '../../lambdas/website/env.ts';
import { HotlineFunction } from '../../lib/constructs/hotline-function.ts';
import { projectRoot } from '../../lib/project-root.ts';
import { propertiesOf, readable, resourcesOf, synthesize } from './synthesis.ts';

const { hotline } = await synthesize();
const functions = resourcesOf(hotline, 'AWS::Lambda::Function');

/** Each function: what it declares to need, and how many seconds it has. */
const declared = {
  Intake: { schema: intake, timeout: 10 },
  Commands: { schema: commands, timeout: 10 },
  Queries: { schema: queries, timeout: 10 },
  Pages: { schema: pages, timeout: 10 },
  PhotoPages: { schema: photos, timeout: 10 },
  Guide: { schema: guide, timeout: 10 },
  Office: { schema: office, timeout: 10 },
  Desk: { schema: desk, timeout: 10 },
  Signal: { schema: signal, timeout: 60 },
  Publish: { schema: publish, timeout: 60 },
  Await: { schema: waiting, timeout: 30 },
  Milestone: { schema: milestone, timeout: 30 },
  Archive: { schema: archive, timeout: 30 },
  Sweep: { schema: sweep, timeout: 900 },
  PhotoCheck: { schema: photoCheck, timeout: 30 },
  Inbound: { schema: inbound, timeout: 30 },
  Digest: { schema: digest, timeout: 300 },
  Erase: { schema: erase, timeout: 900 },
  ReportApi: { schema: reportApi, timeout: 25 },
  Reports: { schema: reports, timeout: 900, memory: 1769 },
  Integrations: { schema: integrations, timeout: 25 },
  Webhooks: { schema: webhooks, timeout: 60 },
  WebhookAttempt: { schema: webhookAttempt, timeout: 60 },
  Website: { schema: website, timeout: 10 },
  Open311: { schema: open311, timeout: 25 },
};

const environmentOf = (name: string): Record<string, unknown> =>
  propertiesOf<{ Environment: { Variables: Record<string, unknown> } }>(hotline, 'AWS::Lambda::Function', name)
    .Environment.Variables;

const readableEnvironmentOf = (name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(environmentOf(name)).map(([variable, value]) => [variable, readable(value)]));

describe('the deployed functions', () => {
  it('are those of the design, under names that running workflows can rely on', () => {
    expect(Object.keys(hotline.findResources('AWS::Lambda::Function')).sort()).toEqual([
      'ArchiveDA4CB258',
      'Await739484F9',
      'Commands361DBF70',
      'DeskBDDAF902',
      'Digest81A2F27A',
      'Erase06915076',
      'GuideFA501656',
      'InboundADA8BFE6',
      'IntakeA0CA28E8',
      'IntegrationsE6599F67',
      'Milestone33C64D32',
      'Office79F9F869',
      'Open311D4A84834',
      'Pages127DFD1A',
      'PhotoCheckF29BC8A1',
      'PhotoPages43C20030',
      'Publish2E9BDF73',
      'QueriesDB6EF58A',
      'ReportApi320F94DC',
      'Reports65402A0A',
      'Signal188D1E6E',
      'Sweep576358E8',
      'WebhookAttempt2BED2D15',
      'WebhooksA50342DA',
      'Website32962D0B',
    ]);
  });

  it.each(Object.entries(declared))('give %s exactly the environment it declares', (name, { schema }) => {
    expect(z.strictObject(schema.shape).safeParse(readableEnvironmentOf(name)).error).toBeUndefined();
  });

  it.each(Object.entries(declared))(
    'give %s its time, its memory and the runtime of the profile',
    (name, { timeout, ...own }) => {
      expect(functions[name]?.Properties).toMatchObject({
        Timeout: timeout,
        MemorySize: 'memory' in own ? own.memory : 512,
        Runtime: profile.runtime,
        Architectures: [profile.architecture],
      });
    },
  );

  it('have their values from the resources they name', () => {
    expect(readableEnvironmentOf('Publish')).toEqual({
      TABLE_NAME: 'Tickets',
      SECRET_ARN: 'RootSecret',
      TICKET_EVENTS_TOPIC_ARN: 'TicketEvents',
      LINK_BASE_URL: 'TicketApi.ApiEndpoint',
      SMS_ADAPTER: 'sns',
      SMS_SIGNATURE: encodeURIComponent(profile.smsSignature),
    });
  });

  it.each(Object.keys(declared))('name the source of %s, so that it can be bundled from the template', (name) => {
    const entry = functions[name]?.Metadata?.['hotline:entry'];
    const folder = name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
    expect(entry).toBe(`lambdas/${folder}/handler.ts`);
    expect(existsSync(join(projectRoot, entry ?? ''))).toBe(true);
  });

  it('do not compile with a variable forgotten', () => {
    const scope = new Stack();
    scope.node.setContext('aws:cdk:bundling-stacks', []);
    const common = { profile, folder: 'intake', description: 'Files a ticket', timeout: Duration.seconds(10) };
    // @ts-expect-error SECRET_ARN is missing
    new HotlineFunction(scope, 'Forgetful', { ...common, schema: intake, environment: { TABLE_NAME: 'Tickets' } });
  });
});

describe('the logs', () => {
  const logs = resourcesOf(hotline, 'AWS::Logs::LogGroup');

  it.each(Object.keys(declared))('of %s go to a group of its own', (name) => {
    const properties = propertiesOf<{ LoggingConfig: { LogGroup: unknown } }>(hotline, 'AWS::Lambda::Function', name);
    expect(readable(properties.LoggingConfig.LogGroup)).toBe(`${name}Log`);
  });

  it('are all kept for as long as the profile says, half a year at least', () => {
    const kept = Object.values(logs).map(({ Properties }) => Properties.RetentionInDays);
    expect(kept).toEqual(Array.from({ length: Object.keys(declared).length + 3 }, () => profile.logRetentionDays));
    expect(profile.logRetentionDays).toBeGreaterThanOrEqual(184);
  });
});
