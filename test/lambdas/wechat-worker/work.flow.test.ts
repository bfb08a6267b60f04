import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readTicket } from '../../../lambdas/shared/store/commits.ts';
import { work } from '../../../lambdas/wechat-worker/work.ts';
import { signer } from '../support/api.ts';
import { beforeConfirming, startWorker, text, type WorkerBench } from './support.ts';

let bench: WorkerBench;

beforeEach(async () => {
  bench = await startWorker();
});
afterEach(() => bench.stop());

const report = async (more: { readonly openId?: string } = {}): Promise<string> => {
  for (const input of beforeConfirming) await bench.hear(input, more);
  await bench.hear(text('确认'), more);
  return /工单编号:(\d+)/.exec(bench.last())?.[1] ?? '';
};

const items = async () => (await bench.table.client.send(new ScanCommand({ TableName: bench.table.name }))).Items ?? [];

describe('A report that was confirmed', () => {
  it('is a ticket of the channel wechat, with the position in WGS 84', async () => {
    const ticket = (await readTicket(bench.table, await report()))?.ticket;
    expect(ticket?.filing).toMatchObject({
      channel: 'wechat',
      type: 'complaint',
      anonymous: false,
      private: {
        subject: '工地夜里施工,吵得睡不着',
        description: '工地夜里施工,吵得睡不着',
        phone: '+8613800138000',
        address: '团结西路',
      },
    });
    const { lat = 0, long = 0 } = ticket?.filing.private ?? {};
    expect(Math.hypot(lat - 38.2773, long - 106.2532)).toBeGreaterThan(0.002);
    expect(ticket?.filedBy).toEqual({ sub: 'self-service:wechat' });
    expect(bench.last()).toContain('11月23日(周一)24:00前转办');
  });

  it('sends its pictures to where files arrive', async () => {
    const ticketId = await report();
    expect(bench.stored.map(({ key }) => key)).toEqual([
      expect.stringMatching(new RegExp(`^incoming/${ticketId}/1/problem/citizen/[0-9a-f]{32}$`)),
    ]);
  });

  it('says which pictures are gone', async () => {
    for (const input of beforeConfirming.slice(0, 6)) await bench.hear(input);
    await bench.hear({ kind: 'picture', media: 'gone-1' });
    for (const input of beforeConfirming.slice(6)) await bench.hear(input);
    await bench.hear(text('确认'));
    expect(bench.last()).toContain('有1张图片没有取到');
    expect(bench.stored).toHaveLength(1);
  });

  it('is told its number though WeChat will not give a picture, and asks for each once more', async () => {
    for (const input of beforeConfirming.slice(0, 6)) await bench.hear(input);
    for (const media of ['refused-1', 'shaky-1']) await bench.hear({ kind: 'picture', media });
    for (const input of beforeConfirming.slice(6)) await bench.hear(input);
    expect(await bench.hear(text('确认'))).toBe('told');
    expect(bench.last()).toMatch(/工单编号:\d+.*有1张图片没有取到/s);
    expect(bench.stored.map(({ bytes }) => bytes.toString()).toSorted()).toEqual(['media-1', 'shaky-1']);
  });

  it('is one ticket and one answer, however often the message comes', async () => {
    for (const input of beforeConfirming) await bench.hear(input);
    const confirm = bench.message(text('确认'));
    const outcomes = [await work(confirm, bench.worker), await work(confirm, bench.worker)];
    expect(outcomes).toEqual(['told', 'repeated']);
    const commits = (await items()).filter(({ sk }) => sk === 'EVENT#0001');
    expect(commits).toHaveLength(1);
    expect(bench.told).toHaveLength(beforeConfirming.length + 1);
  });

  it('is one ticket and one answer when all three deliveries come at once', async () => {
    for (const input of beforeConfirming) await bench.hear(input);
    const confirm = bench.message(text('确认'));
    const deliveries = ['1', '2', '3'].map((delivery) => ({ ...confirm, delivery }));
    const outcomes = await Promise.all(deliveries.map((each) => work(each, bench.worker)));
    expect(outcomes.toSorted()).toEqual(['repeated', 'repeated', 'told']);
    expect((await items()).filter(({ sk }) => sk === 'EVENT#0001')).toHaveLength(1);
    expect(bench.told).toHaveLength(beforeConfirming.length + 1);
  });

  it('is one ticket when one delivery is worked on twice at once', async () => {
    for (const input of beforeConfirming) await bench.hear(input);
    const confirm = bench.message(text('确认'));
    await Promise.all([work(confirm, bench.worker), work(confirm, bench.worker)]);
    expect((await items()).filter(({ sk }) => sk === 'EVENT#0001')).toHaveLength(1);
  });

  it('is answered by the next attempt when WeChat failed after the filing', async () => {
    for (const input of beforeConfirming) await bench.hear(input);
    const confirm = bench.message(text('确认'));
    bench.faults.push('tell');
    await expect(work(confirm, bench.worker)).rejects.toMatchObject({ code: 'send--1' });
    expect(await work(confirm, bench.worker)).toBe('told');
    expect(bench.last()).toContain('已登记');
    expect((await items()).filter(({ sk }) => sk === 'EVENT#0001')).toHaveLength(1);
  });

  it('is kept to ten a day of one person', async () => {
    for (let n = 0; n < 10; n += 1) expect(await report()).not.toBe('');
    expect(await report()).toBe('');
    expect(bench.last()).toContain('今天登记的次数已经很多');
    expect(await report({ openId: 'oUser2' })).not.toBe('');
  });

  it('is answered as filed when the tenth of a day comes again, and its deliveries use up no other', async () => {
    for (let n = 0; n < 8; n += 1) await report();
    const confirmed = async () => {
      for (const input of beforeConfirming) await bench.hear(input);
      const confirm = bench.message(text('确认'));
      bench.faults.push('tell', 'tell');
      for (let delivery = 0; delivery < 2; delivery += 1)
        await expect(work(confirm, bench.worker)).rejects.toMatchObject({ code: 'send--1' });
      expect(await work(confirm, bench.worker)).toBe('told');
      return bench.last();
    };
    expect([await confirmed(), await confirmed()]).toEqual([
      expect.stringContaining('已登记'),
      expect.stringContaining('已登记'),
    ]);
    expect(await report()).toBe('');
  });

  it('may be anonymous, and is told a query code', async () => {
    for (const input of beforeConfirming.slice(0, -1)) await bench.hear(input);
    await bench.hear(text('匿名'));
    await bench.hear(text('确认'));
    const [, number = '', code = ''] = /工单编号:(\d+),查询码:(\d{8})/.exec(bench.last()) ?? [];
    expect((await readTicket(bench.table, number))?.ticket.filing.anonymous).toBe(true);
    await bench.hear(text(`查 ${number}`));
    await bench.hear(text(code));
    expect(bench.last()).toContain('待派');
  });
});

