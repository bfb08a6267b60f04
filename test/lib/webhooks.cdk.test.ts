import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { profileNamed } from '../../config/profile.ts';
import { projectRoot } from '../../lib/project-root.ts';
import { propertiesOf, readable, resourcesOf, synthesize } from './synthesis.ts';

const definition = readFileSync(join(projectRoot, 'statemachines/webhook.asl.json'), 'utf8');

const profiles = [
  ['global', (await synthesize(profileNamed('global'))).hotline],
  ['china', (await synthesize(profileNamed('china'))).hotline],
] as const;

describe.each(profiles)('the webhooks of the profile %s', (_, hotline) => {
  const machine = resourcesOf(hotline, 'AWS::StepFunctions::StateMachine').WebhookDelivery;

  it.each(['Webhooks', 'WebhookAttempt', 'Integrations'])('go by %s to the internet alone', (fn) => {
    const { Environment } = propertiesOf<{ Environment: { Variables: Record<string, unknown> } }>(
      hotline,
      'AWS::Lambda::Function',
      fn,
    );
    expect(Environment.Variables.WEBHOOK_REACH).toBe('public');
  });

  it('are begun by each ticket event; what cannot be begun goes into a queue', () => {
    const begun = Object.values(resourcesOf(hotline, 'AWS::SNS::Subscription')).find(
      ({ Properties }) => readable(Properties.Endpoint) === 'Webhooks.Arn',
    );
    expect(readable(begun?.Properties.TopicArn)).toBe('TicketEvents');
    expect(begun?.Properties.FilterPolicy).toBeUndefined();
    const redrive = begun?.Properties.RedrivePolicy as { deadLetterTargetArn: unknown } | undefined;
    expect(readable(redrive?.deadLetterTargetArn)).toBe('WebhookDeliveriesWebhooksDeadLetters.Arn');
  });

  it('are tried again by a standard state machine that has every placeholder of its definition, and logs no data', () => {
    const placeholders = new Set([...definition.matchAll(/\$\{(\w+)\}/g)].map(([, placeholder]) => placeholder));
    const Properties = machine?.Properties;
    expect(Object.keys(Properties?.DefinitionSubstitutions ?? {}).sort()).toEqual([...placeholders].sort());
    expect(Properties).toMatchObject({
      StateMachineType: 'STANDARD',
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
    });
  });
});
