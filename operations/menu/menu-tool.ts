import menuOfCounty from '../../config/yongning/wechat-menu.json' with { type: 'json' };
import { accountSecret } from '../../lambdas/shared/wechat/account-secret.ts';
import { environment } from '../../lambdas/wechat-worker/env.ts';
import { type Order, type Tool, WrongOrder } from '../support/tool.ts';
import { menuSchema } from './menu.ts';
import { putMenu } from './put-menu.ts';

const run = async ({ words, yes, now, deployment, say }: Order): Promise<boolean> => {
  if (words.length > 0) throw new WrongOrder(`the menu takes no names: ${words.join(' ')}`);
  const menu = menuSchema.parse(menuOfCounty);
  const names = menu.button.map(({ name }) => name).join('、');
  if (!yes) {
    say(`would put the menu ${names}; --yes does it`);
    return true;
  }
  const { WECHAT_APP_ID, WECHAT_SECRET, WECHAT_ENDPOINT } = environment.parse(
    await deployment.environmentOf('WechatWorker'),
  );
  const secret = accountSecret(WECHAT_SECRET, () => deployment.secretNamed(WECHAT_SECRET));
  await putMenu(menu, { endpoint: WECHAT_ENDPOINT, appId: WECHAT_APP_ID, secret }, now);
  say(`the account has the menu ${names}`);
  return true;
};

/** 公众号菜单: puts the menu of the county's configuration into the official account. */
export const menuTool: Tool = {
  help: `Puts the menu in config/yongning/wechat-menu.json into the official account, in place of the one it has.
The account's server settings need this machine's address among those that may call WeChat (IP白名单).

  node operations/menu.ts [--yes]
`,
  flags: {},
  run,
};
