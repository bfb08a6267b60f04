import type { Actor } from '../../../domain/access/roles.ts';
import { type Play, play, staff } from './play.ts';

export const handler = staff('handler', 'dept-housing');
export const signatory = staff('signatory', 'dept-housing');
export const head = staff('centre-head');
export const supervisor = staff('supervisor');
export const citizen: Actor = { kind: 'citizen', medium: 'page' };

export const dispatched = (
  instant: string,
  unit = 'dept-housing',
  ticketClass: 'ordinary' | 'complex' = 'ordinary',
): Play => play(instant).act(instant, 'dispatch', { unit, class: ticketClass }, staff('intake'));
export const concluded = (filed: string, signed: string): Play =>
  dispatched(filed)
    .act(signed, 'submit-result', { summary: '已修复', outcome: 'solved' }, handler)
    .act(signed, 'sign-result', { approve: true }, signatory);
export const due = ({ ticket }: Play) => {
  const { phase } = ticket();
  return 'limit' in phase ? phase.limit.entry.due : undefined;
};
