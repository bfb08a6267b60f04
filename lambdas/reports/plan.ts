import type { Organisation } from '../../domain/organisation/unit.ts';
import { boundsOf, type Period } from '../../domain/reports/period.ts';
import type { MonthlyReport } from '../../domain/reports/report.ts';
import { hour, type Instant } from '../../domain/time/instant.ts';
import { type ReportHead, readVersions } from '../shared/store/report-heads.ts';
import type { ReportRun } from '../shared/store/report-runs.ts';
import { readReport } from '../shared/store/reports.ts';
import type { Table } from '../shared/store/table.ts';

/** The platforms as they stood at an instant (R10). */
export type OrganisationAt = (at: Instant) => Promise<Organisation>;

/** After the month's end, time for what was received before it to be written. */
const grace = hour;

/** What a run is to do, the period it counts, and the version that stands so far. */
export type Plan = {
  readonly task: 'freeze' | 'draft' | 'check' | 'reproduce';
  readonly period: Period;
  readonly latest: ReportHead | undefined;
  readonly organisation: Organisation;
};

/** The platforms as a report names them: what was frozen keeps the names of its time. */
const platformsOf = ({ levels }: MonthlyReport): Organisation =>
  new Map(
    levels.flatMap(({ level, rows }) =>
      rows.map(({ unit, name, english, parent }) => [
        unit,
        { id: unit, name, shortName: name, english, level, phones: {}, ...(parent === undefined ? {} : { parent }) },
      ]),
    ),
  );

/**
 * A month that is over is frozen once, with the cutoff at its end, and looked at again afterwards with a later cutoff. A
 * month that still runs has a draft. Platforms are named as at the month's end. A version is reproduced with its own cutoff
 * and its own platforms.
 */
export const planOf = async (table: Table, run: ReportRun, organisationAt: OrganisationAt): Promise<Plan> => {
  const bounds = boundsOf(run.month);
  // The last day of the month: a change that takes effect with the next one is not this one's.
  const organisation = await organisationAt(Math.min(run.cutoff, bounds.until) - 1);
  const versions = await readVersions(table, run.month);
  const latest = versions.at(-1);
  const asked = versions.find(({ version }) => version === run.reproduces);
  const frozen = asked && (await readReport(table, asked));
  if (asked && frozen) {
    const period = { ...bounds, cutoff: asked.cutoff };
    return { task: 'reproduce', period, latest: asked, organisation: platformsOf(frozen) };
  }
  const over = run.at >= bounds.until + grace;
  const task = latest ? 'check' : over ? 'freeze' : 'draft';
  /** Never before that of the version that stands: a run that is due earlier than one that was asked for takes nothing back. */
  const cutoff = task === 'freeze' ? bounds.until : Math.max(run.cutoff, latest?.cutoff ?? 0);
  return { task, period: { ...bounds, cutoff }, latest, organisation };
};
