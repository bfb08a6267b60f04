import type { Recipient } from '../../domain/notices/notice.ts';
import { centreUnit } from '../../domain/notices/scene.ts';
import { postNames, unitWord } from '../../domain/notices/words.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { callerKey } from '../shared/http/caller-key.ts';
import type { Destination, PhoneBook } from '../shared/sms/phones.ts';
import { stopOf } from '../shared/store/opt-outs.ts';
import { askForSms } from '../shared/store/outgoing.ts';
import type { LinkMaker } from './mint-link.ts';

/** What became of an SMS to a phone that has opted out: who is to get it instead, if anybody. */
export type OptedOut = { readonly instead?: Recipient };

/**
 * 退订: whether the phone has stopped SMS, so that nothing may be sent to it. What a post of a unit does not get goes to the
 * unit's head instead, and the centre's desk is told once for each stop whom it has to phone; a citizen's is only marked.
 * @param recipient whom the SMS is for; none for a phone that holds no post
 */
export const optedOut = async (
  { phone }: Destination,
  recipient: Recipient | undefined,
  at: Instant,
  { table, signer, county }: PhoneBook & Pick<LinkMaker, 'signer'>,
): Promise<OptedOut | undefined> => {
  const caller = callerKey(phone, await signer());
  const stop = await stopOf(table, caller);
  if (!stop) return undefined;
  if (recipient?.to !== 'post') return {};
  const { unit, post } = recipient;
  await askForSms(table, {
    id: `phone-stopped/${caller}/${stop.at}`,
    at,
    template: 'centre-phone-stopped',
    params: { unit: unitWord(unit, county), post: postNames[post] },
    recipient: { to: 'post', unit: centreUnit, post: 'duty' },
  });
  return post === 'head' ? {} : { instead: { to: 'post', unit, post: 'head' } };
};
