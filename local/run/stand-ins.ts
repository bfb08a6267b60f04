import type { Assembly, Secret } from '../assembly/model.ts';
import { openLocalProvider } from '../carrier/local-provider.ts';
import { loginDiscovery } from '../login/desk-login.ts';
import type { Clock, Storage } from '../platform.ts';
import { openLocalRobot } from '../wecom/local-robot.ts';
import type { Services } from './services.ts';

/** What stands in, on this machine, for the services of others that the application calls. */
export interface StandIns {
  /** Secrets with the keys they accept, which no template holds. */
  readonly secrets: readonly Secret[];
  /** Addresses to be given to functions in place of the template's, by the variable that holds them. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Begins to answer. Requests that came before wait for this. */
  serve(parts: Pick<Services, 'outbox' | 'chat'> & { readonly clock: Clock; readonly storage: Storage }): void;
  close(): Promise<void>;
}

/**
 * Opens a stand-in for each service that a function of the assembly is set up for.
 * @param runUrl the run's own address, which links in SMS start with
 */
export async function openStandIns(assembly: Assembly, runUrl: string): Promise<StandIns> {
  const provider = await openLocalProvider(assembly, runUrl);
  const robot = await openLocalRobot(assembly);
  return {
    secrets: [provider, robot].flatMap((standIn) => (standIn ? [standIn.secret] : [])),
    addresses: {
      OIDC_DISCOVERY: `${runUrl}${loginDiscovery}`,
      // Receivers of webhooks stand on this machine too.
      WEBHOOK_REACH: 'public-and-loopback',
      ...(provider && { SMS_PROVIDER_ENDPOINT: provider.url }),
      ...(robot && { WECOM_ENDPOINT: robot.endpoint }),
    },
    serve: ({ outbox, chat, clock, storage }) => {
      provider?.serve({ outbox, clock, storage });
      robot?.serve({ chat, clock });
    },
    close: async () => {
      await Promise.all([provider?.close(), robot?.close()]);
    },
  };
}
