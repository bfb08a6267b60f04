import { beforeEach, describe, expect, it } from '@jest/globals';
import { machine, path, single } from './support/definitions.ts';
import { createStatesRun, type StatesRun } from './support/states-run.ts';

let run: StatesRun;
beforeEach(async () => {
  run = await createStatesRun();
});

/** The outcome of a machine that does not wait. */
const outcome = async (definition: object, input: unknown = {}) => run.outcome(await run.begin(definition, input));

describe('Pass and Succeed', () => {
  it('hand their input on', async () => {
    expect(await outcome(machine({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Succeed' } }), { a: 1 })).toEqual({
      a: 1,
    });
  });

  it('make an output of literals and expressions at any depth', async () => {
    const output = {
      a: [1, '{% $states.input.x %}', null],
      ' {% no %}': ' {% no %} ',
      b: { c: '{% $states.input %}' },
    };
    const expected = { a: [1, 5, null], ' {% no %}': ' {% no %} ', b: { c: { x: 5 } } };
    expect(await outcome(single({ Type: 'Pass', Output: output }), { x: 5 })).toEqual(expected);
    expect(await outcome(machine({ S: { Type: 'Succeed', Output: output } }), { x: 5 })).toEqual(expected);
  });

  it('keep null as a value and write what JSON has no number for by its name', async () => {
    const output = { a: '{% $states.input.n %}', b: '{% $exists($states.input.n) %}', c: '{% $number("0x10") %}' };
    expect(await outcome(single({ Type: 'Pass', Output: output }), { n: null })).toEqual({ a: null, b: true, c: 16 });
  });

  it('keep a list of one in a variable a list', async () => {
    const states = {
      A: { Type: 'Pass', Assign: { list: "{% $states.input.items[kind = 'a'][] %}" }, Next: 'B' },
      B: { Type: 'Pass', Output: "{% { 'list': $list, 'count': $count($list) } %}", End: true },
    };
    const item = { kind: 'a' };
    expect(await outcome(machine(states), { items: [item, { kind: 'b' }] })).toEqual({ list: [item], count: 1 });
  });

  it('give the Result of a JSONPath state', async () => {
    expect(await outcome(path({ A: { Type: 'Pass', Result: { r: '$.a' }, End: true } }), { a: 1 })).toEqual({
      r: '$.a',
    });
  });
});

describe('Variables', () => {
  it('are visible from the next state on: Assign and Output see the values at entry', async () => {
    const states = {
      A: { Type: 'Pass', Assign: { x: 1 }, Next: 'B' },
      B: { Type: 'Pass', Assign: { x: '{% $x + 1 %}', y: '{% $x %}' }, Output: '{% $x %}', Next: 'C' },
      C: { Type: 'Pass', Output: ['{% $states.input %}', '{% $x %}', '{% $y %}'], End: true },
    };
    expect(await outcome(machine(states))).toEqual([1, 2, 1]);
  });

  it('survive states of both query languages', async () => {
    const states = {
      A: { Type: 'Pass', Assign: { x: 1 }, Next: 'B' },
      B: { Type: 'Pass', QueryLanguage: 'JSONata', Output: '{% $x + 1 %}', End: true },
    };
    expect(await outcome(path(states))).toBe(2);
  });

  it('may not be longer than 256 KiB', async () => {
    const long = "{% $pad('', 262145, 'x') %}";
    expect(await outcome(single({ Type: 'Pass', Assign: { long } }))).toMatchObject({
      error: 'States.DataLimitExceeded',
    });
  });
});

describe('The context object', () => {
  it('tells the execution, the machine and the state, with instants in milliseconds', async () => {
    const executionArn = await run.begin(single({ Type: 'Pass', Output: '{% $states.context %}' }), { a: 1 });
    const [, , , , , , name, execution] = executionArn.split(':');
    expect(await run.outcome(executionArn)).toEqual({
      Execution: {
        Id: executionArn,
        Input: { a: 1 },
        StartTime: '2026-11-23T01:00:00.000Z',
        Name: execution,
        RoleArn: 'arn:aws:iam::000000000000:role/r',
        RedriveCount: 0,
      },
      StateMachine: { Id: `arn:aws:states:us-east-1:000000000000:stateMachine:${name}`, Name: name },
      State: { Name: 'Only', EnteredTime: '2026-11-23T01:00:00.000Z' },
    });
  });
});

describe('Choice', () => {
  const choices = {
    Which: {
      Type: 'Choice',
      Choices: [
        { Condition: "{% $states.input.kind = 'a' %}", Next: 'End', Assign: { by: 'rule' }, Output: 'from the rule' },
        { Condition: '{% $states.input.flag %}', Next: 'End' },
      ],
      Default: 'End',
      Assign: { by: 'default' },
      Output: 'from the default',
    },
    End: { Type: 'Pass', Output: "{% [$states.input, $exists($by) ? $by : 'nobody'] %}", End: true },
  };

  it.each([
    [{ kind: 'a' }, ['from the rule', 'rule']],
    [{ kind: 'b', flag: true }, [{ kind: 'b', flag: true }, 'nobody']],
    [{ kind: 'b', flag: false }, ['from the default', 'default']],
  ])('takes the first rule that holds, with its own Assign and Output: %j', async (input, expected) => {
    expect(await outcome(machine(choices), input)).toEqual(expected);
  });

  it('fails when a condition is no boolean', async () => {
    expect(await outcome(machine(choices), { kind: 'b', flag: 'yes' })).toEqual({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause:
        "An error occurred while executing the state 'Which' (entered at the event id #2). The JSONata expression " +
        "'$states.input.flag' specified for the field 'Choices[1]/Condition' returned an unexpected result type. " +
        "Expected 'boolean', but was 'string' for value: \"yes\"",
    });
  });

  it('fails when no rule holds and there is no default', async () => {
    const states = { C: { Type: 'Choice', Choices: [{ Condition: false, Next: 'S' }] }, S: { Type: 'Succeed' } };
    expect(await outcome(machine(states))).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });
});

describe('Fail', () => {
  it.each([
    [
      { Error: 'E', Cause: 'why' },
      { error: 'E', cause: 'why' },
    ],
    [
      { Error: '{% $states.input.e %}', Cause: "{% 'because ' & $states.input.e %}" },
      { error: 'X', cause: 'because X' },
    ],
    [{}, { error: undefined, cause: undefined }],
  ])('ends the execution: %j', async (fields, expected) => {
    expect(await outcome(machine({ F: { Type: 'Fail', ...fields } }), { e: 'X' })).toEqual({
      status: 'FAILED',
      ...expected,
    });
  });

  it('needs an error that is a string', async () => {
    const cause = expect.stringContaining("Expected 'string', but was 'number' for value: 1");
    expect(await outcome(machine({ F: { Type: 'Fail', Error: '{% 1 %}' } }))).toMatchObject({ cause });
  });
});
