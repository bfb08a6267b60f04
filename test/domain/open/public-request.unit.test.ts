import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSensitive } from '../../../domain/access/privacy.ts';
import { publicRequestOf, spotDecimals } from '../../../domain/open/public-request.ts';
import { stageOf } from '../../../domain/tickets/ticket.ts';
import { lived } from '../support/random-life.ts';
import { randomTurns } from '../support/random-turns.ts';
import type { Story } from '../support/story.ts';

const runs = { numRuns: 150 };

/** Every text that stands under `private` in a ticket's commits. */
const privateWords = (value: unknown, within = false): readonly string[] => {
  if (typeof value === 'string') return within ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => privateWords(each, within || key === 'private'));
};

const atTheEnd = (holds: (story: Story) => void): void =>
  fc.assert(
    fc.property(randomTurns, (each) => holds((lived(each).at(-1) as { readonly after: Story }).after)),
    runs,
  );

const shownOf = ({ commits, ticket }: Pick<Story, 'commits' | 'ticket'>) => publicRequestOf(commits, ticket);

describe('what the public may read of a ticket', () => {
  it('never holds a word that stands under private, in whatever life', () => {
    atTheEnd((story) => {
      const shown = JSON.stringify(shownOf(story) ?? {});
      for (const word of privateWords(story.commits)) if (word.length > 3) expect(shown).not.toContain(word);
    });
  });

  it('is nothing at all of a sensitive ticket or one about a body, and something of every other', () => {
    atTheEnd((story) => {
      const { filing } = story.ticket;
      const hidden = isSensitive(filing) || filing.complainedUnit !== undefined;
      expect(shownOf(story) === undefined).toBe(hidden);
    });
  });

  it('tells the stage and the commit it was made from, and never loses its first step', () => {
    atTheEnd((story) => {
      const shown = shownOf(story);
      if (!shown) return;
      expect(shown.stage).toBe(stageOf(story.ticket));
      expect(shown.n).toBe(story.ticket.commits);
      expect(shown.updates[0]?.step).toBe('received');
      expect(shown.updates.length).toBeLessThanOrEqual(40);
      expect(shown.closedAt === undefined).toBe(story.ticket.phase.kind !== 'ended');
    });
  });

  it('names no house: places are coarsened', () => {
    fc.assert(
      fc.property(
        randomTurns,
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (turns, lat, long) => {
          const { told } = turns;
          const placed = { ...turns, told: { ...told, private: { ...told.private, lat, long } } };
          const { after } = lived({ ...placed, turns: [] })[0];
          const shown = shownOf(after);
          for (const degrees of [shown?.lat, shown?.long])
            if (degrees !== undefined) expect(Number(degrees.toFixed(spotDecimals)) + 0).toBe(degrees);
        },
      ),
      runs,
    );
  });
});
