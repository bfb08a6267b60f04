import type { Commit } from '../../../../domain/tickets/commit.ts';
import { type Findings, same } from './findings.ts';
import { type Settled, storedCommits } from './settled.ts';

type Told = {
  readonly ticketId: string;
  readonly commit: number;
  readonly events: readonly { readonly type: string }[];
};

const announcedRightly = (announced: readonly Told[], { ticketId, n, events }: Commit): Findings => {
  const told = announced.filter((each) => each.ticketId === ticketId && each.commit === n);
  const [first, ...more] = told;
  const what = `${ticketId}: commit ${n}`;
  if (!first) return [`${what} was never announced`];
  const types = (of: readonly { readonly type: string }[]): readonly string[] => of.map(({ type }) => type);
  return [
    ...same(`${what} was announced with`, types(first.events), types(events)),
    ...more.flatMap((again) => same(`${what}, announced again`, again, first)),
  ];
};

/** Every commit was announced to other systems, the same each time. */
export const announcementsHold = (settled: Settled, announced: readonly unknown[]): Findings =>
  settled.ids.flatMap((ticketId) =>
    storedCommits(settled, ticketId).flatMap((commit) => announcedRightly(announced as readonly Told[], commit)),
  );
