import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readTicketNumber } from '../../../domain/tickets/number.ts';
import { fromIso } from '../../../domain/time/instant.ts';
import { candidateNumbers, yesterdayOfRetry } from '../../../lambdas/shared/commands/numbering.ts';
import { idempotencyOf } from '../../../lambdas/shared/http/idempotency.ts';
import { appendCommit } from '../../../lambdas/shared/store/commits.ts';
import { type Api, filing, signer, startApi } from '../support/api.ts';
import { gatewayEvent } from '../support/gateway.ts';
import { intake } from '../support/people.ts';
import { saidOf } from '../support/problems.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const at = fromIso('2026-11-23T10:00:00+08:00');

/** The numbers that a request of intake under this key would get. */
const numbersOf = (key: string): readonly string[] => {
  const event = gatewayEvent('POST', '/tickets', filing, { key });
  return [...candidateNumbers(idempotencyOf(event, intake.sub, {}, signer).identity.key, at, signer)];
};

/** Lets another request's ticket stand under a number. */
const occupy = async (ticketId: string): Promise<void> => {
  const [commit] = await api.commits(await api.file());
  if (commit) await appendCommit(api.table, { ...commit, ticketId });
};

describe('the numbers of a request', () => {
  it('are short at first and longer after three', () => {
    const numbers = numbersOf('numbers');
    expect(numbers.map((number) => number.length)).toEqual([14, 14, 14, 17, 17, 17, 17, 17]);
    expect(new Set(numbers).size).toBe(8);
    for (const number of numbers) expect(readTicketNumber(number)).toBe('number');
    expect(numbersOf('numbers')).toEqual(numbers);
  });

  it('may be yesterday’s for six hours', () => {
    expect(yesterdayOfRetry(fromIso('2026-11-24T00:00:00+08:00'))).toBe(fromIso('2026-11-23T18:00:00+08:00'));
    expect(yesterdayOfRetry(fromIso('2026-11-24T05:59:59.999+08:00'))).toBeLessThan(
      fromIso('2026-11-24T00:00:00+08:00'),
    );
    expect(yesterdayOfRetry(fromIso('2026-11-24T06:00:00+08:00'))).toBeUndefined();
  });

  it('are passed over when they are taken, also by a retry', async () => {
    const numbers = numbersOf('taken');
    for (const number of numbers.slice(0, 4)) await occupy(number);
    expect(await api.file({}, { key: 'taken' })).toBe(numbers[4]);
    const again = await api.post('/tickets', filing, { key: 'taken' });
    expect(again.ticket.ticketId).toBe(numbers[4]);
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it('run out only when the client had better try again', async () => {
    for (const number of numbersOf('all-taken')) await occupy(number);
    expect(saidOf(await api.post('/tickets', filing, { key: 'all-taken' }))).toEqual([503, 'busy', undefined]);
  });

  it('are found again after midnight behind a number that was taken', async () => {
    const numbers = numbersOf('late');
    await occupy(numbers[0] ?? '');
    const filed = await api.file({}, { key: 'late' });
    expect(filed).toBe(numbers[1]);
    expect(await api.file({}, { key: 'late', at: '2026-11-24T01:00:00+08:00' })).toBe(filed);
  });
});
