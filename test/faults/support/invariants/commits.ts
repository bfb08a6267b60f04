import type { Commit } from '../../../../domain/tickets/commit.ts';
import type { Errand } from '../clients.ts';
import type { Hotline } from '../hotline.ts';
import { identityOfWish } from '../requests.ts';
import { type Findings, holds, same } from './findings.ts';
import { type Settled, storedCommits } from './settled.ts';

/** The chain has no gap. */
export const chainHolds = (settled: Settled, ticketId: string): Findings => {
  const numbers = storedCommits(settled, ticketId).map(({ n }) => n);
  return same(
    `${ticketId}: numbers of commits`,
    numbers,
    numbers.map((_, index) => index + 1),
  );
};

/** Every commit that the table took stands under its number, unchanged. */
export const keepsCommits = (settled: Settled, { taken }: Hotline): Findings =>
  settled.ids.flatMap((ticketId) => {
    const expected = taken.filter((commit) => commit.ticketId === ticketId);
    return same(`${ticketId}: commits`, storedCommits(settled, ticketId), expected);
  });

const filed = ({ wish, answers }: Errand, commits: readonly Commit[]): Findings => {
  const numbers = new Set(answers.map((answer) => (answer.kind === 'done' ? answer.ticketId : answer.code)));
  const [ticketId] = numbers;
  return [
    ...holds(`${wish.key} was answered with ${[...numbers].join()}`, numbers.size === 1),
    ...holds(
      `${wish.key}: ticket ${ticketId} is not there`,
      commits.some((each) => each.ticketId === ticketId),
    ),
  ];
};

const commanded = (errand: Errand, commits: readonly Commit[]): Findings => {
  const { wish, answers } = errand;
  if (wish.kind !== 'command') return [];
  const { key, bodyHash } = identityOfWish(wish);
  const made = commits.filter(({ idempotency }) => idempotency?.key === key);
  const done = answers.filter((answer) => answer.kind === 'done');
  return [
    ...holds(`${wish.key} (${wish.command.name}) was committed ${made.length} times`, made.length <= 1),
    ...holds(`${wish.key} was acknowledged and is lost`, done.length === 0 || made.length === 1),
    ...done.flatMap(({ commit }) => same(`${wish.key}: acknowledged as commit`, commit, made[0]?.n)),
    ...made.flatMap(({ command, idempotency }) =>
      same(`${wish.key}: committed`, [command, idempotency?.bodyHash], [wish.command.name, bodyHash]),
    ),
    ...answers.flatMap((answer) =>
      holds(`${wish.key}: its key was taken for another's`, answer.kind === 'done' || answer.code !== 'reused'),
    ),
  ];
};

/** No acknowledged commit is lost or doubled: one key, one commit; one filing, one ticket. */
export const answersHold = (errands: readonly Errand[], { taken }: Hotline): Findings => {
  const filings = errands.filter(({ wish }) => wish.kind === 'file');
  const tickets = new Set(taken.map(({ ticketId }) => ticketId));
  return [
    ...holds(`${filings.length} filings made ${tickets.size} tickets`, tickets.size === filings.length),
    ...filings.flatMap((errand) => filed(errand, taken)),
    ...errands.flatMap((errand) => commanded(errand, taken)),
    ...errands.flatMap((errand) =>
      holds(`${errand.wish.key} was never answered`, errand.abandoned || errand.answers.length > 0),
    ),
  ];
};
