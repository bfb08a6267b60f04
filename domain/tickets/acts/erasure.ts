import { type Act, event, happened, wrongStage } from '../act.ts';

/**
 * Orders that the private part of an ended ticket be erased before the period is over, on the request of the person
 * concerned (个人信息保护法 第四十七条). The daily run carries it out, unless a hold stands.
 */
export const erase: Act<'erase'> = (input) =>
  input.ticket.phase.kind === 'ended'
    ? happened(event(input, 'ErasureOrdered', { private: { reason: input.body.reason } }))
    : wrongStage(input.ticket, ['archived', 'declined', 'merged', 'withdrawn']);

/**
 * Has nothing erased before an instant: a lawsuit, an administrative review or an inspection needs the record. A later hold
 * takes the place of an earlier one; one that lies in the past ends it.
 */
export const hold: Act<'hold'> = (input) =>
  happened(event(input, 'ErasureHeld', { until: input.body.until, private: { reason: input.body.reason } }));
