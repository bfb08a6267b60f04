import { InvalidDefinitionError } from '../../../../local/states/definition/diagnostics.ts';
import { parseDefinition } from '../../../../local/states/definition/parse.ts';

/** A row of a table of refusals: what is refused, the definition, and how its refusal begins (`location: message`). */
export type Refusal = [title: string, definition: object | string, expected: string];

/** What is refused in a definition: `location: message`. */
export function refusals(definition: object | string): string[] {
  try {
    parseDefinition(typeof definition === 'string' ? definition : JSON.stringify(definition));
    return [];
  } catch (error) {
    if (error instanceof InvalidDefinitionError) {
      return error.diagnostics.map(({ location, message }) => `${location}: ${message}`);
    }
    throw error;
  }
}
