import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TicketEvent } from '../../../domain/tickets/events.ts';
import { append } from '../../../lambdas/shared/store/append.ts';
import { type Api, startApi } from '../support/api.ts';
import { intake, supervisor } from '../support/people.ts';
import { from, newPhone, type Sms, startSms, surveyed } from '../support/sms.ts';

let api: Api;
let sms: Sms;
beforeAll(async () => {
  api = await startApi();
  sms = startSms(api);
});
afterAll(() => api.stop());

/** A ticket of a new phone whose survey is out. */
const asked = async () => {
  const phone = newPhone();
  const ticketId = await api.dispatched(from(phone));
  await surveyed(api, sms, ticketId);
  expect(sms.sentTo(phone)).toContain('citizen-survey');
  return { phone, ticketId };
};

type Answer = Extract<TicketEvent, { type: 'SurveyAnswered' }>;
const answersOf = async (ticketId: string): Promise<readonly Answer[]> =>
  (await api.commits(ticketId)).flatMap(({ events }) =>
    events.filter((event): event is Answer => event.type === 'SurveyAnswered'),
  );
const marksOf = async (ticketId: string) =>
  (await answersOf(ticketId)).map(({ solved, satisfaction, private: told }) => [solved, satisfaction, told?.comment]);

describe('a reply of one digit', () => {
  it.each([
    ['1', ['yes', 'satisfied', undefined]],
    ['２。', ['partly', 'basically-satisfied', undefined]],
    ['不满意', ['no', 'dissatisfied', undefined]],
    ['3 又坏了', ['no', 'dissatisfied', '又坏了']],
  ])('answers the survey that the phone was sent: %j', async (text, marks) => {
    const { phone, ticketId } = await asked();
    await sms.text(phone, text, '2026-11-23T17:00:00+08:00');
    expect(await marksOf(ticketId)).toEqual([marks]);
    const commit = (await api.commits(ticketId)).at(-1);
    expect(commit).toMatchObject({ command: 'answer-survey', by: { sub: 'citizen', roles: [] } });
    expect((await answersOf(ticketId))[0]).toMatchObject({ medium: 'sms', by: 'citizen' });
    expect(JSON.stringify(commit)).not.toContain(phone.slice(3));
    expect(sms.sentTo(phone)).not.toContain('citizen-not-understood');
  });

  it('counts once, however often and however late it is delivered', async () => {
    const { phone, ticketId } = await asked();
    await sms.text(phone, '2', '2026-11-23T17:00:00+08:00', 'twice');
    await sms.text(phone, '2', '2026-11-23T17:00:09+08:00', 'twice');
    await Promise.all([1, 2, 3].map(() => sms.text(phone, '1', '2026-11-23T17:05:00+08:00', 'at-once')));
    await sms.text(phone, '2', '2026-11-23T17:10:00+08:00', 'twice');
    expect(await marksOf(ticketId)).toEqual([
      ['partly', 'basically-satisfied', undefined],
      ['yes', 'satisfied', undefined],
    ]);
  });

  it('answers again until the window closes, and the last one sent decides, whichever arrives last', async () => {
    const { phone, ticketId } = await asked();
    await sms.text(phone, '3', '2026-11-23T17:02:00+08:00');
    await sms.text(phone, '1', '2026-11-23T17:01:00+08:00');
    expect(await marksOf(ticketId)).toEqual([['no', 'dissatisfied', undefined]]);
    await sms.text(phone, '1', '2026-11-23T17:03:00+08:00');
    const callback = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' };
    const at = '2026-11-24T10:00:00+08:00';
    const closed = await api.post(`/tickets/${ticketId}/record-callback`, callback, { as: supervisor, at });
    expect(closed.ticket.stage).toBe('archived');
    await sms.text(phone, '3', '2026-11-24T11:00:00+08:00');
    expect(await marksOf(ticketId)).toHaveLength(2);
    expect(sms.sentTo(phone).at(-1)).toBe('citizen-not-understood');
  });

  it('from a phone that was asked nothing is answered politely', async () => {
    const phone = newPhone();
    await sms.text(phone, '1', '2026-11-23T17:00:00+08:00');
    expect(sms.sentTo(phone)).toEqual(['citizen-not-understood']);
  });

  it('that comes too late is nothing to another ticket, whatever words follow it', async () => {
    const { phone, ticketId } = await asked();
    const callback = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' };
    const at = '2026-11-24T10:00:00+08:00';
    await api.post(`/tickets/${ticketId}/record-callback`, callback, { as: supervisor, at });
    const other = await api.dispatched(from(phone));
    await api.show(other);
    await sms.text(phone, '1 谢谢', '2026-11-24T11:00:00+08:00');
    expect((await api.commits(other)).at(-1)?.command).toBe('dispatch');
    expect(sms.sentTo(phone).at(-1)).toBe('citizen-not-understood');
  });

  it('answers nothing a month later', async () => {
    const { phone, ticketId } = await asked();
    await sms.text(phone, '1', '2026-12-24T17:00:00+08:00');
    expect(await marksOf(ticketId)).toEqual([]);
  });
});

