import { describe, expect, it } from '@jest/globals';
import { integratorRefusals } from '../../../domain/integrators/refusals.ts';
import { refuse } from '../../../domain/tickets/refusals.ts';
import { refused } from '../../../lambdas/shared/http/problem.ts';
import { registerRefused } from '../../../lambdas/shared/http/register-refused.ts';
import { problemDetails } from '../../../lambdas/shared/schemas/problem.ts';

describe('a refusal over the API', () => {
  it('says what to do next in words, and where the API has what to choose from', () => {
    const { details } = refused(refuse('unknown-unit', { unit: 'dept-nowhere' }, 'unit').refusal);
    expect(details.next).toBe('请从单位名录中选择。(接口:GET /units)');
    expect(problemDetails.safeParse(details).success).toBe(true);
  });

  it('of a register does the same', () => {
    const { details } = registerRefused({ code: 'no-such-integrator', ...integratorRefusals['no-such-integrator'] });
    expect(details.next).toBe('请从接入方名单中选择。(接口:GET /integrators)');
    expect(problemDetails.safeParse(details).success).toBe(true);
  });

  it('that offers no choice is said in words alone', () => {
    const { details } = refused(refuse('photo-not-an-image').refusal);
    expect(details.next).not.toContain('接口');
  });
});
