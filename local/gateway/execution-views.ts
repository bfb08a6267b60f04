import { toIso } from '../../domain/time/instant.ts';
import { type Drawing, drawGraph } from '../console/drawing.ts';
import { readGraph } from '../console/graph.ts';
import { type Operations, ServiceError } from '../platform.ts';
import { type EventView, viewEvents } from './execution-events.ts';
import { overviewOf, type Transition, transitions } from './overview.ts';

/** An execution in the console's list. Instants are RFC 3339 with the offset of Asia/Shanghai. */
interface ExecutionSummaryView {
  readonly name: string;
  readonly machine: string;
  readonly status: string;
  /** The state it is in, while it runs. */
  readonly state?: string;
  readonly startedAt: string;
  readonly stoppedAt?: string;
}

/** A machine that nothing has been seen in. */
type BlankView = Pick<ExecutionView, 'drawing' | 'overview' | 'visited' | 'taken'>;

interface ExecutionView extends ExecutionSummaryView {
  readonly definition: unknown;
  readonly drawing: Drawing;
  /** States entered so far, each once. */
  readonly visited: readonly string[];
  /** Transitions taken so far, each once. */
  readonly taken: readonly Transition[];
  /** The same on the picture of the regulation, for an execution of the ticket's machine. */
  readonly overview: ReturnType<typeof overviewOf>;
  readonly history: readonly EventView[];
}

/** What the console shows of executions. */
export interface ExecutionViews {
  /** The latest executions, the last started first. */
  list(): Promise<ExecutionSummaryView[]>;
  /** The first machine, drawn without an execution; undefined when there is none. */
  blank(): Promise<BlankView | undefined>;
  /** Undefined when there is no execution of this name. */
  describe(name: string): Promise<ExecutionView | undefined>;
}

interface ViewDependencies {
  readonly states: Operations;
  readonly machineArns: readonly string[];
  /** The states that running executions are in, by ARN, as far as they are known. */
  currentStates(): ReadonlyMap<string, string>;
}

type Call = (operation: string, input: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** Executions the list holds at most, of each machine. */
const longestList = 1000;

/** Makes the views from Step Functions' own operations, so that they show any endpoint's executions. */
export function createExecutionViews({ states, machineArns, currentStates }: ViewDependencies): ExecutionViews {
  const call: Call = async (operation, input) => (await states[operation]?.(input)) ?? {};
  return {
    list: async () => {
      const current = currentStates();
      const lists = await Promise.all(
        machineArns.map((stateMachineArn) => call('ListExecutions', { stateMachineArn, maxResults: longestList })),
      );
      const executions = lists.flatMap(({ executions: found }) => found as Array<Record<string, unknown>>);
      const views = executions.map((execution) => summarize(execution, current));
      /** Those of one instant stay as they came: the last started first. */
      return views.sort((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt));
    },
    blank: async () => {
      const [stateMachineArn] = machineArns;
      if (stateMachineArn === undefined) return undefined;
      return pictured(String((await call('DescribeStateMachine', { stateMachineArn })).definition), []);
    },
    describe: async (name) => {
      for (const machineArn of machineArns) {
        const executionArn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
        const found = await unlessMissing(call('DescribeExecution', { executionArn }));
        if (found !== undefined) return view(summarize(found, currentStates()), executionArn, call);
      }
      return undefined;
    },
  };
}

async function view(summary: ExecutionSummaryView, executionArn: string, call: Call): Promise<ExecutionView> {
  const text = String((await call('DescribeStateMachineForExecution', { executionArn })).definition);
  const history = viewEvents(await wholeHistory(call, executionArn));
  const entered = history.flatMap(({ type, state }) => (/Entered$/.test(type) && state !== undefined ? [state] : []));
  return {
    ...summary,
    definition: JSON.parse(text) as unknown,
    ...pictured(text, entered),
    history,
  };
}

function pictured(definition: string, entered: readonly string[]): BlankView {
  return {
    drawing: drawGraph(readGraph(definition)),
    overview: overviewOf(definition, entered),
    visited: [...new Set(entered)],
    taken: transitions(entered),
  };
}

function summarize(
  { name, status, startDate, stopDate, executionArn }: Record<string, unknown>,
  current: ReadonlyMap<string, string>,
): ExecutionSummaryView {
  const state = current.get(String(executionArn));
  return {
    name: String(name),
    machine: String(executionArn).split(':')[6] ?? '',
    status: String(status),
    ...(state === undefined ? {} : { state }),
    startedAt: instantOf(startDate),
    ...(stopDate === undefined ? {} : { stoppedAt: instantOf(stopDate) }),
  };
}

async function wholeHistory(call: Call, executionArn: string): Promise<Array<Record<string, unknown>>> {
  const events: Array<Record<string, unknown>> = [];
  let nextToken: unknown;
  do {
    const input = { executionArn, maxResults: 1000, includeExecutionData: true, ...(nextToken ? { nextToken } : {}) };
    const page = await call('GetExecutionHistory', input);
    events.push(...((page.events as Array<Record<string, unknown>> | undefined) ?? []));
    nextToken = page.nextToken;
  } while (nextToken !== undefined && nextToken !== null);
  return events;
}

async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ServiceError && ['ExecutionDoesNotExist', 'InvalidArn'].includes(error.type)) return undefined;
    throw error;
  }
}

/** Step Functions gives instants as epoch seconds. */
function instantOf(value: unknown): string {
  return toIso(Number(value) * 1000);
}
