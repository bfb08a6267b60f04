import { privateErased } from '../../../../domain/tickets/erasure.ts';
import { supervisor } from '../people.ts';
import { archived, inCallback } from '../stages.ts';
import { at } from '../story.ts';
import { tuesday, type Ways } from './process-ways.ts';

/** The way into the refusal of a ticket whose private part is gone. */
export const erasureWays = {
  'private-erased': [
    archived(inCallback(), tuesday)
      .with(privateErased(at('2031-11-25 02:00'), 'period'))
      .when('reopen', { reason: '又不热了' }, supervisor, '2031-11-25 10:00'),
  ],
} as const satisfies Partial<Ways>;
