import { signerOf } from '../../lambdas/shared/secret.ts';
import { levelOneSecret } from '../../lambdas/shared/webhooks/level-one-subscriber.ts';
import { environment } from '../../lambdas/webhooks/env.ts';
import type { Assembly } from '../assembly/model.ts';
import type { Clock, Operations } from '../platform.ts';
import { listen } from '../run/listen.ts';
import type { LetterBox } from './letter-box.ts';
import { createReceiver } from './receiver.ts';

/** Level 1's platform on this machine. */
export interface LocalLevelOne {
  /** Where it receives. */
  readonly endpoint: string;
  /** Begins to answer. Requests that came before wait for this. */
  serve(parts: { readonly box: LetterBox; readonly clock: Clock; readonly secrets: Operations }): void;
  close(): Promise<void>;
}

/** Opens a receiver for level 1, if the assembly has an interface of it. */
export async function openLocalLevelOne({ functions }: Assembly): Promise<LocalLevelOne | undefined> {
  const teller = functions.find(({ environment: declared }) => declared.LEVEL_ONE_ENDPOINT !== undefined);
  if (teller === undefined) return undefined;
  const shape = environment.shape;
  const secretArn = shape.SECRET_ARN.parse(teller.environment.SECRET_ARN);
  const generation = Number(shape.LEVEL_ONE_GENERATION.parse(teller.environment.LEVEL_ONE_GENERATION) ?? '1');
  const server = await listen(0, 'a free one');
  return {
    endpoint: `${server.url}/hotline`,
    serve: ({ box, clock, secrets }) => {
      const secret = async () => levelOneSecret(generation, signerOf(await rootOf(secretArn, secrets)));
      server.serve(createReceiver({ box, clock, secret }));
    },
    close: () => server.close(),
  };
}

/** The county's root secret, from which the signing secret is derived; it is the same at every start. */
async function rootOf(secretArn: string, { GetSecretValue }: Operations): Promise<string> {
  const found = await GetSecretValue?.({ SecretId: secretArn });
  const { SecretString } = found as { readonly SecretString: string };
  return (JSON.parse(SecretString) as { readonly root: string }).root;
}
