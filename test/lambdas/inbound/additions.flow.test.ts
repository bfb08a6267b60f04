import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

/** Set before the logger is loaded: what a refused text leaves in the log is part of the rule. */
process.env.POWERTOOLS_LOG_LEVEL = 'INFO';

const { addedBefore } = await import('../support/additions.ts');
const { startApi } = await import('../support/api.ts');
const { from, newPhone, startSms, surveyed } = await import('../support/sms.ts');

type Api = Awaited<ReturnType<typeof startApi>>;
let api: Api;
let sms: ReturnType<typeof startSms>;
let written: string[] = [];
beforeAll(async () => {
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
    written.push(String(line));
    return true;
  });
  api = await startApi();
  sms = startSms(api);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await api.stop();
});

const full = 'citizen-additions-full';
const most = 50;
const filed = async (added: number) => {
  written = [];
  const phone = newPhone();
  const ticketId = await api.dispatched(from(phone));
  await api.show(ticketId);
  await addedBefore(api, ticketId, added);
  return { phone, ticketId };
};
const told = (phone: string): readonly string[] => sms.sentTo(phone).filter((template) => template === full);
const eventsOf = async (ticketId: string): Promise<readonly string[]> =>
  (await api.commits(ticketId)).flatMap(({ events }) => events.map(({ type }) => type));
const codesLogged = (): readonly string[] =>
  written.flatMap((line) => {
    if (!line.startsWith('{')) return [];
    const { message, code } = JSON.parse(line) as { message: string; code?: string };
    return message === 'inbound sms' && code !== undefined ? [code] : [];
  });

describe('texts of a caller who has added to the ticket as often as it takes', () => {
  it('are taken up to the last; the next is refused, logged and answered with whom to call', async () => {
    const { phone, ticketId } = await filed(most - 1);
    await sms.text(phone, '第五十条', '2026-11-23T11:00:00+08:00');
    expect(told(phone)).toEqual([]);
    await sms.text(phone, '第五十一条', '2026-11-23T11:01:00+08:00');
    expect((await eventsOf(ticketId)).filter((type) => type === 'InformationAdded')).toHaveLength(most);
    expect(codesLogged()).toEqual(['information-done', 'information-full']);
    expect(sms.sent.filter(({ to }) => to === phone)).toMatchObject([{ template: full, params: { number: ticketId } }]);
    expect(written.join()).not.toContain('第五十');
  });

  it('are answered once a day, and never thrown back to be delivered again', async () => {
    const { phone, ticketId } = await filed(most);
    const before = (await api.commits(ticketId)).length;
    for (const at of ['11:00', '11:01', '23:59'])
      await expect(sms.text(phone, `还是不热 ${at}`, `2026-11-23T${at}:00+08:00`)).resolves.toBeUndefined();
    await sms.text(phone, '还是不热', '2026-11-23T11:05:00+08:00', 'twice');
    await sms.text(phone, '还是不热', '2026-11-23T11:06:00+08:00', 'twice');
    expect(told(phone)).toHaveLength(1);
    await sms.text(phone, '还是不热', '2026-11-24T00:00:00+08:00');
    expect(told(phone)).toHaveLength(2);
    expect(await api.commits(ticketId)).toHaveLength(before);
  });

  it('get no answer by SMS from who wants none', async () => {
    const { phone } = await filed(most);
    await sms.text(phone, '退订', '2026-11-23T11:00:00+08:00');
    const before = sms.sentTo(phone).length;
    await sms.text(phone, '还是不热', '2026-11-23T11:01:00+08:00');
    expect(sms.sentTo(phone)).toHaveLength(before);
  });

  it('that were taken before are repetitions, not refusals', async () => {
    const { phone, ticketId } = await filed(most - 1);
    await sms.text(phone, '第五十条', '2026-11-23T11:00:00+08:00', 'fiftieth');
    await sms.text(phone, '第五十条', '2026-11-23T11:02:00+08:00', 'fiftieth');
    expect(codesLogged()).toEqual(['information-done', 'information-done']);
    expect(told(phone)).toEqual([]);
    expect((await eventsOf(ticketId)).filter((type) => type === 'InformationAdded')).toHaveLength(most);
  });

  it('still answer the survey once; another mark and words after it are not taken', async () => {
    const { phone, ticketId } = await filed(most);
    await surveyed(api, sms, ticketId);
    await sms.text(phone, '1', '2026-11-23T17:00:00+08:00');
    await sms.text(phone, '3', '2026-11-23T17:01:00+08:00');
    await sms.text(phone, '其实没有修好', '2026-11-23T17:02:00+08:00');
    expect(codesLogged()).toEqual(['survey-done', 'survey-full', 'comment-full']);
    expect((await eventsOf(ticketId)).filter((type) => type === 'SurveyAnswered')).toHaveLength(1);
    expect(told(phone)).toHaveLength(1);
    expect(sms.sentTo(phone)).not.toContain('citizen-not-understood');
  });
});
