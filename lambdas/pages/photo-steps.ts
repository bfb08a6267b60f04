import type { LinkRole } from '../../domain/notices/notice.ts';
import type { PhotoStep } from '../../domain/tickets/values.ts';
import type { Scene } from './scene.ts';

/** Which photos the page of a role takes: the caller's of the problem, the workers' of the result, a scan of the signature. */
const stepsOf: { readonly [R in LinkRole]: readonly PhotoStep[] } = {
  citizen: ['problem'],
  handler: ['result'],
  liaison: ['result'],
  signatory: ['signature'],
  reviewer: [],
  supervisor: [],
};

/** The steps that photos can be added to now through this link: none once the ticket has ended. */
export const uploadSteps = ({ link, ticket }: Pick<Scene, 'link' | 'ticket'>): readonly PhotoStep[] =>
  ticket.phase.kind === 'ended' ? [] : stepsOf[link.role];
