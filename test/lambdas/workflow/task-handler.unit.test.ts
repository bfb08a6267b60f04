import '../support/quiet.ts';
import { describe, expect, it } from '@jest/globals';
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { CommitConflict } from '../../../lambdas/shared/store/append.ts';
import { generation } from '../../../lambdas/shared/workflow/generation.ts';
import { Superseded } from '../../../lambdas/shared/workflow/task.ts';
import { taskHandler } from '../../../lambdas/shared/workflow/task-handler.ts';

/** The name under which the workflow sees a fault of a task. */
const seenAs = async (fault: Error): Promise<string> => {
  const handler = taskHandler(z.looseObject({}), async () => {
    throw fault;
  });
  return handler({ generation }, {} as Context).then(
    () => 'none',
    (error: Error) => error.name,
  );
};
const named = (name: string): Error => Object.assign(new Error('fault'), { name });

describe('a task of the workflow', () => {
  it.each(['ProvisionedThroughputExceededException', 'TimeoutError', 'InternalServerError'])(
    'whose store answers %s is called again',
    async (name) => {
      expect(await seenAs(named(name))).toBe('Busy');
    },
  );

  it('that is in the way of others again and again is called again', async () => {
    expect(await seenAs(new CommitConflict('20261123001017'))).toBe('Busy');
  });

  it('whose run was superseded says so, and any other fault keeps its name for the operator', async () => {
    expect(await seenAs(new Superseded('20261123001017', 1))).toBe('Superseded');
    expect(await seenAs(named('TypeError'))).toBe('TypeError');
  });
});
