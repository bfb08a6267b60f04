/** An event of an execution's history, as Step Functions records it; its details stand under a name of their own. */
export interface HistoryEvent {
  readonly id: number;
  readonly previousEventId: number;
  /** Epoch milliseconds. */
  readonly timestamp: number;
  readonly type: string;
  readonly details?: EventDetails;
}

/** Details beside the field that holds them (`stateEnteredEventDetails`). */
export interface EventDetails {
  readonly field: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Events one execution can have; the last is kept for its failure. */
export const maximumEvents = 25_000;

const complete = { truncated: false };

/** Details with an input, in the form of every event that has one. */
export function withInput(input: string): Record<string, unknown> {
  return { input, inputDetails: complete };
}

/** Details with an output. */
export function withOutput(output: string): Record<string, unknown> {
  return { output, outputDetails: complete };
}

/** Details with the variables a state assigned, each as JSON text. */
export function withAssigned(variables: ReadonlyArray<readonly [name: string, text: string]>): Record<string, unknown> {
  if (variables.length === 0) {
    return {};
  }
  return { assignedVariables: Object.fromEntries(variables), assignedVariablesDetails: complete };
}

/** Details of a failure; what is not known is left out. */
export function withFailure(error: string | undefined, cause: string | undefined): Record<string, unknown> {
  return { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
}
