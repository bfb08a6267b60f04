import * as z from 'zod';
import type { EventRule, ScheduleRule } from '../model.ts';
import { describe, type FoundResource, parseProperties } from './found.ts';

const ruleProperties = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  ScheduleExpression: z.string().optional(),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(
    z.strictObject({
      Arn: z.string(),
      Id: z.string(),
      Input: z.string().optional(),
      RetryPolicy: z.unknown().optional(),
      DeadLetterConfig: z.unknown().optional(),
    }),
  ),
});

/** Reads an `AWS::Events::Rule`, on a schedule or with an event pattern; undefined when it is switched off. */
export function readRule(found: FoundResource): ScheduleRule | EventRule | undefined {
  const properties = parseProperties(found, ruleProperties);
  const { ScheduleExpression: expression, EventPattern: pattern } = properties;
  if (properties.State === 'DISABLED') return undefined;
  if (properties.Targets.length === 0) throw new Error(`${describe(found)} has no target`);
  const rule = {
    name: found.identity.name,
    arn: found.identity.attributes.Arn as string,
    ...(properties.Description === undefined ? {} : { description: properties.Description }),
    targets: properties.Targets.map(({ Arn, Input }) => ({
      functionArn: found.find('AWS::Lambda::Function', Arn).identity.attributes.Arn as string,
      ...(Input === undefined ? {} : { input: JSON.parse(Input) as unknown }),
    })),
  };
  if (expression !== undefined && pattern === undefined) return { ...rule, expression };
  if (pattern !== undefined && expression === undefined) return { ...rule, pattern };
  throw new Error(`${describe(found)} needs either a schedule or an event pattern in the local run`);
}
