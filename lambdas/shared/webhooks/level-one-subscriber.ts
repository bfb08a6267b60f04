import { type LevelOneLetter, levelOneLetters, mayBeTold } from '../../../domain/level-one/letters.ts';
import { monthlyFigures } from '../../../domain/level-one/monthly.ts';
import { isMonth } from '../../../domain/reports/period.ts';
import type { Commit } from '../../../domain/tickets/commit.ts';
import { hour, type Instant, toIso } from '../../../domain/time/instant.ts';
import type { CountySource } from '../county-source.ts';
import { signingSecret } from '../integrators/keys.ts';
import type { PhotoBucket } from '../photos/bucket.ts';
import { photoAddress } from '../photos/photo-address.ts';
import type { Signer } from '../secret.ts';
import { readCommits } from '../store/commits.ts';
import { readVersions } from '../store/report-heads.ts';
import { readReport } from '../store/reports.ts';
import type { Table } from '../store/table.ts';
import { redactionForOthers } from '../views/redaction.ts';
import { levelOneId } from './level-one-id.ts';
import type { Subscriber, Subscribers } from './subscriber.ts';

/** What signs what goes up to level 1: the head of the centre sees it at the desk and tells it to level 1. */
export const levelOneSecret = (generation: number, sign: Signer): string => signingSecret(levelOneId, generation, sign);

/** For so long a photo can be fetched by the address in a letter; each attempt at delivery has addresses of its own. */
export const photoLifetime = (2 * hour) / 1000;

export type LevelOneParts = {
  readonly table: Table;
  readonly county: CountySource;
  readonly signer: () => Promise<Signer>;
  readonly photos: PhotoBucket;
  readonly endpoint: string;
  readonly generation: number;
};

/** An address for each photo that the commits tell of, made before the letters, which are made at once. */
const addressesOf = async (
  ticketId: string,
  commits: readonly Commit[],
  photos: PhotoBucket,
  at: Instant,
): Promise<ReadonlyMap<string, string>> => {
  const ids = commits.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'PhotoAdded' ? [event.photo] : [])),
  );
  const made = ids.map(async (id) => [id, await photoAddress(photos, ticketId, id, at, photoLifetime)] as const);
  return new Map(await Promise.all(made));
};

/** What level 1 gets of a month: each frozen version of its report, by its number. */
const monthlyLetters = async (table: Table, month: string): Promise<readonly LevelOneLetter[]> => {
  const letters = (await readVersions(table, month)).map(async (head) => {
    const report = await readReport(table, head);
    const { version: n, hash } = head;
    return report ? { n, content: monthlyFigures(report, { version: n, hash, at: toIso(head.at) }) } : { n };
  });
  return Promise.all(letters);
};

/** Level 1 as a subscriber: its own tickets, and the county's that went up to it, each with its materials. */
export const levelOneSubscribers = (parts: LevelOneParts): Subscribers => {
  const { table, county, signer, photos, endpoint, generation } = parts;
  const lettersAt =
    (at: Instant) =>
    async (ticketId: string): Promise<readonly LevelOneLetter[]> => {
      const commits = await readCommits(table, ticketId);
      const addresses = await addressesOf(ticketId, commits, photos, at);
      const { organisation } = await county(at);
      const addressOf = ({ photo }: { readonly photo: string }) => addresses.get(photo);
      return levelOneLetters(commits, { organisation, addressOf, redactionOf: redactionForOthers });
    };
  const subscriberAt = async (at: Instant): Promise<Subscriber> => {
    const secret = levelOneSecret(generation, await signer());
    const lettersOf = (subject: string) => (isMonth(subject) ? monthlyLetters(table, subject) : lettersAt(at)(subject));
    return { id: levelOneId, url: endpoint, standing: 'active', secretsAt: () => [secret], lettersOf };
  };
  return {
    wanting: async ({ subject, commit, eventTypes }, at) => {
      if (!mayBeTold(eventTypes)) return [];
      const letters = await lettersAt(at)(subject);
      return letters.some(({ n, content }) => n === commit && content !== undefined) ? [await subscriberAt(at)] : [];
    },
    byId: async (id, at) => (id === levelOneId ? subscriberAt(at) : undefined),
  };
};

/** Several sources of subscribers as one. */
export const joinedSubscribers = (...sources: readonly Subscribers[]): Subscribers => ({
  wanting: async (notice, at) => (await Promise.all(sources.map((source) => source.wanting(notice, at)))).flat(),
  byId: async (id, at) => {
    for (const source of sources) {
      const found = await source.byId(id, at);
      if (found) return found;
    }
    return undefined;
  },
});
