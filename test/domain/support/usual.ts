import type { Actor } from '../../../domain/access/roles.ts';
import { stageOf, type Ticket, unitOf } from '../../../domain/tickets/ticket.ts';
import type { Stage } from '../../../domain/tickets/values.ts';
import { detourTries, text, village } from './detour-tries.ts';
import { centreHead, citizen, housing, intake, leadingGroup, staff, supervisor, upstream } from './people.ts';
import type { Try } from './random-tries.ts';

/** Where a ticket stands, as everybody may see it. */
export type Standing = { readonly stage: Stage; readonly unit?: string | undefined };

export const standing = (ticket: Ticket): Standing => ({ stage: stageOf(ticket), unit: unitOf(ticket) });

/** The usual next act, whoever must do it. */
export const usual = ({ stage, unit = housing }: Standing, audit: 'pass' | 'fail'): Try | undefined => {
  switch (stage) {
    case 'received':
      return { name: 'dispatch', body: { unit: housing, class: 'ordinary' }, actor: intake };
    case 'dispatched':
      return { name: 'submit-result', body: { summary: text, outcome: 'solved' }, actor: staff('handler', unit) };
    case 'signature':
      return { name: 'sign-result', body: { approve: true }, actor: staff('signatory', unit) };
    case 'callback':
      return {
        name: 'record-callback',
        body: { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit },
        actor: leadingGroup,
      };
    default:
      return undefined;
  }
};

/** Who would do it, if the ticket stood so. */
const rightful = (name: Try['name'], unit: string, pick: number): Actor => {
  switch (name) {
    case 'decide-return':
    case 'decide-extension':
    case 'decide-closure':
      return pick % 5 === 0 ? leadingGroup : centreHead;
    case 'record-upstream-decision':
      return upstream;
    case 'join':
    case 'decline-joint':
      return leadingGroup;
    case 'supervise':
    case 'propose-joint':
    case 'decline-reopen':
      return supervisor;
    case 'reopen':
      return pick % 3 === 0 ? supervisor : citizen;
    case 'withdraw-request':
      return staff('signatory', unit);
    case 'request-extension':
      return pick % 7 === 0 ? staff('liaison', village) : staff('handler', unit);
    default:
      return staff('handler', unit);
  }
};

const wanted: Partial<Record<Stage, RegExp>> = {
  dispatched: /^(request|delegate|join|supervise|reply|propose|decline-joint|contribute)/,
  'return-review': /^(decide-return|withdraw)/,
  'extension-review': /^(decide-extension|withdraw)/,
  'closure-review': /^decide-closure/,
  upstream: /^record-upstream/,
  archived: /reopen$/,
};

/** A detour that the stage offers, by whoever may take it. */
export const detour = ({ stage, unit = housing }: Standing, pick: number): Try => {
  const fitting = detourTries.filter(({ name }) => wanted[stage]?.test(name) ?? true);
  const what = fitting[pick % fitting.length] ?? { name: 'withdraw-request', body: {} };
  return { ...what, actor: rightful(what.name, unit, pick) } as Try;
};
