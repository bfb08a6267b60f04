import type { Entry } from '../../registers/entry.ts';
import type { CommittedBy } from '../../tickets/commit.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';
import { idOf } from '../facts.ts';
import type { Campaign, Finding, Sample, Severity } from './campaign.ts';

/** What is entered of campaigns. All but the first name the campaign by its id. */
export type CampaignEvent =
  | {
      readonly type: 'CampaignOpened';
      readonly subject: string;
      readonly team: readonly string[];
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  | ({ readonly type: 'SampleDrawn'; readonly id: string } & Omit<Sample, 'at'>)
  | { readonly type: 'TicketInspected'; readonly id: string; readonly ticketId: string }
  | {
      readonly type: 'FindingRecorded';
      readonly id: string;
      readonly finding: number;
      readonly ticketId: string;
      readonly unit: string;
      readonly text: string;
      readonly severity: Severity;
      readonly rectifyBy: LocalDate;
    }
  | {
      readonly type: 'RectificationReported';
      readonly id: string;
      readonly finding: number;
      readonly text: string;
      readonly late: boolean;
    }
  | { readonly type: 'RectificationAccepted'; readonly id: string; readonly finding: number }
  | {
      readonly type: 'RectificationRefused';
      readonly id: string;
      readonly finding: number;
      readonly reason: string;
      readonly rectifyBy?: LocalDate;
    }
  /** The date came without a report: recorded when the morning round finds it, or with the late report. */
  | {
      readonly type: 'RectificationOverdue';
      readonly id: string;
      readonly finding: number;
      readonly rectifyBy: LocalDate;
    }
  | { readonly type: 'CampaignClosed'; readonly id: string; readonly report: string };

type Change = Exclude<CampaignEvent, { type: 'CampaignOpened' }>;

const withFinding = (campaign: Campaign, number: number, change: (finding: Finding) => Finding): Campaign => ({
  ...campaign,
  findings: campaign.findings.map((one) => (one.finding === number ? change(one) : one)),
});

const judged = (
  finding: Finding,
  decided: { readonly at: Instant; readonly accepted: boolean; readonly reason?: string },
): Finding => ({
  ...finding,
  state: decided.accepted ? 'rectified' : 'open',
  rectifications: finding.rectifications.map((one, index, all) =>
    index === all.length - 1 ? { ...one, decided } : one,
  ),
});

const changed = (campaign: Campaign, event: Change, at: Instant, by: CommittedBy): Campaign => {
  switch (event.type) {
    case 'SampleDrawn': {
      const { type: _, id: __, ...sample } = event;
      return { ...campaign, samples: [...campaign.samples, { at, ...sample }] };
    }
    case 'TicketInspected':
      return { ...campaign, openings: [...campaign.openings, { at, ticketId: event.ticketId, by }] };
    case 'FindingRecorded': {
      const { type: _, id: __, ...told } = event;
      const finding: Finding = { ...told, at, state: 'open', overdue: [], rectifications: [] };
      return { ...campaign, findings: [...campaign.findings, finding] };
    }
    case 'RectificationReported': {
      const { text, late } = event;
      return withFinding(campaign, event.finding, (one) => ({
        ...one,
        state: 'reported',
        rectifications: [...one.rectifications, { at, text, late }],
      }));
    }
    case 'RectificationAccepted':
      return withFinding(campaign, event.finding, (one) => judged(one, { at, accepted: true }));
    case 'RectificationRefused': {
      const { reason, rectifyBy } = event;
      return withFinding(campaign, event.finding, (one) => ({
        ...judged(one, { at, accepted: false, reason }),
        ...(rectifyBy === undefined ? {} : { rectifyBy }),
      }));
    }
    case 'RectificationOverdue':
      return withFinding(campaign, event.finding, (one) => ({ ...one, overdue: [...one.overdue, event.rectifyBy] }));
    case 'CampaignClosed':
      return { ...campaign, closed: { at, report: event.report } };
  }
};

/** The campaigns that the lines of a year's register tell of, in order of entry. */
export const campaignsOf = (year: number, entries: readonly Entry<CampaignEvent>[]): ReadonlyMap<string, Campaign> => {
  const all = new Map<string, Campaign>();
  for (const { n, at, by, events } of entries)
    for (const event of events) {
      if (event.type === 'CampaignOpened') {
        const { type: _, ...told } = event;
        const id = idOf(year, n);
        all.set(id, { id, at, ...told, samples: [], findings: [], openings: [] });
        continue;
      }
      const one = all.get(event.id);
      if (!one) throw new Error(`line ${n} of the campaigns of ${year} tells of ${event.id}, which there is not`);
      all.set(event.id, changed(one, event, at, by));
    }
  return all;
};
