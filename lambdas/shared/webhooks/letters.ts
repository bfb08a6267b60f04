import type { Letter } from '../../../domain/deliveries/cursor.ts';
import { type PublicOrderEvent, publicOrderEventOf } from '../../../domain/deliveries/order-event.ts';
import { isWithheld, type PublicEvent, publicEventOf } from '../../../domain/deliveries/public-event.ts';
import {
  type PublicReportEvent,
  publicReportEventOf,
  type ReportVersion,
} from '../../../domain/deliveries/report-event.ts';
import { subjectKindOf } from '../../../domain/deliveries/subjects.ts';
import { foldOrder, type OrderCommit } from '../../../domain/household/commit.ts';
import { type Filtered, takes } from '../../../domain/integrators/filter.ts';
import type { Subscription } from '../../../domain/integrators/integrator.ts';
import type { Organisation } from '../../../domain/organisation/unit.ts';
import { type Commit, fold } from '../../../domain/tickets/commit.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { readOrder } from '../orders/store.ts';
import { readCommits } from '../store/commits.ts';
import { readVersions } from '../store/report-heads.ts';
import type { Table } from '../store/table.ts';

type Told = PublicEvent | PublicOrderEvent | PublicReportEvent;
type Chooser = Pick<Subscription, 'since' | 'filter'>;

/** A public event as Standard Webhooks has it. */
export const contentOf = (event: Told): NonNullable<Letter['content']> => ({
  type: event.kinds[0] ?? '',
  timestamp: event.at,
  data: event,
});

/** A letter with what is told, if the subscription takes it. */
const letterOf = (
  n: number,
  event: (Told & Filtered) | undefined,
  { filter }: Chooser,
  organisation: Organisation,
): Letter => ({ n, ...(event && takes(filter, event, organisation) ? { content: contentOf(event) } : {}) });

/**
 * What a subscription is told of a ticket, commit by commit. Of one that is withheld nothing, also of the time before it
 * came to be so.
 */
const ticketLetters = (chooser: Chooser, commits: readonly Commit[], organisation: Organisation): readonly Letter[] => {
  const latest = fold(commits);
  const withheld = latest === undefined || isWithheld(latest);
  let ticket: Ticket | undefined;
  return commits.map((commit) => {
    ticket = fold([commit], ticket);
    if (withheld || ticket === undefined || commit.at < chooser.since) return { n: commit.n };
    return letterOf(commit.n, publicEventOf(commit, ticket), chooser, organisation);
  });
};

/** The same of an order of household services. */
const orderLetters = (
  chooser: Chooser,
  commits: readonly OrderCommit[],
  organisation: Organisation,
): readonly Letter[] =>
  commits.map((commit, index) => {
    const order = foldOrder(commits.slice(0, index + 1));
    if (order === undefined || commit.at < chooser.since) return { n: commit.n };
    return letterOf(commit.n, publicOrderEventOf(commit, order), chooser, organisation);
  });

/** The same of a month's report, version by version. */
const reportLetters = (
  chooser: Chooser,
  versions: readonly ReportVersion[],
  organisation: Organisation,
): readonly Letter[] =>
  versions.map((frozen) => {
    if (frozen.at < chooser.since) return { n: frozen.version };
    return letterOf(frozen.version, publicReportEventOf(frozen), chooser, organisation);
  });

/** Where letters are read from. */
export type LetterSources = {
  /** Tickets and reports. */
  readonly table: Table;
  /** Orders of household services, for whoever delivers those. */
  readonly orders?: Table | undefined;
};

/**
 * What a subscription is told of a subject so far: of each commit, in order.
 * @throws Error for an order where no orders are read
 */
export const lettersOf = async (
  chooser: Chooser,
  subject: string,
  organisation: Organisation,
  { table, orders }: LetterSources,
): Promise<readonly Letter[]> => {
  switch (subjectKindOf(subject)) {
    case 'ticket':
      return ticketLetters(chooser, await readCommits(table, subject), organisation);
    case 'report':
      return reportLetters(chooser, await readVersions(table, subject), organisation);
    case 'order': {
      if (!orders) throw new Error('orders are announced to executions alone: nobody else reads them');
      return orderLetters(chooser, (await readOrder(orders, subject))?.commits ?? [], organisation);
    }
  }
};
