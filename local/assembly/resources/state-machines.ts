import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { StateMachineDefinition } from '../model.ts';
import { describe, type FoundResource, parseProperties } from './found.ts';

const machineProperties = z.looseObject({
  StateMachineType: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  RoleArn: z.string(),
  DefinitionString: z.string().optional(),
  Definition: z.record(z.string(), z.unknown()).optional(),
  DefinitionS3Location: z.looseObject({ Key: z.string() }).optional(),
  DefinitionSubstitutions: z.record(z.string(), z.coerce.string()).default({}),
});

/** Reads an `AWS::StepFunctions::StateMachine`; its definition may be inline or an asset. */
export function readStateMachine(found: FoundResource): StateMachineDefinition {
  const properties = parseProperties(found, machineProperties);
  return {
    name: found.identity.name,
    arn: found.identity.reference,
    roleArn: properties.RoleArn,
    type: properties.StateMachineType,
    definition: substitute(found, definitionText(found, properties), properties.DefinitionSubstitutions),
  };
}

function definitionText(found: FoundResource, properties: z.infer<typeof machineProperties>): string {
  if (properties.DefinitionString !== undefined) return properties.DefinitionString;
  if (properties.Definition !== undefined) return JSON.stringify(properties.Definition);
  if (properties.DefinitionS3Location === undefined) throw new Error(`${describe(found)} has no definition`);
  return readFileSync(found.asset(properties.DefinitionS3Location.Key), 'utf8');
}

/** `DefinitionSubstitutions`: every `${Name}` of the definition stands for a value of the template. */
function substitute(found: FoundResource, text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{([A-Za-z0-9_]+)\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${describe(found)}: no substitution for \${${name}} of its definition`);
    return value;
  });
}
