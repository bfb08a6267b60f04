import {
  type Campaign,
  type Finding,
  isLateFinding,
  type Sample,
} from '../../../../../domain/supervision/campaigns/campaign.ts';
import { campaignAccess, isOfTeam } from '../../../../../domain/supervision/campaigns/decide.ts';
import type { Share } from '../../../../shared/supervision/readers.ts';
import { datedIn, dayIn } from '../../../../shared/web/moments.ts';
import { personIn } from '../../../../shared/web/person.ts';
import type { DeskContext } from '../../../area.ts';
import { holdsOne } from '../tabs.ts';
import { filled, type SupervisionWords, supervisionWords } from '../words/words.ts';
import { Findings } from './findings.tsx';
import { Prose, Table, tabPaths } from './parts.tsx';

type Props = { readonly context: DeskContext; readonly campaign: Campaign };

const stateOf = ({ closed }: Campaign, { states }: SupervisionWords): string =>
  closed ? states.closed : states.running;

export const CampaignList = ({
  context,
  campaigns,
}: {
  context: DeskContext;
  campaigns: readonly (Campaign & { readonly shown: readonly Finding[] })[];
}) => {
  const { language } = context.var;
  const words = supervisionWords(language);
  const { columns } = words;
  return (
    <Table
      caption={words.tabs.campaigns}
      columns={[
        columns.id,
        columns.subject,
        columns.period,
        columns.state,
        columns.findings,
        columns.unrectified,
        columns.late,
      ]}
    >
      {campaigns.map((one) => (
        <tr>
          <th scope="row">
            <a href={`${tabPaths.campaigns}/${one.id}`}>{one.id}</a>
          </th>
          <td>{one.subject}</td>
          <td>
            {dayIn(language, one.from)} — {dayIn(language, one.to)}
          </td>
          <td>{stateOf(one, words)}</td>
          <td class="number">{one.shown.length}</td>
          <td class="number">{one.shown.filter(({ state }) => state !== 'rectified').length}</td>
          <td class="number">{one.shown.filter(isLateFinding).length}</td>
        </tr>
      ))}
    </Table>
  );
};

const ruleText = ({ rule }: Sample, words: SupervisionWords): string =>
  rule.by === 'hand'
    ? words.sampleHand
    : [
        filled(words.sampleRandom, { size: rule.size, from: rule.from, to: rule.to }),
        rule.unit,
        rule.category,
        rule.town,
        `${words.columns.seed}: ${rule.seed}`,
      ]
        .filter(Boolean)
        .join(' · ');

/** Each ticket of a sample: a form that opens it and leaves a line of who did (R70). */
const Openings = ({ context, campaign, tickets }: Props & { tickets: readonly string[] }) => {
  const words = supervisionWords(context.var.language);
  const { actor } = context.var;
  const opens = holdsOne(context, campaignAccess.inspect) && isOfTeam(campaign, { actor });
  return (
    <ul class="sample">
      {tickets.map((ticketId) => (
        <li>
          {opens ? (
            <form method="post" action={`${tabPaths.campaigns}/${campaign.id}/tickets/${ticketId}`}>
              {ticketId}{' '}
              <button type="submit" class="plain">
                {words.open}
              </button>
            </form>
          ) : (
            ticketId
          )}
        </li>
      ))}
    </ul>
  );
};

const Samples = ({ context, campaign }: Props) => {
  const words = supervisionWords(context.var.language);
  if (campaign.samples.length === 0) return null;
  return (
    <section>
      <h2>{words.headings.samples}</h2>
      {campaign.samples.map((sample) => (
        <>
          <p>
            {datedIn(context.var.language, sample.at)} {ruleText(sample, words)}
            {sample.population === undefined ? '' : ` · ${words.columns.population} ${sample.population}`}
          </p>
          {sample.populationHash === undefined ? null : (
            <p class="soft">{filled(words.hash, { hash: sample.populationHash })}</p>
          )}
          <Openings context={context} campaign={campaign} tickets={sample.tickets} />
        </>
      ))}
    </section>
  );
};

const AccessLog = ({ context, campaign }: Props) => {
  const words = supervisionWords(context.var.language);
  if (campaign.openings.length === 0) return null;
  const { columns } = words;
  return (
    <section>
      <h2>{words.headings.openings}</h2>
      <Table caption={words.headings.openings} columns={[columns.time, columns.number, columns.by]}>
        {campaign.openings.toReversed().map(({ at, ticketId, by }) => (
          <tr>
            <td>{datedIn(context.var.language, at)}</td>
            <td>{ticketId}</td>
            <td>{personIn(context.var.language, by, at, context.var.county)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
};

/** A campaign; a unit sees its own findings, and nothing of the team's work. */
export const CampaignDetail = ({ context, campaign, share }: Props & { share: Share | undefined }) => {
  const words = supervisionWords(context.var.language);
  const findings = campaign.findings.filter((one) => share === undefined || share(one.unit));
  return (
    <>
      <p>
        {dayIn(context.var.language, campaign.from)} — {dayIn(context.var.language, campaign.to)} ·{' '}
        {stateOf(campaign, words)}
        {share === undefined ? ` · ${words.headings.team}: ${campaign.team.join('、')}` : ''}
      </p>
      <Findings context={context} findings={findings} />
      {share === undefined ? (
        <>
          <Samples context={context} campaign={campaign} />
          <AccessLog context={context} campaign={campaign} />
          {campaign.closed ? (
            <section>
              <h2>{words.headings.report}</h2>
              <Prose text={campaign.closed.report} />
            </section>
          ) : null}
        </>
      ) : null}
    </>
  );
};
