import { isComplainedOf } from '../../../../../domain/access/privacy.ts';
import type { Campaign } from '../../../../../domain/supervision/campaigns/campaign.ts';
import {
  type CampaignCommand,
  campaignAccess,
  type NewCampaign,
} from '../../../../../domain/supervision/campaigns/decide.ts';
import type { CampaignEvent } from '../../../../../domain/supervision/campaigns/events.ts';
import { readTicketNumber } from '../../../../../domain/tickets/number.ts';
import { identityOf } from '../../../../shared/http/idempotency.ts';
import type { SampleRequest } from '../../../../shared/schemas/supervision/campaign-bodies.ts';
import { readTicket } from '../../../../shared/store/commits.ts';
import { campaignBook } from '../../../../shared/supervision/books.ts';
import { actOnCampaign, drawSampleOf, enterCampaign } from '../../../../shared/supervision/campaigns.ts';
import { type Share, shareOf } from '../../../../shared/supervision/readers.ts';
import type { DeskContext } from '../../../area.ts';
import { Refusal } from '../../../views/refusal.tsx';
import { type RegisterDesk, registerPages } from '../register-pages.tsx';
import { holdsOne } from '../tabs.ts';
import { CampaignDetail, CampaignList } from '../views/campaign-view.tsx';
import { campaignForms, createCampaignForm } from './campaign-forms.ts';

const officeOf = ({ var: { dependencies, county } }: DeskContext) => ({ ...dependencies, county });
const shareIn = ({ var: { actor, county } }: DeskContext): Share | undefined => shareOf(actor, county);

const shownOf = ({ findings }: Campaign, share: Share | undefined) =>
  findings.filter((one) => share === undefined || share(one.unit));

const desk: RegisterDesk<CampaignEvent, Campaign> = {
  tab: 'campaigns',
  book: campaignBook,
  isShown: (context, campaign) => {
    const share = shareIn(context);
    return share === undefined || shownOf(campaign, share).length > 0;
  },
  createForm: createCampaignForm,
  create: (context, request, body) => enterCampaign(officeOf(context), request, body as NewCampaign),
  forms: campaignForms,
  act: async (context, id, { act }, request, body) =>
    request.command === 'draw-sample'
      ? drawSampleOf(officeOf(context), id, request, body as SampleRequest, await context.var.dependencies.signer())
      : actOnCampaign(officeOf(context), id, request, { name: act, body } as CampaignCommand),
  title: (_, { id, subject }) => `${id} · ${subject}`,
  list: (context, things) => (
    <CampaignList
      context={context}
      campaigns={things.map((one) => ({ ...one, shown: shownOf(one, shareIn(context)) }))}
    />
  ),
  detail: (context, campaign) => <CampaignDetail context={context} campaign={campaign} share={shareIn(context)} />,
};

/** 督查: campaigns with their samples and findings (R70). */
export const campaignPages = registerPages(desk);

/** Records that a member of the team opens a ticket of the sample, then leads to it. The same login opens it anew each time. */
const inspect = async (context: DeskContext, ticketId: string): Promise<boolean> => {
  const { actor, at, county, dependencies } = context.var;
  const stored = readTicketNumber(ticketId) === 'number' ? await readTicket(dependencies.table, ticketId) : undefined;
  if (!stored || isComplainedOf(actor, stored.ticket, county.organisation)) return false;
  const { requestId } = context.env.event.requestContext;
  const identity = identityOf(['desk', actor.sub, requestId], ticketId, await dependencies.signer());
  const command = { name: 'inspect', body: { ticket: ticketId } } as const;
  const request = { actor, at, command: 'inspect', identity };
  const outcome = await actOnCampaign(officeOf(context), context.req.param('id') ?? '', request, command);
  return outcome.kind === 'done';
};

campaignPages.post('/:id/tickets/:ticket', async (context) => {
  const ticketId = context.req.param('ticket');
  const may = holdsOne(context, campaignAccess.inspect);
  if (may && (await inspect(context, ticketId))) return context.redirect(`/desk/tickets/${ticketId}`, 303);
  return context.html(<Refusal language={context.var.language} refusal="notYours" />, 403);
});
