import type { Message } from '../../flow/support/hotline.ts';
import type { Findings } from '../support/invariants/findings.ts';
import { holds, same } from '../support/invariants/findings.ts';
import { allDueNotices } from '../support/invariants/notices.ts';
import { type Settled, storedCommits } from '../support/invariants/settled.ts';
import { isAnswered, isDone, type Wish } from './wishes.ts';

/** No acknowledged commit is lost or doubled: the words of a wish stand in one commit, or in none if it was refused. */
export const wishesHold = (settled: Settled, wishes: readonly Wish[]): Findings => {
  const commits = settled.ids
    .flatMap((ticketId) => storedCommits(settled, ticketId))
    .map((each) => JSON.stringify(each));
  return wishes.flatMap((wish) => {
    const made = commits.filter((commit) => commit.includes(`"${wish.words}"`)).length;
    return [
      ...holds(`${wish.path} ${wish.words} was never answered: ${wish.statuses.join()}`, isAnswered(wish)),
      ...same(`commits of ${wish.path} ${wish.words}`, made, isDone(wish) ? 1 : 0),
    ];
  });
};

export type Sent = { readonly findings: Findings; readonly once: number; readonly more: number };

/** Every SMS is sent at least once and at most twice: counted by ticket, template and phone, for the text bears no key. */
export const sentRightly = (
  settled: Settled,
  messages: readonly (Message & { readonly ticketId?: string })[],
): Sent => {
  const name = (each: { ticketId?: string; template: string; to: string }): string =>
    [each.ticketId, each.template, each.to].join(' ');
  const count = (names: readonly string[]): ReadonlyMap<string, number> =>
    names.reduce((counts, each) => counts.set(each, (counts.get(each) ?? 0) + 1), new Map<string, number>());
  const due = count([...allDueNotices(settled).values()].map(name));
  const sent = count(messages.filter(({ ticketId }) => ticketId !== undefined).map(name));
  const findings = [...new Set([...due.keys(), ...sent.keys()])].flatMap((each) => {
    const [wanted, found] = [due.get(each) ?? 0, sent.get(each) ?? 0];
    return holds(`${each}: ${found} sent for ${wanted} due`, found >= wanted && found <= 2 * wanted);
  });
  const all = [...due.values()].reduce((sum, each) => sum + each, 0);
  const more = [...sent.values()].reduce((sum, each) => sum + each, 0) - all;
  return { findings, once: all - more, more };
};
