import { describe, expect, it } from '@jest/globals';
import aslValidator from 'asl-validator';
import { machines, type State } from './support/machines.ts';

const nextOf = (state: State): readonly string[] => [
  ...(state.Next ? [state.Next] : []),
  ...(state.Default ? [state.Default] : []),
  ...(state.Choices ?? []).map(({ Next }) => Next),
  ...(state.Catch ?? []).map(({ Next }) => Next),
];

describe.each(machines)('the $of workflow’s definition', (machine) => {
  const { definition, states, tasks, waits, waitStates } = machine;

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

  it('has a state for each thing it can wait for, and a way back to each', () => {
    const reroute = states[machine.routes]?.Choices?.map(({ Next }) => Next) ?? [];
    expect(reroute.toSorted()).toEqual(waitStates.toSorted());
    for (const state of waitStates) expect(states[state]?.Type).toBe(machine.ends.includes(state) ? 'Succeed' : 'Task');
  });

  it('can start anywhere it can stand', () => {
    const targets = [...(states.Begin?.Choices ?? []).map(({ Next }) => Next), states.Begin?.Default];
    expect(targets.toSorted()).toEqual(waitStates.toSorted());
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

  it.each(waits)('%s hands its token to the waiting function and nothing of whom it is about', (_, { Arguments }) => {
    expect(Object.keys(Arguments?.Payload ?? {}).toSorted()).toEqual(
      [
        'generation',
        machine.id,
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
    for (const [name, { Comment }] of Object.entries(states))
      expect([name, Comment]).toEqual([name, expect.stringMatching(/[一-龥]/)]);
    for (const [name, { Comment }] of waits.filter(([wait]) => !machine.withoutClause.test(wait)))
      expect([name, Comment]).toEqual([name, expect.stringMatching(/R\d+/)]);
  });
});
