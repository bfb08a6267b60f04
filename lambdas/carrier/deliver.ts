import { log } from '../shared/logger.ts';
import type { Table } from '../shared/store/table.ts';
import type { CarrierAdapter, Refused, Sent } from './adapter.ts';
import { type Attempt, claim, release, settle } from './deliveries.ts';
import { CarrierFault } from './fault.ts';
import { providerMessage, type Registration } from './provider-message.ts';

/** What a delivery needs. */
export type Carrier = {
  readonly table: Table;
  readonly adapter: CarrierAdapter;
  readonly registration: Registration;
};

/**
 * Sends a message through the provider, once for all deliveries of the same notice. A refusal is recorded and ends it.
 * @returns how it ended, or `repeated` when it had ended before
 * @throws CarrierFault when it is to be tried again
 */
export const deliver = async (
  attempt: Attempt,
  carrier: Carrier,
): Promise<(Sent | Refused)['outcome'] | 'repeated'> => {
  const { ticketId, template } = attempt.message;
  const message = providerMessage(attempt.message, attempt.at, carrier.registration);
  const claimed = await claim(carrier.table, attempt);
  if (claimed === 'done') return 'repeated';
  if (claimed === 'wait') throw new CarrierFault('being-sent', 'unknown');
  try {
    const earlier = claimed === 'resume' ? await carrier.adapter.find?.(message) : undefined;
    const ended = earlier ?? (await carrier.adapter.send(message));
    await settle(carrier.table, attempt, ended);
    if (ended.outcome === 'refused') log.warn('sms refused', { ticketId, template, code: ended.code });
    else log.info('sms sent', { ticketId, template });
    return ended.outcome;
  } catch (fault) {
    if (fault instanceof CarrierFault && fault.outcome === 'not-sent') await release(carrier.table, attempt);
    throw fault;
  }
};
