import { environment } from '../../lambdas/wechat-worker/env.ts';
import type { Assembly, Secret } from '../assembly/model.ts';
import { listen } from '../run/listen.ts';
import { namedSecret } from '../secrets/named-secret.ts';
import type { AccountKeys } from './seal.ts';
import { type AccountStandInOptions, createAccountStandIn } from './stand-in.ts';

/** The run's own; a secret is kept in the data folder, so it is the same at every start. */
const token = 'local';
const encodingAesKey = 'localrunlocalrunlocalrunlocalrunlocalrunloc';
const appSecret = 'local';

/** WeChat and the official account on this machine. */
export interface LocalAccount {
  /** Origin of WeChat's API. */
  readonly endpoint: string;
  /** The secret that the account and WeChat share, which no template holds. */
  readonly secret: Secret;
  readonly keys: AccountKeys;
  /** Begins to answer. Requests that came before wait for this. */
  serve(parts: Pick<AccountStandInOptions, 'chat' | 'clock'>): void;
  close(): Promise<void>;
}

/** Opens a stand-in for WeChat, if the assembly has an official account. */
export async function openLocalAccount({ functions }: Assembly): Promise<LocalAccount | undefined> {
  const worker = functions.find((each) => each.environment.WECHAT_ENDPOINT !== undefined);
  if (worker === undefined) return undefined;
  const shape = environment.shape;
  const appId = shape.WECHAT_APP_ID.parse(worker.environment.WECHAT_APP_ID);
  const secretName = shape.WECHAT_SECRET.parse(worker.environment.WECHAT_SECRET);
  const server = await listen(0, 'a free one');
  return {
    endpoint: server.url,
    secret: namedSecret(secretName, { token, encodingAesKey, appSecret }),
    keys: { appId, token, encodingAesKey },
    serve: (parts) => server.serve(createAccountStandIn({ ...parts, appId, appSecret })),
    close: () => server.close(),
  };
}
