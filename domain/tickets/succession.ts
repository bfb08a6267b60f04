import type { Breach, Delegation, Handling, Phase } from './phases.ts';
import type { Ticket } from './ticket.ts';

/** The unit that is no more, and the one that goes on with what it had. */
type Succession = { readonly from: string; readonly to: string };

/** The villages' parts of the work, one for each village: of two that became one, the part that is still to be done. */
const tasks = (delegations: readonly Delegation[], { from, to }: Succession): readonly Delegation[] => {
  const own = delegations.filter(({ unit }) => unit === from || unit === to);
  const kept = own.find(({ reportedAt }) => reportedAt === undefined) ?? own.at(-1);
  const others = delegations.filter((task) => !own.includes(task));
  return kept ? [...others, { ...kept, unit: to }] : others;
};

/** The unit's part in the holding. Limit, receipt, readings and pending request stay as they are. */
const held = (phase: Handling, succession: Succession): Handling => {
  const { from, to } = succession;
  const unit = phase.unit === from ? to : phase.unit;
  const partners = phase.joint?.partners.map((partner) => (partner === from ? to : partner));
  const others = partners && [...new Set(partners)].filter((partner) => partner !== unit);
  return {
    ...phase,
    unit,
    ...(others ? { joint: { partners: others } } : {}),
    delegations: tasks(phase.delegations, succession),
  };
};

const succeededIn = (phase: Phase, succession: Succession): Phase => {
  const { from, to } = succession;
  switch (phase.kind) {
    case 'handling':
      return held(phase, succession);
    case 'callback':
    case 'upstream':
      return phase.unit === from ? { ...phase, unit: to } : phase;
    case 'closing':
      return phase.callback.unit === from ? { ...phase, callback: { ...phase.callback, unit: to } } : phase;
    case 'received':
    case 'ended':
      return phase;
  }
};

/** Marks of the present holding go with it, so that one that is struck later is found; those of earlier ones stay. */
const marks = ({ breaches, phase }: Ticket, { from, to }: Succession): readonly Breach[] => {
  if (phase.kind !== 'handling' || phase.unit !== from) return breaches;
  const isPresent = ({ kind, unit, limit }: Breach): boolean =>
    kind === 'handling' && unit === from && limit >= phase.receivedAt;
  return breaches.map((breach) => (isPresent(breach) ? { ...breach, unit: to } : breach));
};

/** The successor takes the unit's place in the open ticket (R10): no limit, no request and no count changes. */
export const succeeded = (ticket: Ticket, succession: Succession): Ticket => ({
  ...ticket,
  phase: succeededIn(ticket.phase, succession),
  breaches: marks(ticket, succession),
  refusedReturns: ticket.refusedReturns.map((unit) => (unit === succession.from ? succession.to : unit)),
});
