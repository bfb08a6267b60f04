import type { Campaign, SampleRule } from '../../../domain/supervision/campaigns/campaign.ts';
import {
  type CampaignCommand,
  type CampaignCommands,
  decideCampaign,
  isOfTeam,
  type NewCampaign,
  openCampaign,
} from '../../../domain/supervision/campaigns/decide.ts';
import { refuse } from '../../../domain/supervision/refusals.ts';
import { dayNumber } from '../../../domain/time/instant.ts';
import type { SampleRequest } from '../schemas/supervision/campaign-bodies.ts';
import type { Signer } from '../secret.ts';
import { factsOf, type Office, unknownTicket } from './acting.ts';
import { campaignBook } from './books.ts';
import { type ActRequest, type Entered, enterNew, enterOn, readOneOf } from './enter.ts';
import { drawRandom, mostDays } from './population.ts';

type Refused = Extract<Entered<never>, { kind: 'refused' }>;

/** Opens a campaign (R70). */
export const enterCampaign = (office: Office, request: ActRequest, asked: NewCampaign): Promise<Entered<Campaign>> =>
  enterNew(office.table, campaignBook, request, () => openCampaign(asked));

/** Enters an act on a campaign. */
export const actOnCampaign = (
  office: Office,
  id: string,
  request: ActRequest,
  command: CampaignCommand,
): Promise<Entered<Campaign>> =>
  enterOn(office.table, campaignBook, id, request, (campaign) =>
    decideCampaign(campaign, command, factsOf(request, office.county)),
  );

const periodRefusal = ({ from, to }: NonNullable<SampleRequest['random']>): Refused | undefined => {
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days < 1) return { kind: 'refused', refusal: refuse('period-ends-first', 'random.to').refusal };
  return days > mostDays ? { kind: 'refused', refusal: refuse('period-too-long', 'random.from').refusal } : undefined;
};

/** The rule of a drawing by chance; without a seed of the team's, one that nobody could choose. */
const ruleOf = (
  asked: NonNullable<SampleRequest['random']>,
  campaign: Campaign,
  sign: Signer,
): Extract<SampleRule, { by: 'random' }> => {
  const { unit, category, town, size, from, to } = asked;
  const seed = asked.seed ?? sign('sample', `${campaign.id}/${campaign.samples.length}`).toString('hex').slice(0, 16);
  return {
    by: 'random',
    size,
    seed,
    from,
    to,
    ...(unit === undefined ? {} : { unit }),
    ...(category === undefined ? {} : { category }),
    ...(town === undefined ? {} : { town }),
  };
};

/** Draws a sample, by chance or as picked; nothing is read for whom it is not to draw. */
export const drawSampleOf = async (
  office: Office,
  id: string,
  request: ActRequest,
  { random, tickets = [] }: SampleRequest,
  sign: Signer,
): Promise<Entered<Campaign>> => {
  const campaign = await readOneOf(office.table, campaignBook, id);
  if (!campaign) return { kind: 'unknown' };
  if (!isOfTeam(campaign, request)) return { kind: 'refused', refusal: refuse('not-of-team').refusal };
  const refused = random ? periodRefusal(random) : await unknownTicket(office, tickets, 'tickets');
  if (refused) return refused;
  const body: CampaignCommands['draw-sample'] = random
    ? await drawRandom(office.table, ruleOf(random, campaign, sign))
    : { rule: { by: 'hand' }, tickets: [...new Set(tickets)] };
  return actOnCampaign(office, id, request, { name: 'draw-sample', body });
};