describe('The progress', () => {
  it('is told to whoever knows the phone, with a link to the caller’s page', async () => {
    const ticketId = await report();
    await bench.hear(text(`查 ${ticketId}`), { openId: 'oUser3' });
    await bench.hear(text('8000'), { openId: 'oUser3' });
    expect(bench.last()).toMatch(new RegExp(`^工单${ticketId}:.*https://hotline\\.test/t/[\\w-]{16}$`));
  });

  it('is told to nobody else, and not asked for without end', async () => {
    const ticketId = await report();
    const asked = async () => {
      await bench.hear(text(`查 ${ticketId}`), { openId: 'oUser4' });
      await bench.hear(text('0000'), { openId: 'oUser4' });
      return bench.last();
    };
    for (let n = 0; n < 6; n += 1) expect(await asked()).toContain('不相符');
    expect(await asked()).toContain('查询次数过多');
  });
});

describe('What is stored of a person', () => {
  it('is under an HMAC of the OpenID, which stands nowhere, and is gone a day later', async () => {
    await bench.hear(text('反映'));
    await bench.hear(text('同意'));
    const all = await items();
    expect(JSON.stringify(all)).not.toContain('oUser1');
    const key = signer('wechat', 'oUser1').toString('hex').slice(0, 32);
    const talk = all.find(({ pk }) => pk === `WECHAT#${key}`);
    expect(talk?.pending).toEqual([]);
    expect(talk?.expiresAt).toBe(Math.floor((talk?.talk.touchedAt + 86_400_000) / 1000));
  });

  it('is forgotten when the person follows the account no more', async () => {
    await bench.hear(text('反映'));
    expect(await bench.hear({ kind: 'unsubscribed' })).toBe('forgotten');
    expect(await items()).toEqual([]);
  });
});

describe('A person who cannot be told', () => {
  it('is let be: nothing is tried again', async () => {
    bench.faults.push('undeliverable');
    expect(await bench.hear(text('反映'))).toBe('undeliverable');
    expect(await bench.hear(text('同意'))).toBe('told');
  });
});

describe('Many messages at once', () => {
  it('each count once', async () => {
    for (const input of beforeConfirming.slice(0, 5)) await bench.hear(input);
    const pictures = ['a', 'b', 'c', 'd'].map((media) => bench.message({ kind: 'picture', media }));
    await Promise.all([...pictures, ...pictures].map((each) => work(each, bench.worker)));
    const [talk] = (await items()).filter(({ sk }) => sk === 'TALK');
    expect([...(talk?.talk.step.pictures ?? [])].sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});
