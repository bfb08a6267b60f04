import { orderAccess, type Party } from '../../../../domain/household/access.ts';
import { type Market, serves } from '../../../../domain/household/market.ts';
import type { Order } from '../../../../domain/household/order.ts';
import type { Form } from '../../../shared/web/form.ts';

/** Acts that the desk has a form for: those of the telephone, of associations and of level 2. */
export const deskOrderActs = [
  'agree',
  'propose',
  'evaluate',
  'score',
  'settle-complaint',
  'assign',
  'pass-on',
  'complain',
  'cancel',
  'close',
  'resume',
] as const;

export type DeskOrderAct = (typeof deskOrderActs)[number];

export const isDeskOrderAct = (name: string): name is DeskOrderAct =>
  (deskOrderActs as readonly string[]).includes(name);

/** Acts that cannot be undone: their form asks once more. */
export const finalActs: readonly DeskOrderAct[] = ['cancel', 'close'];

/** Whether the order stands so that the act can be done; who may do it is another question. */
const fits: { readonly [A in DeskOrderAct]: (order: Order) => boolean } = {
  agree: ({ phase }) => phase.kind === 'talking' && phase.proposal?.from === 'enterprise',
  propose: ({ phase }) => phase.kind === 'talking',
  evaluate: ({ phase, evaluation }) => phase.kind === 'reported' && !evaluation,
  score: ({ report, supervisorScores }) => report !== undefined && !supervisorScores,
  'settle-complaint': ({ complaint }) => complaint !== undefined && complaint.founded === undefined,
  assign: ({ phase }) => !['agreed', 'reported', 'ended'].includes(phase.kind),
  'pass-on': ({ phase }) => phase.kind === 'offered' || phase.kind === 'talking',
  complain: ({ offers, complaint }) => offers.length > 0 && !complaint,
  cancel: ({ phase }) => phase.kind !== 'reported' && phase.kind !== 'ended',
  close: ({ phase }) => phase.kind !== 'reported' && phase.kind !== 'ended',
  resume: ({ stuck, phase }) => stuck !== undefined && phase.kind !== 'ended',
};

/** Enterprises that the order can still be given to. */
export const assignable = ({ category, town, offers }: Order, market: Market) =>
  [...market.enterprises.values()].filter(
    (firm) =>
      firm.standing.kind === 'admitted' &&
      serves(market, firm, category, town) &&
      !offers.some(({ enterprise }) => enterprise === firm.id),
  );

/** What somebody can do about the order now. */
export const offeredActs = (order: Order, parties: readonly Party[], market: Market): readonly DeskOrderAct[] =>
  deskOrderActs.filter(
    (act) =>
      orderAccess[act].some((party) => parties.includes(party)) &&
      fits[act](order) &&
      (act !== 'assign' || assignable(order, market).length > 0),
  );

/** A time as a browser's field gives it, in Shanghai. */
const localTime = (text: string): string => (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? `${text}:00+08:00` : text);

const scoresIn = (form: Form) => ({
  scores: Object.fromEntries(
    ['attitude', 'quality', 'satisfaction'].map((part) => [part, Number(form.get(part) || Number.NaN)]),
  ),
});

/** The body that a form's fields make. */
export const orderBodyIn: { readonly [A in DeskOrderAct]: (form: Form) => unknown } = {
  agree: () => ({}),
  propose: (form) => ({ completeBy: localTime(form.get('completeBy') ?? '') }),
  evaluate: scoresIn,
  score: scoresIn,
  'settle-complaint': (form) => ({ founded: { yes: true, no: false }[form.get('founded') ?? ''] }),
  assign: (form) => ({ enterprise: form.get('enterprise') }),
  'pass-on': () => ({}),
  complain: (form) => ({ text: form.get('text') }),
  cancel: (form) => ({ reason: form.get('reason') }),
  close: () => ({}),
  resume: () => ({}),
};
