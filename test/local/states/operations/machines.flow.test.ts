import { beforeEach, describe, expect, it } from '@jest/globals';
import { single } from '../support/definitions.ts';
import { createStatesRun, type StatesRun } from '../support/states-run.ts';

let run: StatesRun;
beforeEach(async () => {
  run = await createStatesRun();
});

const definition = JSON.stringify(single({ Type: 'Pass' }));
const arn = (name: string) => `arn:aws:states:us-east-1:000000000000:stateMachine:${name}`;
const create = (more: object = {}) => run.call('CreateStateMachine', { name: 'm', definition, roleArn: 'r', ...more });

describe('CreateStateMachine', () => {
  it('answers the ARN and the instant in epoch seconds', async () => {
    expect(await create()).toEqual({ stateMachineArn: arn('m'), creationDate: 1_795_395_600 });
  });

  it('answers the same again for the same machine, and refuses another one of the name', async () => {
    const first = await create();
    await run.advance(5);
    expect(await create()).toEqual(first);
    await expect(create({ roleArn: 'other' })).rejects.toMatchObject({ type: 'StateMachineAlreadyExists' });
    const other = JSON.stringify(single({ Type: 'Pass', Output: 1 }));
    await expect(create({ definition: other })).rejects.toMatchObject({ type: 'StateMachineAlreadyExists' });
  });

  it.each([
    ['an invalid definition', { definition: '{}' }, 'InvalidDefinition'],
    ['an express machine', { type: 'EXPRESS' }, 'ValidationException'],
    ['a version to publish', { publish: true }, 'ValidationException'],
    ['no definition', { definition: undefined }, 'ValidationException'],
    ['an empty name', { name: '' }, 'InvalidName'],
    ['a name that is too long', { name: 'n'.repeat(81) }, 'InvalidName'],
    ...[
      ' ',
      '<',
      '{',
      '[',
      '?',
      '*',
      '"',
      '#',
      '%',
      '\\',
      '^',
      '|',
      '~',
      '`',
      '$',
      '&',
      ',',
      ';',
      ':',
      '/',
      '\u0007',
    ].map(
      (character) => [`a name with ${JSON.stringify(character)}`, { name: `a${character}b` }, 'InvalidName'] as const,
    ),
  ])('refuses %s', async (_title, more, type) => {
    await expect(create(more)).rejects.toMatchObject({ type, status: 400 });
  });

  it('names the state and the field that is not supported', async () => {
    const map = JSON.stringify(single({ Type: 'Map' }));
    await expect(create({ definition: map })).rejects.toMatchObject({
      message: expect.stringContaining("State type 'Map' is not supported at /States/Only/Type"),
    });
  });
});

describe('State machines', () => {
  it('are described with their definition and settings as given', async () => {
    const loggingConfiguration = { level: 'ALL', includeExecutionData: false };
    await create({ loggingConfiguration });
    expect(await run.call('DescribeStateMachine', { stateMachineArn: arn('m') })).toMatchObject({
      name: 'm',
      status: 'ACTIVE',
      type: 'STANDARD',
      definition,
      roleArn: 'r',
      loggingConfiguration,
      tracingConfiguration: { enabled: false },
    });
  });

  it('are updated in what is given only', async () => {
    await create();
    const stateMachineArn = arn('m');
    const { revisionId, updateDate } = await run.call('UpdateStateMachine', { stateMachineArn, roleArn: 'new' });
    expect(updateDate).toBe(1_795_395_600);
    const described = await run.call('DescribeStateMachine', { stateMachineArn });
    expect(described).toMatchObject({ definition, roleArn: 'new', revisionId });
    const update = run.call('UpdateStateMachine', { stateMachineArn });
    await expect(update).rejects.toMatchObject({ type: 'MissingRequiredParameter' });
    const broken = run.call('UpdateStateMachine', { stateMachineArn, definition: '[]' });
    await expect(broken).rejects.toMatchObject({ type: 'InvalidDefinition' });
  });

  it('are listed by name, page by page', async () => {
    for (const name of ['c', 'a', 'b']) {
      await create({ name });
    }
    const first = await run.call('ListStateMachines', { maxResults: 2 });
    expect(first.stateMachines).toMatchObject([{ name: 'a' }, { name: 'b', type: 'STANDARD' }]);
    const second = await run.call('ListStateMachines', { maxResults: 2, nextToken: first.nextToken });
    expect(second).toMatchObject({ stateMachines: [{ name: 'c', stateMachineArn: arn('c') }] });
    expect(second.nextToken).toBeUndefined();
  });

  it('are deleted with their running executions, and deleting an unknown one is no error', async () => {
    const stateMachineArn = await run.create(single({ Type: 'Wait', Seconds: 9 }), 'gone');
    const executionArn = await run.start(stateMachineArn);
    await run.call('DeleteStateMachine', { stateMachineArn });
    await run.call('DeleteStateMachine', { stateMachineArn });
    expect((await run.describe(executionArn)).status).toBe('ABORTED');
    const describing = run.call('DescribeStateMachine', { stateMachineArn });
    await expect(describing).rejects.toMatchObject({ type: 'StateMachineDoesNotExist' });
    expect(run.timers()).toEqual([]);
  });

  it('refuse what is no ARN of theirs', async () => {
    const describing = run.call('DescribeStateMachine', { stateMachineArn: 'arn:aws:sns:us-east-1:000000000000:t' });
    await expect(describing).rejects.toMatchObject({ type: 'InvalidArn' });
  });

  it('keep tags', async () => {
    await create({ tags: [{ key: 'county', value: '永宁' }] });
    const resourceArn = arn('m');
    await run.call('TagResource', { resourceArn, tags: [{ key: 'stage', value: 'local' }] });
    await run.call('UntagResource', { resourceArn, tagKeys: ['county'] });
    expect(await run.call('ListTagsForResource', { resourceArn })).toEqual({
      tags: [{ key: 'stage', value: 'local' }],
    });
  });
});

describe('ValidateStateMachineDefinition', () => {
  it('answers OK or what is refused', async () => {
    expect(await run.call('ValidateStateMachineDefinition', { definition })).toMatchObject({
      result: 'OK',
      diagnostics: [],
    });
    const bad = JSON.stringify(single({ Type: 'Parallel' }));
    expect(await run.call('ValidateStateMachineDefinition', { definition: bad })).toEqual({
      result: 'FAIL',
      diagnostics: [
        {
          severity: 'ERROR',
          code: 'SCHEMA_VALIDATION_FAILED',
          message: "State type 'Parallel' is not supported",
          location: '/States/Only/Type',
        },
      ],
      truncated: false,
    });
  });
});
