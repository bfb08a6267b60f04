import { byteLength, isObject } from '../json.ts';
import { Diagnostics, InvalidDefinitionError } from './diagnostics.ts';
import { Fields, type QueryLanguage } from './fields.ts';
import { checkGraph } from './graph.ts';
import { parseState } from './states.ts';
import type { MachineDefinition, State } from './types.ts';

const longestDefinition = 1_048_576;
const longestStateName = 80;

/**
 * Loads a state machine in the States Language and compiles its expressions.
 * @param text the definition as JSON
 * @throws InvalidDefinitionError naming every field, state type and resource that is invalid or not supported
 */
export function parseDefinition(text: string): MachineDefinition {
  const diagnostics = new Diagnostics();
  const fields = new Fields(parseObject(text), { state: '', part: '', language: 'JSONPath', diagnostics });
  const machineLanguage = parseLanguage(fields, 'JSONPath');
  const version = fields.text('Version');
  if (version !== undefined && version !== '1.0') {
    fields.refuse('Version', "Value should be one of the following: ['1.0']");
  }
  const startAt = fields.requiredText('StartAt');
  const timeoutSeconds = fields.number('TimeoutSeconds', 1);
  const parsed = parseStates(fields, machineLanguage);
  fields.close();
  checkGraph(startAt, parsed, diagnostics);
  if (diagnostics.found.length > 0) {
    throw new InvalidDefinitionError(diagnostics.found);
  }
  const states = new Map([...parsed].flatMap(([name, state]) => (state === undefined ? [] : [[name, state] as const])));
  return { startAt, states, timeoutSeconds };
}

function parseObject(text: string): Record<string, unknown> {
  const refusal = (code: string, message: string) =>
    new InvalidDefinitionError([{ severity: 'ERROR', code, message, location: '/' }]);
  if (byteLength(text) > longestDefinition) {
    throw refusal('SCHEMA_VALIDATION_FAILED', `A definition has at most ${longestDefinition} bytes`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refusal('INVALID_JSON_DESCRIPTION', error instanceof Error ? error.message : String(error));
  }
  if (!isObject(value)) {
    throw refusal('SCHEMA_VALIDATION_FAILED', 'Definition must be a valid JSON object');
  }
  return value;
}

function parseLanguage(fields: Fields, inherited: QueryLanguage): QueryLanguage {
  const language = fields.text('QueryLanguage') ?? inherited;
  if (language !== 'JSONata' && language !== 'JSONPath') {
    fields.refuse('QueryLanguage', 'Value should be one of the following: [JSONPath, JSONata]');
    return 'JSONata';
  }
  return language;
}

function parseStates(machine: Fields, machineLanguage: QueryLanguage): Map<string, State | undefined> {
  const states = new Map<string, State | undefined>();
  const given = machine.raw('States');
  if (!isObject(given) || Object.keys(given).length === 0) {
    machine.refuse('', 'These fields are required: [States]');
    return states;
  }
  for (const [name, value] of Object.entries(given)) {
    states.set(name, parseNamedState(name, value, machine, machineLanguage));
  }
  return states;
}

function parseNamedState(name: string, value: unknown, machine: Fields, inherited: QueryLanguage): State | undefined {
  const place = { ...machine.place, state: `/States/${name}` };
  const values = isObject(value) ? value : {};
  const language = parseLanguage(new Fields(values, place), inherited);
  const fields = new Fields(values, { ...place, language });
  if (!isObject(value)) {
    fields.refuse('', 'Expected value of type [OBJECT]');
    return undefined;
  }
  if (name.length > longestStateName) {
    fields.refuse('', `A state's name has at most ${longestStateName} characters`);
  }
  if (inherited === 'JSONata' && language === 'JSONPath') {
    fields.refuse('', "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine");
    return undefined;
  }
  return parseState(name, fields);
}
