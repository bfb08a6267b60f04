import type { Standing } from '../../../../domain/integrators/integrator.ts';
import { deliverAgain, GivenUp, giveUp, type Job, NotDelivered } from '../../../../lambdas/shared/webhooks/deliver.ts';
import { Killed, type Ledger, lettersTo } from './ledger.ts';

export const subject = '20261123004217';
export const start = Date.parse('2026-11-23T10:00:00+08:00');
export const day = 24 * 3_600_000;

/** How many commits the ticket has by now. */
export const ticket = { commits: 0 };

export const job = (holder: string, at = start, standing: Standing = 'active', told?: (n: number) => boolean): Job => ({
  subscriber: {
    id: 'sub-1',
    url: 'https://hooks.example.cn/',
    standing,
    secretsAt: () => ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    lettersOf: async () => lettersTo(ticket.commits, told),
  },
  id: { subscriber: 'sub-1', subject },
  holder,
  at,
});

/** Runs an attempt as Lambda does: once more by the same name after it was killed. */
export const asLambda = async <T>(ledger: Ledger, attempt: () => Promise<T>): Promise<T> => {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    ledger.die(undefined);
    return attempt();
  }
};

/** Runs the execution to its end, as the state machine does, from an instant on. */
export const runOut = async (ledger: Ledger, run: number, from: number): Promise<'delivered' | 'given up'> => {
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
export const neverBack = ({ seen }: Ledger): boolean =>
  inOrder([...new Set(seen.map(({ done }) => done))].filter((n) => n > 0));
