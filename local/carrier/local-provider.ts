import * as z from 'zod';
import { templates } from '../../config/county.ts';
import { environment as carrierEnvironment } from '../../lambdas/carrier/env.ts';
import type { Assembly, Secret } from '../assembly/model.ts';
import { listen } from '../run/listen.ts';
import { namedSecret } from '../secrets/named-secret.ts';
import { registeredTexts } from './registered-texts.ts';
import { createStandIn, type StandInOptions } from './stand-in.ts';

/** The stand-in's keys; a secret is kept in the data folder, so they are the same at every start. */
const key = { accessKeyId: 'local', accessKeySecret: 'local' };

/** The provider of SMS on this machine. */
export interface LocalProvider {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  /** The secret with the keys it accepts, which no template holds. */
  readonly secret: Secret;
  /** Begins to answer. Requests that came before wait for this. */
  serve(parts: Pick<StandInOptions, 'outbox' | 'clock' | 'storage'>): void;
  close(): Promise<void>;
}

/**
 * Opens a stand-in for the provider that the assembly's carrier function is set up for; undefined for an assembly
 * without one.
 * @param linkBaseUrl what links start with in this run
 */
export async function openLocalProvider(
  { functions }: Assembly,
  linkBaseUrl: string,
): Promise<LocalProvider | undefined> {
  const carrier = functions.find(({ environment }) => environment.SMS_PROVIDER_ENDPOINT !== undefined);
  if (carrier === undefined) return undefined;
  const settings = carrierEnvironment.parse(carrier.environment);
  const codes = z.record(z.string(), z.string()).parse(JSON.parse(settings.SMS_TEMPLATE_CODES));
  const texts = registeredTexts({ templates, codes, links: settings.SMS_PROVIDER_LINKS, linkBaseUrl });
  const server = await listen(0, 'a free one');
  return {
    url: server.url,
    secret: namedSecret(settings.SMS_PROVIDER_SECRET, key),
    serve: (parts) => server.serve(createStandIn({ ...parts, key, texts })),
    close: () => server.close(),
  };
}
