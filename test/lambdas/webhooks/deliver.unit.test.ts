import { describe, expect, it } from '@jest/globals';
import { deliverAgain, deliverFirst, GivenUp, NotDelivered } from '../../../lambdas/shared/webhooks/deliver.ts';
import { day, job, runOut, start, subject, ticket } from './support/jobs.ts';
import { createLedger } from './support/ledger.ts';

describe('the delivery of a ticket’s commits to a subscriber', () => {
  it('posts what is told, in order, and passes over the rest', async () => {
    const ledger = createLedger();
    ticket.commits = 5;
    const odd = (n: number) => n % 2 === 1;
    expect(await deliverFirst(job('a', start, 'active', odd), 5, ledger.delivery)).toBe('delivered');
    expect(ledger.taken()).toEqual([1, 3, 5]);
    expect(ledger.cursor()).toMatchObject({ done: 5 });
    expect(ledger.cursor().lease).toBeUndefined();
  });

  it('gives each event an id of its own that never changes', async () => {
    const ledger = createLedger();
    ticket.commits = 2;
    await deliverFirst(job('a'), 2, ledger.delivery);
    expect(ledger.posts.map(({ id }) => id)).toEqual([`sub-1_${subject}_1`, `sub-1_${subject}_2`]);
  });

  it('has an execution try again when the receiver fails, and later commits wait for it', async () => {
    const ledger = createLedger();
    ticket.commits = 2;
    ledger.receive(() => false);
    expect(await deliverFirst(job('a'), 2, ledger.delivery)).toBe('waits');
    ticket.commits = 3;
    expect(await deliverFirst(job('b', start + 1000), 3, ledger.delivery)).toBe('waits');
    expect([...ledger.runs]).toEqual([1]);
    expect(ledger.posts).toHaveLength(1);
    ledger.receive(() => true);
    expect(await deliverAgain(job('run', start + 60_000), 1, ledger.delivery)).toBe('done');
    expect(ledger.taken()).toEqual([1, 2, 3]);
  });

  it('gives the receiver another day when it took something', async () => {
    const ledger = createLedger();
    ticket.commits = 2;
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
    ticket.commits = 1;
    ledger.receive(() => false);
    await deliverFirst(job('a'), 1, ledger.delivery);
    expect(await runOut(ledger, 1, start + 60_000)).toBe('given up');
    expect(ledger.kept).toEqual(new Set([subject]));
    expect(ledger.cursor()).toMatchObject({ done: 0 });
    ledger.receive(() => true);
    ticket.commits = 2;
    expect(await deliverFirst(job('b', start + 2 * day), 2, ledger.delivery)).toBe('delivered');
    expect(ledger.taken()).toEqual([1, 2]);
    expect(ledger.kept.size).toBe(0);
  });

  it('keeps for later what comes while the subscription is suspended, and posts nothing', async () => {
    const ledger = createLedger();
    ticket.commits = 1;
    expect(await deliverFirst(job('a', start, 'suspended'), 1, ledger.delivery)).toBe('kept');
    expect(ledger.posts).toEqual([]);
    expect(ledger.kept.size).toBe(1);
  });

  it.each(['suspended', 'ended'] as const)('stops trying when the subscription is %s meanwhile', async (standing) => {
    const ledger = createLedger();
    ticket.commits = 1;
    ledger.receive(() => false);
    await deliverFirst(job('a'), 1, ledger.delivery);
    expect(await deliverAgain(job('run', start + 60_000, standing), 1, ledger.delivery)).toBe('done');
    expect(ledger.kept.size).toBe(standing === 'suspended' ? 1 : 0);
    expect(ledger.cursor().failing).toBeUndefined();
    expect(ledger.posts).toHaveLength(1);
  });

  it('leaves an execution that another has taken over from nothing to do', async () => {
    const ledger = createLedger();
    ticket.commits = 1;
    await deliverFirst(job('a'), 1, ledger.delivery);
    expect(await deliverAgain(job('run'), 7, ledger.delivery)).toBe('done');
    expect(ledger.posts).toHaveLength(1);
  });

  it('ends although somebody announced a commit that there is not', async () => {
    const ledger = createLedger();
    ticket.commits = 1;
    expect(await deliverFirst(job('a'), 9999, ledger.delivery)).toBe('delivered');
    expect(ledger.taken()).toEqual([1]);
  });
});
