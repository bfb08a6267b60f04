import { randomBytes } from 'node:crypto';
import type { Ticket } from '../../../../domain/tickets/ticket.ts';
import { type UploadForm, uploadForm } from '../../../shared/photos/upload-form.ts';
import type { DeskContext } from '../../area.ts';

/**
 * A form for one picture that came with a message of a group (R18): the browser sends it to where all photos arrive, and comes
 * back to the page of the filing. Nothing for other tickets, for clerks of outlets, or once the ticket has ended.
 */
export const groupPictureForm = async (context: DeskContext, ticket: Ticket): Promise<UploadForm | undefined> => {
  const { actor, at, dependencies } = context.var;
  const { filing, id: ticketId, round, phase } = ticket;
  if (filing.channel !== 'wechat-group' || phase.kind === 'ended' || !actor.roles.includes('intake')) return undefined;
  const { headers, requestContext } = context.env.event;
  const here = `${headers['x-forwarded-proto'] ?? 'https'}://${headers.host ?? requestContext.domainName}`;
  const returnTo = `${here}/desk/intake/filed/${ticketId}?picture=sent`;
  const id = randomBytes(16).toString('hex');
  return uploadForm(dependencies.photos, { ticketId, round, step: 'problem', uploader: 'intake', id, returnTo }, at);
};
