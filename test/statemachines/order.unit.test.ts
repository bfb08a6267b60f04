import { describe, expect, it } from '@jest/globals';
import aslValidator from 'asl-validator';
import { orderWaitStates } from '../../domain/household/wait.ts';
import definition from '../../statemachines/order.asl.json' with { type: 'json' };

type Catcher = { readonly ErrorEquals: readonly string[]; readonly Next: string };
type State = {
  readonly Type: string;
  readonly Comment?: string;
  readonly Resource?: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly TimeoutSeconds?: number | string;
  readonly Choices?: readonly { readonly Condition: string; readonly Next: string }[];
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[] }[];
  readonly Catch?: readonly Catcher[];
  readonly Arguments?: { readonly Payload: Record<string, unknown> };
};

const states = definition.States as unknown as Readonly<Record<string, State>>;
const entries = Object.entries(states);
const tasks = entries.filter(([, { Type }]) => Type === 'Task');
const waits = tasks.filter(([name]) => name.startsWith('Await'));

const nextOf = (state: State): readonly string[] => [
  ...(state.Next ? [state.Next] : []),
  ...(state.Default ? [state.Default] : []),
  ...(state.Choices ?? []).map(({ Next }) => Next),
  ...(state.Catch ?? []).map(({ Next }) => Next),
];

describe('the order workflow’s definition', () => {
  it('is valid Amazon States Language once its placeholders are filled', () => {
    const text = JSON.stringify(definition)
      .replaceAll(/\$\{Partition\}/g, 'aws')
      .replaceAll(/\$\{\w+Function\}/g, 'arn:aws:lambda:us-east-1:111122223333:function:f');
    const { isValid, errorsText } = aslValidator(JSON.parse(text));
    expect(errorsText('\n')).toBe('');
    expect(isValid).toBe(true);
  });

  it('names JSONata in the file, since CDK leaves no trace of it elsewhere', () => {
    expect(definition.QueryLanguage).toBe('JSONata');
  });

  it('has a state for each thing an order can wait for, and a way back to each', () => {
    const reroute = states.Route?.Choices?.map(({ Next }) => Next) ?? [];
    expect(reroute.toSorted()).toEqual(orderWaitStates.toSorted());
    for (const state of orderWaitStates) expect(states[state]?.Type).toBe(state === 'Closed' ? 'Succeed' : 'Task');
  });

  it('can start anywhere an order can stand', () => {
    const targets = [...(states.Begin?.Choices ?? []).map(({ Next }) => Next), states.Begin?.Default];
    expect(targets.toSorted()).toEqual(orderWaitStates.toSorted());
  });

  it('reaches every state from its start', () => {
    const reached = new Set<string>();
    const visit = (name: string): void => {
      if (reached.has(name)) return;
      reached.add(name);
      for (const next of nextOf(states[name] as State)) visit(next);
    };
    visit(definition.StartAt);
    expect([...reached].toSorted()).toEqual(Object.keys(states).toSorted());
  });

  it.each(tasks)('%s is bounded in time', (_, { TimeoutSeconds }) => {
    expect(TimeoutSeconds).toBeDefined();
  });

  it.each(waits)('%s rounds its time up, so that it never wakes before the limit', (_, { TimeoutSeconds }) => {
    expect(TimeoutSeconds).toBe(
      '{% $max([1,$ceil(($toMillis($until)-$toMillis($states.context.State.EnteredTime))/1000)]) %}',
    );
  });

  it.each(tasks)(
    '%s is called again when its function did not end or the store was busy; retrying States.ALL would retry the limit itself',
    (_, { Retry }) => {
      const retried = (Retry ?? []).flatMap(({ ErrorEquals }) => ErrorEquals);
      expect(retried.filter((error) => !error.startsWith('Lambda.'))).toEqual([
        'Sandbox.Timedout',
        'Runtime.ExitError',
        'Busy',
      ]);
      expect(retried).toEqual(expect.arrayContaining(['Lambda.ServiceException', 'Lambda.Unknown']));
    },
  );

  it.each(waits)(
    '%s catches its limit first, a newer run second, and anything else for an operator',
    (name, { Catch }) => {
      expect(Catch?.map(({ ErrorEquals, Next }) => [ErrorEquals.join(), Next])).toEqual([
        ['States.Timeout', 'Milestone'],
        ['Superseded', 'Superseded'],
        ['States.ALL', name === 'AwaitOperator' ? 'WorkflowFailed' : 'AwaitOperator'],
      ]);
    },
  );

  it.each(waits)('%s hands its token to the waiting function and nothing of the resident', (_, { Arguments }) => {
    expect(Object.keys(Arguments?.Payload ?? {}).toSorted()).toEqual(
      [
        'generation',
        'orderId',
        'execution',
        'state',
        'enteredAt',
        'until',
        'seq',
        'commit',
        'idle',
        'error',
        'token',
      ].toSorted(),
    );
  });

  it('tells the operator in Chinese what each state of the regulation is, with its requirement', () => {
    for (const [name, { Comment }] of entries)
      expect([name, Comment]).toEqual([name, expect.stringMatching(/[一-龥]/)]);
    for (const [name, { Comment }] of waits.filter(([wait]) => !/Operator/.test(wait)))
      expect([name, Comment]).toEqual([name, expect.stringMatching(/R\d+/)]);
  });
});
