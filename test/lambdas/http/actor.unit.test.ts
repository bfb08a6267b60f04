import { describe, expect, it } from '@jest/globals';
import { county } from '../../../lambdas/shared/county.ts';
import { actorOf } from '../../../lambdas/shared/http/actor.ts';
import type { ApiEvent } from '../../../lambdas/shared/http/gateway.ts';

const from = (claims: Record<string, unknown>) =>
  actorOf({ requestContext: { authorizer: { jwt: { claims } } } } as unknown as ApiEvent, county.organisation);

describe('who acts', () => {
  it.each([
    ['[intake supervisor]', ['intake', 'supervisor']],
    ['intake', ['intake']],
    ['[intake]', ['intake']],
    ['["intake", "supervisor"]', ['intake', 'supervisor']],
    ['intake,intake', ['intake']],
    ['[offline_access intake uma_authorization]', ['intake']],
    [
      ['intake', 'clerk'],
      ['intake', 'clerk'],
    ],
  ])('has by the claim %p the roles %p', (roles, expected) => {
    expect(from({ sub: 'someone', roles })).toMatchObject({ kind: 'staff', sub: 'someone', roles: expected });
  });

  it('belongs to a unit of the organisation or to none', () => {
    expect(from({ sub: 's', roles: 'handler', unit: 'dept-water' })).toMatchObject({ unit: 'dept-water' });
    expect(from({ sub: 's', roles: 'reader', unit: 'elsewhere' })).not.toHaveProperty('unit');
    expect(from({ sub: 's', roles: 'clerk' })).not.toHaveProperty('unit');
  });

  it.each([
    [{}, 'no-role'],
    [{ sub: 's' }, 'no-role'],
    [{ sub: 's', roles: '[]' }, 'no-role'],
    [{ sub: 's', roles: true }, 'no-role'],
    [{ sub: ' ', roles: 'intake' }, 'no-role'],
    [{ sub: 's', roles: 'handler' }, 'unknown-unit-claim'],
    [{ sub: 's', roles: '[supervisor unit-head]', unit: 'elsewhere' }, 'unknown-unit-claim'],
    [{ sub: 's', roles: 'clerk', unit: 'elsewhere' }, 'unknown-unit-claim'],
  ])('is nobody with the claims %p', (claims, code) => {
    expect(() => from(claims)).toThrow(code);
  });
});
