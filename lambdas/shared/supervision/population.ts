import { createHash } from 'node:crypto';
import type { SampleRule } from '../../../domain/supervision/campaigns/campaign.ts';
import { drawSample } from '../../../domain/supervision/campaigns/sample.ts';
import { dateOfDay, dayNumber } from '../../../domain/time/instant.ts';
import type { BoardItem } from '../schemas/list-view.ts';
import { boardItems } from '../store/lists.ts';
import type { Table } from '../store/table.ts';

type RandomRule = Extract<SampleRule, { by: 'random' }>;

/** Days of acceptance that a sample is drawn from at most. */
export const mostDays = 92;

/** Tickets that are read of a day at a time. */
const page = 200;

/** The days of the period, each a partition of the index by day. */
export const daysOf = ({ from, to }: Pick<RandomRule, 'from' | 'to'>): readonly string[] =>
  Array.from({ length: Math.max(0, dayNumber(to) - dayNumber(from) + 1) }, (_, n) => dateOfDay(dayNumber(from) + n));

const fits =
  ({ unit, category, town }: RandomRule) =>
  (item: BoardItem): boolean =>
    (unit === undefined || item.unit === unit) &&
    (town === undefined || item.town === town) &&
    (category === undefined || item.category === category || (item.category?.startsWith(`${category}/`) ?? false));

/** Numbers of the tickets that the rule is about: one query for a day and two hundred of its tickets. */
const populationOf = async (table: Table, rule: RandomRule): Promise<readonly string[]> => {
  const keep = fits(rule);
  const days = await Promise.all(
    daysOf(rule).map(async (day) => {
      const numbers: string[] = [];
      for await (const item of boardItems(table, { index: 'byDay', partitions: [day] }, page))
        if (keep(item)) numbers.push(item.ticketId);
      return numbers;
    }),
  );
  return days.flat().toSorted();
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a ticket is ranked by: SHA-256 of `seed:number`, which any tool computes. */
export const rankBy =
  (seed: string) =>
  (ticketId: string): string =>
    sha256(`${seed}:${ticketId}`);

/** Draws by chance, with what is needed to draw it again: the seed, how many there were, and a hash of their numbers. */
export const drawRandom = async (table: Table, rule: RandomRule) => {
  const population = await populationOf(table, rule);
  return {
    rule,
    population: population.length,
    populationHash: sha256(population.join('\n')),
    tickets: drawSample(population, rule.size, rankBy(rule.seed)),
  };
};
