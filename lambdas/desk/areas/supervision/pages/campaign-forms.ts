import { isGivenTo } from '../../../../../domain/organisation/unit.ts';
import { type Campaign, sampledTickets } from '../../../../../domain/supervision/campaigns/campaign.ts';
import { campaignAccess, isOfTeam } from '../../../../../domain/supervision/campaigns/decide.ts';
import { campaignBodies, campaignBody } from '../../../../shared/schemas/supervision/campaign-bodies.ts';
import type { DeskContext } from '../../../area.ts';
import { categoryChoices, choicesOf, type DeskForm, standingChoices, townChoices, unitChoices } from '../form.ts';
import { holdsOne } from '../tabs.ts';
import { supervisionWords } from '../words/words.ts';

export const createCampaignForm = (context: DeskContext): DeskForm | undefined =>
  holdsOne(context, campaignAccess.create)
    ? {
        act: 'create',
        schema: campaignBody,
        fields: [
          { name: 'subject', input: 'line', required: true },
          { name: 'team', input: 'lines', required: true },
          { name: 'from', input: 'date', required: true },
          { name: 'to', input: 'date', required: true },
        ],
      }
    : undefined;

/** A sample by chance: what is left empty does not narrow it. */
const drawRandom = ({ var: { county, language } }: DeskContext): DeskForm => ({
  act: 'draw-random',
  schema: campaignBodies['draw-sample'],
  shape: (random) => ({ random }),
  fields: [
    { name: 'size', input: 'number', required: true },
    { name: 'from', label: 'filedFrom', input: 'date', required: true },
    { name: 'to', label: 'filedTo', input: 'date', required: true },
    { name: 'unit', input: 'select', choices: unitChoices(county, language) },
    { name: 'category', input: 'select', choices: categoryChoices(county, language) },
    { name: 'town', input: 'select', choices: townChoices(county, language) },
    { name: 'seed', input: 'line' },
  ],
});

const drawByHand: DeskForm = {
  act: 'draw-by-hand',
  schema: campaignBodies['draw-sample'],
  fields: [{ name: 'tickets', input: 'lines', required: true }],
};

const recordFinding = ({ var: { county, language } }: DeskContext, campaign: Campaign): DeskForm => ({
  act: 'record-finding',
  schema: campaignBodies['record-finding'],
  fields: [
    {
      name: 'ticket',
      input: 'select',
      required: true,
      choices: sampledTickets(campaign).map((ticketId) => ({ value: ticketId, label: ticketId })),
    },
    { name: 'unit', input: 'select', required: true, choices: standingChoices(county, language) },
    { name: 'text', input: 'prose', required: true },
    {
      name: 'severity',
      input: 'select',
      required: true,
      choices: choicesOf(supervisionWords(language).severities),
    },
    { name: 'rectifyBy', input: 'date', required: true },
  ],
});

const close: DeskForm = {
  act: 'close',
  schema: campaignBodies.close,
  fields: [{ name: 'report', input: 'prose', required: true }],
};

type FindingAct = 'report-rectification' | 'accept-rectification' | 'refuse-rectification';

/** A form about one of some findings; it is chosen by its number. */
const onFindings = (act: FindingAct, numbers: readonly number[]): readonly DeskForm[] => {
  if (numbers.length === 0) return [];
  const choices = numbers.map((number) => ({ value: String(number), label: String(number) }));
  const finding = { name: 'finding', input: 'select', required: true, choices } as const;
  const others: { readonly [A in FindingAct]: DeskForm['fields'] } = {
    'report-rectification': [{ name: 'text', label: 'rectification', input: 'prose', required: true }],
    'accept-rectification': [],
    'refuse-rectification': [
      { name: 'reason', input: 'prose', required: true },
      { name: 'rectifyBy', input: 'date' },
    ],
  };
  const shape = (entered: Readonly<Record<string, unknown>>) => ({ ...entered, finding: Number(entered.finding) });
  return [{ act, schema: campaignBodies[act], fields: [finding, ...others[act]], shape }];
};

const teamForms = (context: DeskContext, campaign: Campaign): readonly DeskForm[] => {
  const reported = campaign.findings.filter(({ state }) => state === 'reported').map(({ finding }) => finding);
  const sampled = sampledTickets(campaign).length > 0;
  return [
    ...(campaign.closed
      ? []
      : [drawRandom(context), drawByHand, ...(sampled ? [recordFinding(context, campaign)] : [])]),
    ...onFindings('accept-rectification', reported),
    ...onFindings('refuse-rectification', reported),
    ...(campaign.closed ? [] : [close]),
  ];
};

/** What the person can do with the campaign: the team's acts, or a unit's on its own findings. */
export const campaignForms = (context: DeskContext, campaign: Campaign): readonly DeskForm[] => {
  const { actor, county } = context.var;
  const own = campaign.findings.filter(
    ({ unit, state }) => state === 'open' && isGivenTo(county.organisation, unit, actor.unit),
  );
  const ofTeam = holdsOne(context, campaignAccess['draw-sample']) && isOfTeam(campaign, { actor });
  return [
    ...(ofTeam ? teamForms(context, campaign) : []),
    ...(holdsOne(context, campaignAccess['report-rectification'])
      ? onFindings(
          'report-rectification',
          own.map(({ finding }) => finding),
        )
      : []),
  ];
};
