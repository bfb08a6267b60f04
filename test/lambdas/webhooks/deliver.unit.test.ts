import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Standing } from '../../../domain/integrators/integrator.ts';
import {
  deliverAgain,
  deliverFirst,
  type FirstAttempt,
  GivenUp,
  giveUp,
  type Job,
  NotDelivered,
} from '../../../lambdas/shared/webhooks/deliver.ts';
import { createLedger, Killed, type Ledger, lettersTo } from './support/ledger.ts';

const subject = '20261123004217';
const start = Date.parse('2026-11-23T10:00:00+08:00');
const day = 24 * 3_600_000;

/** How many commits the ticket has by now. */
let commits = 0;

const job = (holder: string, at = start, standing: Standing = 'active', told?: (n: number) => boolean): Job => ({
  subscriber: {
    id: 'sub-1',
    url: 'https://hooks.example.cn/',
    standing,
    secretsAt: () => ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    lettersOf: async () => lettersTo(commits, told),
  },
  id: { subscriber: 'sub-1', subject },
  holder,
  at,
});

/** Runs an attempt as Lambda does: once more by the same name after it was killed. */
const asLambda = async <T>(ledger: Ledger, attempt: () => Promise<T>): Promise<T> => {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    ledger.die(undefined);
    return attempt();
  }
};

/** Runs the execution to its end, as the state machine does, from an instant on. */
const runOut = async (ledger: Ledger, run: number, from: number): Promise<'delivered' | 'given up'> => {
  for (let at = from; ; at += 600_000) {
    try {
      if ((await asLambda(ledger, () => deliverAgain(job(`run-${run}`, at), run, ledger.delivery))) === 'done')
        return 'delivered';
    } catch (error) {
      if (error instanceof NotDelivered) continue;
      if (!(error instanceof GivenUp)) throw error;
      await asLambda(ledger, () => giveUp(job(`run-${run}`, at), run, ledger.delivery));
      return 'given up';
    }
  }
};

const inOrder = (numbers: readonly number[]): boolean => numbers.every((n, index) => n > (numbers[index - 1] ?? 0));
const neverBack = ({ seen }: Ledger): boolean =>
  inOrder([...new Set(seen.map(({ done }) => done))].filter((n) => n > 0));

describe('the delivery of a ticket’s commits to a subscriber', () => {
  it('posts what is told, in order, and passes over the rest', async () => {
    const ledger = createLedger();
    commits = 5;
    const odd = (n: number) => n % 2 === 1;
    expect(await deliverFirst(job('a', start, 'active', odd), 5, ledger.delivery)).toBe('delivered');
    expect(ledger.taken()).toEqual([1, 3, 5]);
    expect(ledger.cursor()).toMatchObject({ done: 5 });
    expect(ledger.cursor().lease).toBeUndefined();
  });

  it('gives each event an id of its own that never changes', async () => {
    const ledger = createLedger();
    commits = 2;
    await deliverFirst(job('a'), 2, ledger.delivery);
    expect(ledger.posts.map(({ id }) => id)).toEqual([`sub-1_${subject}_1`, `sub-1_${subject}_2`]);
  });

  it('has an execution try again when the receiver fails, and later commits wait for it', async () => {
    const ledger = createLedger();
    commits = 2;
    ledger.receive(() => false);
    expect(await deliverFirst(job('a'), 2, ledger.delivery)).toBe('waits');
    commits = 3;
    expect(await deliverFirst(job('b', start + 1000), 3, ledger.delivery)).toBe('waits');
    expect([...ledger.runs]).toEqual([1]);
    expect(ledger.posts).toHaveLength(1);
    ledger.receive(() => true);
    expect(await deliverAgain(job('run', start + 60_000), 1, ledger.delivery)).toBe('done');
    expect(ledger.taken()).toEqual([1, 2, 3]);
  });

  it('gives the receiver another day when it took something', async () => {
    const ledger = createLedger();
    commits = 2;
    ledger.receive(() => false);
    await deliverFirst(job('a'), 2, ledger.delivery);
    ledger.receive((n) => n === 1);
    const late = start + day - 1000;
    expect(await deliverAgain(job('run', late), 1, ledger.delivery)).toBe('again');
    await expect(deliverAgain(job('run', start + day), 1, ledger.delivery)).rejects.toThrow(NotDelivered);
    await expect(deliverAgain(job('run', late + day), 1, ledger.delivery)).rejects.toThrow(GivenUp);
  });

  it('keeps what was given up, and tries it before the next commit', async () => {
    const ledger = createLedger();
    commits = 1;
    ledger.receive(() => false);
    await deliverFirst(job('a'), 1, ledger.delivery);
    expect(await runOut(ledger, 1, start + 60_000)).toBe('given up');
    expect(ledger.kept).toEqual(new Set([subject]));
    expect(ledger.cursor()).toMatchObject({ done: 0 });
    ledger.receive(() => true);
    commits = 2;
    expect(await deliverFirst(job('b', start + 2 * day), 2, ledger.delivery)).toBe('delivered');
    expect(ledger.taken()).toEqual([1, 2]);
    expect(ledger.kept.size).toBe(0);
  });

  it('keeps for later what comes while the subscription is suspended, and posts nothing', async () => {
    const ledger = createLedger();
    commits = 1;
    expect(await deliverFirst(job('a', start, 'suspended'), 1, ledger.delivery)).toBe('kept');
    expect(ledger.posts).toEqual([]);
    expect(ledger.kept.size).toBe(1);
  });

  it.each(['suspended', 'ended'] as const)('stops trying when the subscription is %s meanwhile', async (standing) => {
    const ledger = createLedger();
    commits = 1;
    ledger.receive(() => false);
    await deliverFirst(job('a'), 1, ledger.delivery);
    expect(await deliverAgain(job('run', start + 60_000, standing), 1, ledger.delivery)).toBe('done');
    expect(ledger.kept.size).toBe(standing === 'suspended' ? 1 : 0);
    expect(ledger.cursor().failing).toBeUndefined();
    expect(ledger.posts).toHaveLength(1);
  });

  it('leaves an execution that another has taken over from nothing to do', async () => {
    const ledger = createLedger();
    commits = 1;
    await deliverFirst(job('a'), 1, ledger.delivery);
    expect(await deliverAgain(job('run'), 7, ledger.delivery)).toBe('done');
    expect(ledger.posts).toHaveLength(1);
  });

  it('ends although somebody announced a commit that there is not', async () => {
    const ledger = createLedger();
    commits = 1;
    expect(await deliverFirst(job('a'), 9999, ledger.delivery)).toBe('delivered');
    expect(ledger.taken()).toEqual([1]);
  });
});

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
        commits = n;
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
        commits = n;
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
          commits = 2;
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
