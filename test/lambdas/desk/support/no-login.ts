import type { LoginIssuer } from '../../../../lambdas/desk/login/issuer.ts';

/** A login that is never completed, for pages that are asked for by who is logged in. */
export const noLogin: LoginIssuer = {
  scheme: 'https',
  loginAddress: async ({ state }) => ({ ok: true, value: new URL(`https://login.test/authorize?state=${state}`) }),
  claimsOf: async () => ({ ok: false, failure: 'used' }),
  logoutAddress: async () => undefined,
};
