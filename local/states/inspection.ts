import type { ExecutionStatus } from './execution/record.ts';
import type { Json } from './json.ts';
import { wireEvent } from './operations/history-operation.ts';
import type { Parts } from './operations/machine-operations.ts';
import type { ExecutionSummary } from './runtime/execution-index.ts';
import type { StatesStore } from './runtime/store.ts';

/** A state machine, for the console. */
export interface MachineView {
  readonly stateMachineArn: string;
  readonly name: string;
  /** The definition's text. */
  readonly definition: string;
}

/** An execution with all that can be seen of it. Instants are epoch milliseconds. */
export interface ExecutionView extends ExecutionSummary {
  /** The definition it runs by, as text: that of its start, whatever the machine has now. */
  readonly definition: string;
  readonly input: string;
  readonly output: string | undefined;
  readonly error: string | undefined;
  readonly cause: string | undefined;
  readonly variables: Readonly<Record<string, Json>>;
  readonly eventCount: number;
  readonly waiting: WaitingView | undefined;
}

/** What a running execution waits for. Tokens are not shown: they are credentials. */
export interface WaitingView {
  readonly state: string;
  readonly enteredAt: number;
  /** The end of a wait, the limit of a task, or the next retry. */
  readonly until: number | undefined;
  readonly retryCount: number;
}

/** Looks into the interpreter, for the console and for tests. Changes nothing. */
export interface Inspection {
  machines(): Promise<MachineView[]>;
  /** Executions of a machine or of all, latest start first. */
  executions(filter?: { stateMachineArn?: string; status?: ExecutionStatus; limit?: number }): ExecutionSummary[];
  execution(executionArn: string): Promise<ExecutionView | undefined>;
  /** The whole history, in the form of GetExecutionHistory. */
  history(executionArn: string): Promise<Array<Record<string, unknown>>>;
}

/** The inspection of a run. */
export function createInspection(parts: Parts, store: StatesStore): Inspection {
  const { machines, definitions, executions } = parts;
  return {
    machines: () =>
      Promise.all(
        machines.list().map(async ({ stateMachineArn, name, definitionHash }) => ({
          stateMachineArn,
          name,
          definition: await definitions.text(definitionHash),
        })),
      ),
    executions: (filter = {}) => {
      const { stateMachineArn, status, limit = Number.POSITIVE_INFINITY } = filter;
      const found: ExecutionSummary[] = [];
      for (const summary of executions.index.latestFirst(stateMachineArn)) {
        if (found.length >= limit) {
          break;
        }
        if (status === undefined || summary.status === status) {
          found.push(summary);
        }
      }
      return found;
    },
    execution: (executionArn) => view(parts, executionArn),
    history: async (executionArn) => {
      const eventCount = (await executions.find(executionArn))?.eventCount ?? 0;
      const ids = Array.from({ length: eventCount }, (_none, index) => index + 1);
      return (await store.events(executionArn, ids)).map((event) => wireEvent(event, true));
    },
  };
}

async function view({ executions, definitions }: Parts, executionArn: string): Promise<ExecutionView | undefined> {
  const record = await executions.find(executionArn);
  if (record === undefined) {
    return undefined;
  }
  const { name, stateMachineArn, status, startedAt, stoppedAt, position, input, output, error, cause, eventCount } =
    record;
  const attempt = position?.task?.attempt;
  return {
    ...{ executionArn, name, stateMachineArn, status, startedAt, stoppedAt, input, output, error, cause, eventCount },
    state: position?.state,
    definition: await definitions.text(record.definitionHash),
    variables: record.variables ?? {},
    waiting: position && {
      state: position.state,
      enteredAt: position.enteredAt,
      until: position.until ?? attempt?.timeoutAt ?? attempt?.heartbeatAt ?? position.task?.retryAt,
      retryCount: position.task?.retryCount ?? 0,
    },
  };
}
