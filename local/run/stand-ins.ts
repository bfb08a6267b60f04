import type { Assembly, Secret } from '../assembly/model.ts';
import { openLocalProvider } from '../carrier/local-provider.ts';
import { openLocalLevelOne } from '../level-one/local-level-one.ts';
import { loginDiscovery } from '../login/desk-login.ts';
import type { Clock, Storage } from '../platform.ts';
import { openLocalAccount } from '../wechat/local-account.ts';
import type { AccountKeys } from '../wechat/seal.ts';
import { openLocalRobot } from '../wecom/local-robot.ts';
import type { Services } from './services.ts';

/** What the stand-ins keep what they are told in. */
type ServedParts = Pick<Services, 'outbox' | 'chat' | 'accountChat' | 'letterBox' | 'wire'> & {
  readonly clock: Clock;
  readonly storage: Storage;
};

/** What stands in, on this machine, for the services of others that the application calls. */
export interface StandIns {
  /** Secrets with the keys they accept, which no template holds. */
  readonly secrets: readonly Secret[];
  /** Addresses to be given to functions in place of the template's, by the variable that holds them. */
  readonly addresses: Readonly<Record<string, string>>;
  /** What WeChat and the official account share, where there is one. */
  readonly account: AccountKeys | undefined;
  /** Whether there is a level 1 to be told. */
  readonly hasLevelOne: boolean;
  /** Begins to answer. Requests that came before wait for this. */
  serve(parts: ServedParts): void;
  close(): Promise<void>;
}

/**
 * Opens a stand-in for each service that a function of the assembly is set up for.
 * @param runUrl the run's own address, which links in SMS start with
 */
export async function openStandIns(assembly: Assembly, runUrl: string): Promise<StandIns> {
  const provider = await openLocalProvider(assembly, runUrl);
  const robot = await openLocalRobot(assembly);
  const account = await openLocalAccount(assembly);
  const levelOne = await openLocalLevelOne(assembly);
  return {
    secrets: [provider, robot, account].flatMap((standIn) => (standIn ? [standIn.secret] : [])),
    addresses: {
      OIDC_DISCOVERY: `${runUrl}${loginDiscovery}`,
      // Receivers of webhooks stand on this machine too.
      WEBHOOK_REACH: 'public-and-loopback',
      ...(provider && { SMS_PROVIDER_ENDPOINT: provider.url }),
      ...(robot && { WECOM_ENDPOINT: robot.endpoint }),
      ...(account && { WECHAT_ENDPOINT: account.endpoint }),
      ...(levelOne && { LEVEL_ONE_ENDPOINT: levelOne.endpoint }),
    },
    account: account?.keys,
    hasLevelOne: levelOne !== undefined,
    serve: ({ outbox, chat, accountChat, letterBox: box, wire: { secrets }, clock, storage }) => {
      provider?.serve({ outbox, clock, storage });
      robot?.serve({ chat, clock });
      account?.serve({ chat: accountChat, clock });
      levelOne?.serve({ box, clock, secrets });
    },
    close: async () => {
      await Promise.all([provider?.close(), robot?.close(), account?.close(), levelOne?.close()]);
    },
  };
}
