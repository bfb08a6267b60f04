import { describe, expect, it } from '@jest/globals';
import { readable, resourcesOf, synthesize } from './synthesis.ts';

const { hotline } = await synthesize();
const mappings = resourcesOf(hotline, 'AWS::Lambda::EventSourceMapping');

const mapping = (name: string) => {
  const { FilterCriteria, EventSourceArn, FunctionName, DestinationConfig, ...settings } =
    mappings[`${name}TicketStream`]?.Properties ?? {};
  return {
    source: readable(EventSourceArn),
    reader: readable(FunctionName),
    deadLetters: readable((DestinationConfig as { OnFailure: { Destination: unknown } }).OnFailure.Destination),
    filters: (FilterCriteria as { Filters: { Pattern: string }[] }).Filters.map(({ Pattern }) => JSON.parse(Pattern)),
    settings,
  };
};

const pattern = (prefix: string, ...eventName: string[]) => ({
  eventName,
  dynamodb: { Keys: { sk: { S: [{ prefix }] } } },
});

describe('the readers of the table’s stream', () => {
  it('are two', () => expect(Object.keys(mappings)).toEqual(['SignalTicketStream', 'PublishTicketStream']));

  it('signal follows commits and stored waits, new or changed', () => {
    expect(mapping('Signal').filters).toEqual([pattern('EVENT#', 'INSERT'), pattern('WAIT', 'INSERT', 'MODIFY')]);
  });

  it('publish follows new commits and SMS that were asked for outside them', () => {
    expect(mapping('Publish').filters).toEqual([pattern('EVENT#', 'INSERT'), pattern('OUTGOING', 'INSERT', 'MODIFY')]);
  });

  it.each(['Signal', 'Publish'])(
    '%s reads from the first record, without waiting, and gives up on single records only',
    (name) => {
      expect(mapping(name)).toMatchObject({
        source: 'Tickets.StreamArn',
        reader: name,
        deadLetters: `TicketStreams${name}DeadLetters.Arn`,
      });
      expect(mapping(name).settings).toEqual({
        StartingPosition: 'TRIM_HORIZON',
        BatchSize: 100,
        ParallelizationFactor: 10,
        MaximumRetryAttempts: 10,
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      });
    },
  );
});

describe('what could not be delivered', () => {
  const queues = resourcesOf(hotline, 'AWS::SQS::Queue');

  it('is kept encrypted for fourteen days, in a queue for each reader, the sweep, the digest, the erasure, the reports, the inbox, photos and webhooks', () => {
    expect(Object.keys(queues)).toHaveLength(9);
    for (const { Properties } of Object.values(queues))
      expect(Properties).toEqual({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 86_400 });
  });

  it('is refused over an unencrypted connection', () => {
    const policies = Object.values(resourcesOf(hotline, 'AWS::SQS::QueuePolicy'));
    expect(policies).toHaveLength(9);
    for (const { Properties } of policies)
      expect(JSON.stringify(Properties)).toContain(
        '"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"',
      );
  });
});

describe('the daily sweep', () => {
  const rule = resourcesOf(hotline, 'AWS::Events::Rule').DailySweepRule?.Properties;

  it('runs at 07:00 in Shanghai, which is 23:00 UTC of the day before', () => {
    expect(rule?.ScheduleExpression).toBe('cron(0 23 * * ? *)');
  });

  it('starts the function Sweep with the schedule’s own event, and keeps one that could not be delivered', () => {
    const [target] = (rule?.Targets ?? []) as { Arn: unknown; DeadLetterConfig: { Arn: unknown } }[];
    expect(readable(target?.Arn)).toBe('Sweep.Arn');
    expect(readable(target?.DeadLetterConfig.Arn)).toBe('DailySweepSweepDeadLetters.Arn');
    expect(target).not.toHaveProperty('Input');
  });
});
