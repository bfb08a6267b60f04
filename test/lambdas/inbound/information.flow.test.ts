import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../support/api.ts';
import { from, newPhone, type Sms, startSms } from '../support/sms.ts';

let api: Api;
let sms: Sms;
beforeAll(async () => {
  api = await startApi();
  sms = startSms(api);
});
afterAll(() => api.stop());

/** Tickets of a new phone, as many as asked for, in the lists. */
const filed = async (count: number) => {
  const phone = newPhone();
  const tickets: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const ticketId = await api.dispatched(from(phone));
    await api.show(ticketId);
    tickets.push(ticketId);
  }
  return { phone, tickets, ticketId: tickets[0] ?? '' };
};

const toldOf = async (ticketId: string): Promise<readonly unknown[]> =>
  (await api.commits(ticketId)).flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'InformationAdded' ? [event.private?.text] : [])),
  );
const morning = '2026-11-23T11:00:00+08:00';
const notUnderstood = 'citizen-not-understood';

describe('words that answer no survey', () => {
  it('are information on the sender’s one open ticket, for the unit that has it', async () => {
    const { phone, ticketId } = await filed(1);
    await sms.text(phone, '我家住3楼,下午在家', morning, 'once');
    await sms.text(phone, '我家住3楼,下午在家', morning, 'once');
    expect(await toldOf(ticketId)).toEqual(['我家住3楼,下午在家']);
    await sms.published(ticketId);
    expect(await sms.marks(ticketId)).toContain('unit-information dept-housing:handler sent');
    expect(sms.sentTo(phone)).not.toContain(notUnderstood);
  });

  it('are kept without what forges a screen, and cut where no command takes more', async () => {
    const { phone, ticketId } = await filed(1);
    await sms.text(phone, '第一行\r\n\u202e第二行\u0007', morning);
    await sms.text(phone, '水'.repeat(4500), morning);
    expect(await toldOf(ticketId)).toEqual(['第一行\n第二行', '水'.repeat(4000)]);
  });

  it('with a digit before them are information too, where no survey is out', async () => {
    const { phone, ticketId } = await filed(1);
    await sms.text(phone, '2 楼上也漏水', morning);
    expect(await toldOf(ticketId)).toEqual(['2 楼上也漏水']);
  });

  it('are nobody’s to place when two tickets are open', async () => {
    const { phone, tickets } = await filed(2);
    await sms.text(phone, '还没有人来', morning);
    for (const ticketId of tickets) expect(await toldOf(ticketId)).toEqual([]);
    expect(sms.sentTo(phone).filter((template) => template === notUnderstood)).toHaveLength(1);
  });

  it('go to the other when one of two has ended, though the lists do not show it yet', async () => {
    const { phone, tickets } = await filed(2);
    const [gone = '', open = ''] = tickets;
    await api.post(`/tickets/${gone}/withdraw`, { reason: '已解决' });
    await sms.text(phone, '还没有人来', morning);
    expect([await toldOf(gone), await toldOf(open)]).toEqual([[], ['还没有人来']]);
  });

  it('go where they went first when they are delivered again, whatever was filed since', async () => {
    const { phone, ticketId } = await filed(1);
    await sms.text(phone, '还没有人来', morning, 'again');
    await api.post(`/tickets/${ticketId}/withdraw`, { reason: '已解决' });
    await api.show(ticketId);
    const later = await api.dispatched(from(phone));
    await api.show(later);
    await sms.text(phone, '还没有人来', morning, 'again');
    expect([await toldOf(ticketId), await toldOf(later)]).toEqual([['还没有人来'], []]);
  });

  it('of a caller whose ticket was merged stand in nobody else’s', async () => {
    const { ticketId: master } = await filed(1);
    const { phone, ticketId } = await filed(1);
    await api.post(`/tickets/${ticketId}/merge`, { into: master });
    await sms.text(phone, '我家也没有水', morning);
    expect(await toldOf(master)).toEqual([]);
    expect(sms.sentTo(phone)).toContain(notUnderstood);
  });
});

describe('what cannot be placed', () => {
  it('is answered politely once a day, whoever sent it', async () => {
    const phone = newPhone();
    for (const [text, at] of [
      ['你好', '2026-11-23T11:00:00+08:00'],
      ['👍', '2026-11-23T11:01:00+08:00'],
      ['', '2026-11-23T23:59:59+08:00'],
    ] as const)
      await sms.text(phone, text, at);
    expect(sms.sentTo(phone)).toEqual([notUnderstood]);
    await sms.text(phone, '你好', '2026-11-24T00:00:00+08:00');
    expect(sms.sentTo(phone)).toEqual([notUnderstood, notUnderstood]);
  });

  it.each(['+85212345678', '10086', '+8610086', '+86106575258', '12345', '1065', 'CMCC'])(
    'from %s is no caller’s and gets no answer',
    async (number) => {
      const before = sms.sent.length;
      await sms.text(number, '1', morning);
      expect(sms.sent).toHaveLength(before);
    },
  );
});
