import { integratorByKey } from '../../domain/integrators/register.ts';
import type { ApiEvent } from '../shared/http/gateway.ts';
import { readIntegrators } from '../shared/integrators/act.ts';
import { missedTooOften } from '../shared/integrators/key-misses.ts';
import { hashOfKey, isApiKey } from '../shared/integrators/keys.ts';
import type { Open311Dependencies } from './dependencies.ts';

/**
 * Whose key it is, as the register stands now. An integrator that is suspended or has ended is told no more than a stranger:
 * the standard has one answer for a key that is not valid.
 * @returns `too-many` to an address that tried too many keys that open nothing
 */
export const integratorBy =
  ({ table, signer }: Pick<Open311Dependencies, 'table' | 'signer'>): Open311Dependencies['integratorOf'] =>
  async (key: string, event: ApiEvent) => {
    const found = isApiKey(key) ? integratorByKey(await readIntegrators(table), hashOfKey(key)) : undefined;
    if (found?.standing === 'active') return { id: found.id };
    const tooOften = await missedTooOften(event, event.requestContext.timeEpoch, await signer(), table);
    return tooOften ? 'too-many' : 'unknown';
  };
