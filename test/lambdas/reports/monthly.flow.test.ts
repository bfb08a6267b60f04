import '../support/quiet.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { contentHash, readContent } from '../../../lambdas/shared/store/reports.ts';
import { centreHead, handler, supervisor } from '../support/people.ts';
import { type Bureau, first, housing, november, startBureau } from './support/bureau.ts';

let bureau: Bureau;
beforeEach(async () => {
  bureau = await startBureau();
});
afterEach(() => bureau.stop());

const secondNight = '2026-12-02T02:30:00+08:00';

describe('the monthly report', () => {
  it('is a draft of what was known at midnight, until the month is over', async () => {
    await bureau.archived();
    await bureau.night('2026-11-24T02:30:00+08:00');
    expect(await bureau.versions()).toEqual([]);
    expect(await bureau.draft()).toMatchObject({ state: 'draft', version: 0, by: 'schedule' });
    expect(await bureau.figures(await bureau.draft())).toMatchObject({ received: 1, handled: 1, satisfied: 0 });
    await bureau.night('2026-11-25T02:30:00+08:00');
    expect(await bureau.figures(await bureau.draft())).toMatchObject({ received: 1, handled: 1, satisfied: 1 });
  });

  it('is frozen once, in the first hours of the 1st, with the cutoff at the month’s end', async () => {
    await bureau.archived();
    await bureau.night(first);
    await bureau.night(secondNight);
    const [version, ...others] = await bureau.versions();
    expect(others).toEqual([]);
    expect(version).toMatchObject({
      ...{ state: 'frozen', version: 1, corrections: 0, by: 'schedule' },
      ...{ cutoff: Date.parse('2026-12-01T00:00:00+08:00'), at: Date.parse(first) },
    });
    expect(await bureau.run()).toMatchObject({ state: 'done', outcome: { result: 'unchanged', version: 1 } });
  });

  it('made again with the same cutoff has the same hash, which its stored content proves', async () => {
    await bureau.archived();
    await bureau.night(first);
    const [version] = await bureau.versions();
    const run = await bureau.ask('2026-12-05T10:00:00+08:00', { reproduces: 1 });
    expect(run?.outcome).toEqual({ result: 'reproduced', version: 1, hash: version?.hash });
    if (version) expect(contentHash(await readContent(bureau.api.table, version))).toBe(version.hash);
    expect(await bureau.versions()).toHaveLength(1);
  });

  it('an event that was written late is a correction in a new version; the old one stays as it was', async () => {
    const ticketId = await bureau.api.dispatched();
    await bureau.api.show(ticketId);
    await bureau.night(first);
    await bureau.lapse(ticketId);
    expect((await bureau.ask('2026-12-01T10:00:00+08:00', { reproduces: 1 }))?.outcome?.result).toBe('not-reproduced');
    await bureau.night(secondNight);
    const [one, two, ...others] = await bureau.versions();
    if (!one || !two) throw new Error('there are not two versions');
    expect(others).toEqual([]);
    expect(two).toMatchObject({ version: 2, supersedes: 1, corrections: 1 });
    const correction = { unit: housing, figure: 'overdue', was: 0, is: 1, added: [ticketId], removed: [] };
    expect(await bureau.corrections(two)).toEqual([correction]);
    expect(await bureau.figures(one)).toMatchObject({ received: 1, overdue: 0 });
    expect(await bureau.figures(two)).toMatchObject({ received: 1, overdue: 1 });
  });

  it('a night whose midnight comes before a correction that was asked for takes nothing of it back', async () => {
    const ticketId = await bureau.api.dispatched();
    await bureau.api.show(ticketId);
    await bureau.night(first);
    await bureau.lapse(ticketId, '2026-12-05T00:30:00+08:00');
    const asked = await bureau.ask('2026-12-05T01:00:00+08:00');
    expect(asked).toMatchObject({ outcome: { result: 'corrected', version: 2 } });
    await bureau.night('2026-12-05T02:30:00+08:00');
    expect((await bureau.versions()).map(({ version }) => version)).toEqual([1, 2]);
  });

  it('a breach that is struck later is a correction as well', async () => {
    const ticketId = await bureau.api.dispatched();
    await bureau.lapse(ticketId);
    await bureau.night(first);
    const moved = { unit: 'dept-water', reason: '误派' };
    await bureau.api.post(`/tickets/${ticketId}/reassign`, moved, { as: supervisor, at: '2026-12-01T10:00:00+08:00' });
    await bureau.api.show(ticketId);
    await bureau.night(secondNight);
    const [, two] = await bureau.versions();
    if (!two) throw new Error('nothing was corrected');
    expect(await bureau.corrections(two)).toEqual([
      { unit: housing, figure: 'overdue', was: 1, is: 0, added: [], removed: [ticketId] },
    ]);
    expect(await bureau.figures(two)).toMatchObject({ received: 1, overdue: 0 });
  });

  it('what was done in the next month is no correction of the last one', async () => {
    const ticketId = await bureau.api.file({}, { at: '2026-11-30T16:00:00+08:00' });
    const dispatch = { unit: housing, class: 'complex' };
    await bureau.api.post(`/tickets/${ticketId}/dispatch`, dispatch, { at: '2026-11-30T16:30:00+08:00' });
    await bureau.api.show(ticketId);
    await bureau.night(first);
    const asked = { reason: '施工', workingDays: 4 };
    await bureau.api.post(`/tickets/${ticketId}/request-extension`, asked, {
      ...{ as: handler, at: '2026-12-01T09:00:00+08:00' },
    });
    await bureau.api.post(
      `/tickets/${ticketId}/decide-extension`,
      { approve: true, reason: '同意' },
      {
        ...{ as: centreHead, at: '2026-12-01T10:00:00+08:00' },
      },
    );
    await bureau.api.show(ticketId);
    await bureau.night(secondNight);
    expect(await bureau.versions()).toHaveLength(1);
    expect(await bureau.figures(await bureau.draft('2026-12'))).toMatchObject({ received: 0, extended: 1 });
  });

  it('asked for before the night of the 1st it is a draft still, afterwards it is frozen by whoever asked', async () => {
    await bureau.archived();
    const early = await bureau.ask('2026-12-01T00:30:00+08:00');
    expect(early).toMatchObject({ state: 'done', outcome: { result: 'drafted' } });
    const late = await bureau.ask('2026-12-01T01:30:00+08:00');
    expect(late).toMatchObject({ state: 'done', outcome: { result: 'frozen', version: 1 } });
    expect((await bureau.versions()).at(0)).toMatchObject({ by: 'general-1' });
  });

  it('an older month that was frozen is looked at again in its turn, one that never was is left alone', async () => {
    const ticketId = await bureau.api.dispatched();
    await bureau.api.show(ticketId);
    await bureau.night(first);
    await bureau.lapse(ticketId);
    await bureau.night('2027-02-02T02:30:00+08:00');
    expect(await bureau.versions()).toHaveLength(1);
    await bureau.night('2027-02-03T02:30:00+08:00');
    expect((await bureau.versions()).map(({ version }) => version)).toEqual([1, 2]);
    expect(await bureau.run('2026-10')).toBeUndefined();
    expect(await bureau.run(november)).toMatchObject({ state: 'done' });
  });
});
