import * as z from 'zod/mini';
import { type Instant, minute } from '../../domain/time/instant.ts';
import type { AccountSecret } from '../shared/wechat/account-secret.ts';
import { postJson } from './call.ts';
import { WechatFault } from './fault.ts';

/** A token is not used any more so long before its end. */
const margin = 5 * minute;

const answer = z.union([
  z.object({ access_token: z.string().check(z.minLength(1)), expires_in: z.int() }),
  z.object({ errcode: z.int() }),
]);

export type AccessTokens = {
  /** The token that holds at an instant: the one that is kept, or another. */
  readonly at: (now: Instant) => Promise<string>;
  /** Has WeChat make another: the one that is kept was refused. */
  readonly renewed: (refused: string, now: Instant) => Promise<string>;
};

export type TokenSettings = {
  readonly endpoint: string;
  readonly appId: string;
  readonly secret: () => Promise<AccountSecret>;
};

/**
 * Access tokens of the account. `stable_token` gives every instance of the function the same one until it ends, so no
 * instance ends another's, and each keeps it in its memory only.
 */
export const accessTokens = ({ endpoint, appId, secret }: TokenSettings): AccessTokens => {
  let kept: { readonly token: string; readonly until: Instant } | undefined;
  const fetched = async (now: Instant, force: boolean): Promise<string> => {
    const { appSecret } = await secret();
    const asked = { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: force };
    const given = answer.safeParse(await postJson(`${endpoint}/cgi-bin/stable_token`, asked));
    if (!given.success) throw new WechatFault('token-not-readable');
    if ('errcode' in given.data) throw new WechatFault(`token-${given.data.errcode}`);
    const { access_token: token, expires_in: seconds } = given.data;
    kept = { token, until: now + seconds * 1000 - margin };
    return token;
  };
  return {
    at: async (now) => (kept && now < kept.until ? kept.token : fetched(now, false)),
    renewed: async (refused, now) => {
      // Another message of this instance may have had it renewed already.
      if (kept && kept.token !== refused) return kept.token;
      return fetched(now, true);
    },
  };
};
