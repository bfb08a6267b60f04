import type { Expression } from '../expressions/expression.ts';
import type { Template } from '../expressions/template.ts';

/** A loaded state machine: everything in it is supported and every expression is compiled. */
export interface MachineDefinition {
  readonly startAt: string;
  readonly states: ReadonlyMap<string, State>;
  /** The whole execution's time limit in seconds, if it has one. */
  readonly timeoutSeconds: number | undefined;
}

export type State = PassState | SucceedState | FailState | ChoiceState | WaitState | TaskState;

/** What a state, a rule or a catcher does with data when it is left. */
export interface Exit {
  /** The next state's name; undefined ends the execution. */
  readonly next: string | undefined;
  readonly assign: Template | undefined;
  readonly output: Template | undefined;
}

export interface PassState extends Exit {
  readonly type: 'Pass';
  readonly name: string;
}

export interface SucceedState {
  readonly type: 'Succeed';
  readonly name: string;
  readonly output: Template | undefined;
}

export interface FailState {
  readonly type: 'Fail';
  readonly name: string;
  readonly error: Template | undefined;
  readonly cause: Template | undefined;
}

export interface ChoiceState {
  readonly type: 'Choice';
  readonly name: string;
  readonly rules: readonly ChoiceRule[];
  /** Taken when no rule matches; without it the execution fails. */
  readonly otherwise: Exit | undefined;
}

export interface ChoiceRule {
  readonly condition: Expression | boolean;
  readonly exit: Exit;
}

export interface WaitState extends Exit {
  readonly type: 'Wait';
  readonly name: string;
  readonly field: 'Seconds' | 'Timestamp';
  readonly until: Expression | number | string;
}

export interface TaskState extends Exit {
  readonly type: 'Task';
  readonly name: string;
  readonly resource: TaskResource;
  readonly arguments: Template | undefined;
  readonly timeoutSeconds: Expression | number | undefined;
  readonly heartbeatSeconds: Expression | number | undefined;
  readonly retriers: readonly Retrier[];
  readonly catchers: readonly Catcher[];
}

/** `function`: a function's own ARN; `invoke`: the Lambda integration; `callback`: the same, waiting for its token. */
export type TaskResource =
  | { readonly kind: 'function'; readonly functionArn: string }
  | { readonly kind: 'invoke' | 'callback' };

export interface Retrier {
  readonly errorEquals: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number | undefined;
  readonly fullJitter: boolean;
}

export interface Catcher {
  readonly errorEquals: readonly string[];
  readonly exit: Exit;
}
