import * as z from 'zod';
import { accessTokens, type TokenSettings } from '../../lambdas/wechat-worker/access-token.ts';
import { postJson } from '../../lambdas/wechat-worker/call.ts';
import type { Menu } from './menu.ts';

const answer = z.object({ errcode: z.int() });

/**
 * Puts the menu in place of the one there is; followers see it within a day, or at once when they follow anew.
 * @throws Error naming WeChat's code when it refuses
 */
export const putMenu = async (menu: Menu, settings: TokenSettings, now: number): Promise<void> => {
  const token = await accessTokens(settings).at(now);
  const url = `${settings.endpoint}/cgi-bin/menu/create?access_token=${encodeURIComponent(token)}`;
  const { errcode } = answer.parse(await postJson(url, menu));
  if (errcode !== 0) throw new Error(`WeChat refused the menu: errcode ${errcode}`);
};