describe('words without a digit', () => {
  it('are the comment to what was answered', async () => {
    const { phone, ticketId } = await asked();
    await sms.text(phone, '2', '2026-11-23T17:00:00+08:00');
    await sms.text(phone, '师傅很好,就是来晚了', '2026-11-23T17:01:00+08:00', 'words');
    await sms.text(phone, '师傅很好,就是来晚了', '2026-11-23T17:01:00+08:00', 'words');
    expect(await marksOf(ticketId)).toEqual([
      ['partly', 'basically-satisfied', undefined],
      ['partly', 'basically-satisfied', '师傅很好,就是来晚了'],
    ]);
  });

  it('are news an hour later: information on the open ticket', async () => {
    const { phone, ticketId } = await asked();
    await sms.text(phone, '2', '2026-11-23T17:00:00+08:00');
    await sms.text(phone, '楼上也漏水了', '2026-11-23T18:00:00+08:00');
    expect(await marksOf(ticketId)).toEqual([['partly', 'basically-satisfied', undefined]]);
    expect((await api.commits(ticketId)).at(-1)?.events[0]).toMatchObject({ type: 'InformationAdded' });
  });

  it('are information while nothing was answered: the phone call follows', async () => {
    const { phone, ticketId } = await asked();
    await sms.text(phone, '还没有修好', '2026-11-23T17:00:00+08:00');
    expect(await marksOf(ticketId)).toEqual([]);
    expect((await api.commits(ticketId)).at(-1)?.events[0]).toMatchObject({
      type: 'InformationAdded',
      private: { text: '还没有修好' },
    });
  });
});

/** The master learns of the ticket that was merged into it, as the signal function has it. */
const joined = async (master: string, follower: string): Promise<void> => {
  const at = Date.parse('2026-11-23T11:00:00+08:00');
  const facts = { at, command: 'follower-joined', by: { sub: 'workflow', roles: [] } };
  const event = { type: 'FollowerJoined', at, by: 'workflow', follower } as const;
  await append(api.table, master, api.dependencies.county, facts, () => ({ events: [event] }));
};

describe('one open survey a phone', () => {
  const two = async () => {
    const phone = newPhone();
    const [first, second] = [await api.dispatched(from(phone)), await api.dispatched(from(phone))];
    await surveyed(api, sms, first, '23');
    await sms.text(phone, '1', '2026-11-23T17:00:00+08:00', `first-${phone}`);
    await surveyed(api, sms, second, '24');
    return { phone, first, second };
  };

  it('is the newer one, also when the older notice is published again', async () => {
    const { phone, first, second } = await two();
    await sms.forget(first);
    await sms.published(first);
    expect(sms.sentTo(phone).filter((template) => template === 'citizen-survey')).toHaveLength(3);
    await sms.text(phone, '3', '2026-11-24T17:00:00+08:00');
    expect(await marksOf(first)).toEqual([['yes', 'satisfied', undefined]]);
    expect(await marksOf(second)).toEqual([['no', 'dissatisfied', undefined]]);
  });

  it('does not take what is delivered again after it was answered to the older', async () => {
    const { phone, second } = await two();
    await sms.text(phone, '1', '2026-11-24T17:00:00+08:00', `first-${phone}`);
    expect(await marksOf(second)).toEqual([]);
  });

  it('is the caller’s own where the ticket was merged into another’s', async () => {
    const [phone, other] = [newPhone(), newPhone()];
    const [master, follower] = [await api.dispatched(from(phone)), await api.file(from(other))];
    await api.post(`/tickets/${follower}/merge`, { into: master }, { as: intake });
    await joined(master, follower);
    await surveyed(api, sms, master);
    await sms.text(other, '3', '2026-11-23T17:00:00+08:00');
    await sms.text(phone, '1', '2026-11-23T17:00:00+08:00');
    expect([await marksOf(follower), await marksOf(master)]).toEqual([
      [['no', 'dissatisfied', undefined]],
      [['yes', 'satisfied', undefined]],
    ]);
  });

  it('is over with its round', async () => {
    const { phone, ticketId } = await asked();
    const at = '2026-11-24T10:00:00+08:00';
    const callback = { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' };
    const again = await api.post(
      `/tickets/${ticketId}/record-callback`,
      { ...callback, next: 'rework' },
      { as: supervisor, at },
    );
    expect(again.ticket.round).toBe(2);
    await sms.text(phone, '3', '2026-11-24T11:00:00+08:00');
    expect(await marksOf(ticketId)).toEqual([]);
    await surveyed(api, sms, ticketId, '25');
    await sms.text(phone, '1', '2026-11-25T17:00:00+08:00');
    expect(await marksOf(ticketId)).toEqual([['yes', 'satisfied', undefined]]);
  });
});
