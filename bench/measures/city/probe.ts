import { handlerOf, operator, type Person, satisfied, signatoryOf, signed, solved, supervisor } from './acts.ts';
import { atOnce } from './at-once.ts';
import type { Hotline } from './hotline.ts';

const unit = 'dept-housing';
const body = {
  channel: 'phone',
  type: 'help',
  category: 'urban-construction/property-management',
  subject: '物业不作为',
  description: '小区电梯多次报修无人处理,影响老人出行,请有关部门尽快到现场处理。',
  request: '请尽快解决并回复。',
  location: { town: 'town-yanghe', address: '永和路1号' },
};

/** An ordinary life without detours. */
const life: readonly (readonly [command: string, body: object, by: Person])[] = [
  ['dispatch', { unit, class: 'ordinary' }, operator],
  ['acknowledge', {}, handlerOf(unit)],
  ['submit-result', solved, handlerOf(unit)],
  ['sign-result', signed, signatoryOf(unit)],
  ['record-callback', satisfied, supervisor],
];

/**
 * The same work whenever it is done: so many ordinary tickets go through their whole life while the clock stands, step by
 * step, with everything settled between the steps.
 * @param name tells this block's tickets from those of others
 * @returns milliseconds per ticket, and the tickets' numbers
 */
export const probe = async (
  hotline: Hotline,
  size: number,
  name: string,
): Promise<{ readonly milliseconds: number; readonly ticketIds: readonly string[] }> => {
  const begun = performance.now();
  const ticketIds: string[] = [];
  await atOnce(
    Array.from({ length: size }, (_, index) => index),
    async (index) => {
      const citizen = { name: '李女士', phone: `+86138${name.padStart(4, '0')}${String(index).padStart(4, '0')}` };
      ticketIds.push(await hotline.file({ ...body, citizen }, `probe-${name}-${index}`, operator));
    },
  );
  for (const [command, given, by] of life) {
    await hotline.settled();
    await atOnce(ticketIds, (ticketId) => hotline.act(ticketId, command, given, by));
  }
  await hotline.settled();
  return { milliseconds: (performance.now() - begun) / size, ticketIds };
};
