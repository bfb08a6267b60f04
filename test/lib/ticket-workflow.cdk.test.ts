import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../lib/project-root.ts';
import { readable, resourcesOf, synthesize } from './synthesis.ts';

const { hotline } = await synthesize();
const definition = readFileSync(join(projectRoot, 'statemachines/ticket.asl.json'), 'utf8');
const machine = resourcesOf(hotline, 'AWS::StepFunctions::StateMachine').TicketWorkflow;
const substitutions = machine?.Properties.DefinitionSubstitutions as Record<string, unknown>;

describe('the state machine of a ticket', () => {
  it('keeps its name and its role’s: running executions keep both for life', () => {
    expect(Object.keys(hotline.findResources('AWS::StepFunctions::StateMachine'))).toEqual([
      'TicketWorkflow94BC0A60',
      'WebhookDeliveryAF07FEBA',
    ]);
    expect(Object.keys(hotline.findResources('AWS::IAM::Role'))).toContain('TicketWorkflowRole72C21945');
  });

  it('is a standard one', () => expect(machine?.Properties.StateMachineType).toBe('STANDARD'));

  it('is given every placeholder of its definition, and no other', () => {
    const placeholders = new Set([...definition.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
    expect(Object.keys(substitutions).sort()).toEqual([...placeholders].sort());
  });

  it('has its tasks’ and the partition’s names from the stack', () => {
    expect(Object.fromEntries(Object.entries(substitutions).map(([name, value]) => [name, readable(value)]))).toEqual({
      Partition: 'AWS::Partition',
      AwaitFunction: 'Await.Arn',
      MilestoneFunction: 'Milestone.Arn',
      ArchiveFunction: 'Archive.Arn',
    });
  });

  it('says in its definition that it is written in JSONata: no property of the resource could', () => {
    expect(JSON.parse(definition)).toHaveProperty('QueryLanguage', 'JSONata');
  });

  it('logs every step without its data, which holds task tokens', () => {
    expect(machine?.Properties.LoggingConfiguration).toMatchObject({ Level: 'ALL', IncludeExecutionData: false });
    expect(resourcesOf(hotline, 'AWS::Logs::LogGroup').TicketWorkflowLog?.Properties.LogGroupName).toBe(
      '/aws/vendedlogs/states/Hotline-TicketWorkflow',
    );
  });

  it('is not traced unless the profile says so', () => {
    expect(machine?.Properties.TracingConfiguration).toEqual({ Enabled: false });
  });
});

describe('the topic of ticket events', () => {
  it('is encrypted, and refuses publishers on an unencrypted connection', () => {
    expect(readable(resourcesOf(hotline, 'AWS::SNS::Topic').TicketEvents?.Properties.KmsMasterKeyId)).toBe(
      'arn:AWS::Partition:kms:AWS::Region:AWS::AccountId:alias/aws/sns',
    );
    expect(JSON.stringify(resourcesOf(hotline, 'AWS::SNS::TopicPolicy').TicketEventsPolicy?.Properties)).toContain(
      '"Action":"sns:Publish","Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"',
    );
  });
});
