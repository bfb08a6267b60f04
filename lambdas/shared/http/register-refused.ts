import type { RegisterRefusal } from '../../../domain/registers/refusal.ts';
import { refusalTitles } from './messages.ts';
import { nextOf, Problem } from './problem.ts';

const statusOf = { forbidden: 403, conflict: 409, invalid: 422 } as const;

/** A refusal of a register as a problem. */
export const registerRefused = ({ kind, code, message, api, ...refusal }: RegisterRefusal): Problem =>
  new Problem({
    type: `/problems/${code}`,
    title: refusalTitles[kind],
    status: statusOf[kind],
    detail: message,
    code,
    ...refusal,
    next: nextOf({ next: refusal.next, api }),
    errors: kind === 'invalid' && refusal.field !== undefined ? [{ field: refusal.field, message }] : undefined,
  });
