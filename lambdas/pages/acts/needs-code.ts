import { purposeNames } from '../../../domain/notices/words.ts';
import type { CommandName } from '../../../domain/tickets/commands.ts';
import type { LinkActor } from '../open-link.ts';
import type { Purpose } from './confirmation.ts';

/** Acts that sign or decide: done through a link they are confirmed by a code (R67; DESIGN §7). */
const confirmed: Partial<Readonly<Record<CommandName, Purpose>>> = {
  'sign-result': purposeNames.sign,
  'decide-return': purposeNames.review,
  'decide-extension': purposeNames.review,
  'decide-closure': purposeNames.review,
  decline: purposeNames.review,
  reopen: purposeNames.review,
  'decline-reopen': purposeNames.review,
  'record-upstream-decision': purposeNames.review,
};

/**
 * What the code of an act is for; nothing when it needs none. A callback needs one once it audits, for that ends it; a
 * caller never does, whose asking for a reopening decides nothing.
 */
export const purposeOf = (
  act: CommandName,
  body: Readonly<Record<string, unknown>>,
  actor: LinkActor,
): Purpose | undefined => {
  if (actor.kind === 'citizen') return undefined;
  if (act === 'record-callback') return body.audit === undefined ? undefined : purposeNames.review;
  return confirmed[act];
};
