import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deliverFirst, type FirstAttempt } from '../../../lambdas/shared/webhooks/deliver.ts';
import { asLambda, job, neverBack, runOut, start, ticket } from './support/jobs.ts';
import { createLedger } from './support/ledger.ts';

/** Announcements as SNS may make them: late, twice, in any order. */
const announcements = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    order: fc.array(fc.integer({ min: 1, max: n }), { maxLength: 6 }).chain((extra) =>
      fc.shuffledSubarray([...Array.from({ length: n }, (_, index) => index + 1), ...extra], {
        minLength: n + extra.length,
      }),
    ),
    deaths: fc.array(fc.record({ at: fc.integer({ min: 1, max: 20 }), made: fc.boolean() }), { maxLength: 4 }),
    fails: fc.array(fc.boolean(), { maxLength: 8 }),
  }),
);

describe('whatever is announced twice, late or in another order, and wherever the process is killed', () => {
  it('the receiver has every commit, each first in order, and the cursor never goes back', async () => {
    await fc.assert(
      fc.asyncProperty(announcements, async ({ n, order, deaths, fails }) => {
        const ledger = createLedger();
        ticket.commits = n;
        const answers = [...fails];
        ledger.receive(() => answers.shift() !== true);
        let at = start;
        for (const [index, commit] of order.entries()) {
          at += 1000;
          ledger.die(deaths[index]);
          await asLambda(ledger, () => deliverFirst(job(`first-${index}`, at), commit, ledger.delivery));
        }
        for (const run of ledger.runs) await runOut(ledger, run, at + 100_000);
        expect(ledger.taken()).toEqual(Array.from({ length: n }, (_, index) => index + 1));
        expect(neverBack(ledger)).toBe(true);
        expect(ledger.cursor()).toEqual({ done: n, wanted: n, runs: ledger.cursor().runs });
      }),
      { numRuns: 300 },
    );
  });

  it('the same when many are at it at once', async () => {
    await fc.assert(
      fc.asyncProperty(announcements, fc.scheduler(), async ({ n, order, fails }, scheduler) => {
        const ledger = createLedger();
        ticket.commits = n;
        const answers = [...fails];
        ledger.receive(() => answers.shift() !== true);
        const { post } = ledger.delivery;
        const slow = { ...ledger.delivery, post: scheduler.scheduleFunction(post) };
        const attempts = order.map(
          (commit, index): Promise<FirstAttempt> => deliverFirst(job(`first-${index}`, start + index), commit, slow),
        );
        await scheduler.waitFor(Promise.all(attempts));
        for (const run of ledger.runs) await runOut(ledger, run, start + 100_000);
        expect(ledger.taken()).toEqual(Array.from({ length: n }, (_, index) => index + 1));
        expect(neverBack(ledger)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('at every single write of a first attempt that succeeds, and of one that fails', async () => {
    for (const taken of [true, false])
      for (const made of [true, false])
        for (let at = 1; at <= 12; at += 1) {
          const ledger = createLedger();
          ticket.commits = 2;
          ledger.receive(() => taken);
          ledger.die({ at, made });
          const end = await asLambda(ledger, () => deliverFirst(job('a'), 2, ledger.delivery));
          expect(end).toBe(taken ? 'delivered' : 'waits');
          ledger.receive(() => true);
          for (const run of ledger.runs) await runOut(ledger, run, start + 100_000);
          expect(ledger.taken()).toEqual([1, 2]);
          expect(ledger.cursor()).toMatchObject({ done: 2 });
          expect(ledger.cursor().failing).toBeUndefined();
        }
  });
});
