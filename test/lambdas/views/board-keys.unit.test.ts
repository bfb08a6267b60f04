import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boardOf } from '../../../lambdas/shared/views/board.ts';
import { ticketIndexes } from '../../../lib/ticket-indexes.ts';
import { lived } from '../../domain/support/random-life.ts';
import { randomTurns } from '../../domain/support/random-turns.ts';

const sortKeys = [...new Set(Object.values(ticketIndexes).map(({ sortKey }) => sortKey))];

describe('the keys of the indexes', () => {
  it('are each of one ticket alone, so that a query loses none of those that stand side by side', () => {
    fc.assert(
      fc.property(randomTurns, (turns) => {
        for (const { after } of lived(turns)) {
          const board: Readonly<Record<string, unknown>> = boardOf(after.ticket);
          for (const key of sortKeys)
            if (board[key] !== undefined) expect(board[key]).toMatch(new RegExp(`#${after.ticket.id}$`));
        }
      }),
      { numRuns: 50 },
    );
  });
});
