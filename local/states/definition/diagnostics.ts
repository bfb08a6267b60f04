/** One thing in a definition that the interpreter refuses, in the form of `ValidateStateMachineDefinition`. */
export interface Diagnostic {
  readonly severity: 'ERROR';
  readonly code: string;
  readonly message: string;
  /** Path in the definition: `/States/Name/Field`. */
  readonly location: string;
}

/** Collects what is wrong with a definition, so that everything is told at once. */
export class Diagnostics {
  readonly found: Diagnostic[] = [];

  refuse(location: string, message: string, code = 'SCHEMA_VALIDATION_FAILED'): void {
    this.found.push({ severity: 'ERROR', code, message, location });
  }
}

/** A definition that is invalid or uses what the interpreter does not support: each by name, none is ever ignored. */
export class InvalidDefinitionError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    const list = diagnostics.map(({ code, message, location }) => `${code}: ${message} at ${location}`).join(', ');
    super(`Invalid State Machine Definition: '${list}'`);
    this.name = 'InvalidDefinitionError';
    this.diagnostics = diagnostics;
  }
}
