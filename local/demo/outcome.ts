import { units } from '../../config/county.ts';
import { fromIso } from '../../domain/time/instant.ts';
import type { TicketView } from '../../lambdas/shared/schemas/ticket-view.ts';
import type { Hotline, MessageView } from './hotline.ts';
import type { LimitEnd, Story } from './story.ts';
import type { openWorkflow, WorkflowOutcome } from './workflow.ts';

/** What is on record of a ticket when its story is over. */
export type Outcome = WorkflowOutcome & {
  readonly ticket: TicketView;
  readonly limits: readonly { readonly due: string; readonly end: LimitEnd }[];
  readonly messages: readonly (MessageView & { readonly recipient: string })[];
};

/**
 * How each limit of the ledger ended. A breach on record is a miss; without one a limit was kept by whatever came after
 * it; the last limit of a ticket that was not archived never came to be kept.
 */
const endsOf = (dues: readonly string[], { breaches, stage }: TicketView): Outcome['limits'] =>
  dues.map((due, index) => {
    if (breaches.some(({ limit }) => fromIso(limit) === fromIso(due))) return { due, end: 'missed' };
    return { due, end: index === dues.length - 1 && stage !== 'archived' ? 'moot' : 'kept' };
  });

/** Whose phone it is, in the story's words; the number itself if it is nobody's. */
const recipientOf = (phone: string, { unit, steps }: Story): string => {
  const filing = steps.map(({ act }) => act).find((act) => act?.command === 'file');
  if (filing?.command === 'file' && filing.body.citizen.phone === phone) return 'citizen';
  for (const { id, phones } of units)
    for (const [post, number] of Object.entries(phones))
      if (number === phone) return id === unit ? post : `${id} ${post}`;
  return phone;
};

/** Gathers everything on record of a ticket: API, outbox and execution history. */
export const outcomeOf = async (
  story: Story,
  ticketId: string,
  hotline: Hotline,
  workflow: ReturnType<typeof openWorkflow>,
): Promise<Outcome> => {
  const ticket = await hotline.ticket(ticketId);
  const messages = await hotline.messages(ticketId);
  return {
    ticket,
    limits: endsOf(await hotline.limits(ticketId), ticket),
    messages: messages.map((message) => ({ ...message, recipient: recipientOf(message.to, story) })),
    ...(await workflow.outcome(ticketId)),
  };
};
