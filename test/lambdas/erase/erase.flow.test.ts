import '../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publish } from '../../../lambdas/publish/publish.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { append } from '../../../lambdas/shared/store/append.ts';
import { readPublicRequest } from '../../../lambdas/shared/store/public-requests.ts';
import { intake, reader } from '../support/people.ts';
import { publisherOf } from '../support/publisher.ts';
import { brokenOffAt, due, early, personal, type Registry, startRegistry } from './support/registry.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.stop());

const photosOf = async (ticketId: string) => (await registry.api.get(`/tickets/${ticketId}`)).ticket.photos;
const view = async (ticketId: string, as = intake) => (await registry.api.get(`/tickets/${ticketId}`, { as })).ticket;
const nothing = { erased: 0, kept: 0, failed: 0 };

describe('the nightly erasure', () => {
  it('does nothing before the period is over', async () => {
    const ticketId = await registry.archived();
    expect(await registry.erase('2031-11-23T02:00:00+08:00')).toEqual(nothing);
    expect(await registry.erase(early)).toEqual({ ...nothing, kept: 1 });
    expect(await registry.leftOf(ticketId)).toEqual(personal);
    await registry.erase(due);
  });

  it('then leaves nothing of a person: not in the commits, not in the lists, no photo', async () => {
    const ticketId = await registry.archived();
    const [photo] = await photosOf(ticketId);
    expect(await registry.photo(ticketId, photo?.photo ?? '')).toBeDefined();
    expect(await registry.erase(due)).toEqual({ ...nothing, erased: 1 });
    expect(await registry.leftOf(ticketId)).toEqual([]);
    expect(await registry.photo(ticketId, photo?.photo ?? '')).toBeUndefined();
  });

  it('leaves what statistics and accountability need, and records itself', async () => {
    const ticketId = await registry.archived();
    const before = await view(ticketId);
    await registry.erase(due);
    const after = await view(ticketId);
    const { stage, type, category, unit, breaches, answer, filedAt } = before;
    expect(after).toMatchObject({
      stage,
      type,
      category,
      unit,
      breaches,
      filedAt,
      erasedAt: '2031-11-25T02:00:00.000+08:00',
    });
    expect(after.answer).toEqual({ ...answer, comment: undefined });
    expect(after.timeline.map(({ event }) => event)).toEqual([
      ...before.timeline.map(({ event }) => event),
      'PrivateErased',
    ]);
    expect(after.timeline.at(-1)).toMatchObject({
      text: '保存期限已满,已删除个人信息',
      english: 'Personal data erased, the period of keeping them is over',
      by: { roles: ['workflow'] },
    });
    expect(after).toMatchObject({ photos: [], allowed: [], citizen: { anonymous: false } });
    expect((await registry.api.get(`/tickets/${ticketId}/deadline`, { as: reader })).status).toBe(200);
  });

  it('keeps the ticket in the list of its day, and says there that it was erased', async () => {
    const ticketId = await registry.archived();
    await registry.erase(due);
    const { body } = await registry.api.get('/tickets?day=2026-11-23&limit=100');
    const item = (body.items as readonly { ticketId: string }[]).find((each) => each.ticketId === ticketId);
    expect(item).toMatchObject({ stage: 'archived', erasedAt: '2031-11-25T02:00:00.000+08:00' });
    expect(item).not.toHaveProperty('subject');
    expect((await registry.api.get('/tickets?caller=13800138000')).body.items).toEqual([]);
  });

  it('leaves no place in what is open to the public', async () => {
    const location = { address: '和苑小区3号楼', town: 'town-yanghe', lat: 38.2771, long: 106.2534 };
    const ticketId = await registry.archived({ location });
    const shown = async () => {
      const numbers = (await registry.api.commits(ticketId)).map(({ n }) => n);
      for (const n of numbers) await publish(ticketId, [n], publisherOf(registry.api));
      return readPublicRequest(registry.api.table, ticketId);
    };
    expect(await shown()).toMatchObject({ stage: 'archived', lat: expect.any(Number), long: expect.any(Number) });
    await registry.erase(due);
    const left = await shown();
    expect(left).toMatchObject({ stage: 'archived', town: expect.any(String) });
    for (const name of ['lat', 'long']) expect(left).not.toHaveProperty(name);
  });

  it('run again, finds nothing to do', async () => {
    const ticketId = await registry.archived();
    await registry.erase(due);
    const before = await registry.stored(ticketId);
    expect(await registry.erase('2031-11-26T02:00:00+08:00')).toEqual(nothing);
    expect(await registry.stored(ticketId)).toEqual(before);
  });

  it('tells nobody anything but that it was erased, and what it wrote can be published again', async () => {
    const ticketId = await registry.archived();
    await registry.erase(due);
    const told: string[] = [];
    const announced: unknown[] = [];
    const publisher = publisherOf(registry.api, {
      gateway: { send: async ({ template }) => void told.push(template) },
      announce: async ({ commit }) => void announced.push(commit.events.map(({ type }) => type)),
    });
    const numbers = (await registry.api.commits(ticketId)).map(({ n }) => n);
    await publish(ticketId, numbers.slice(-1), publisher);
    expect([told, announced]).toEqual([[], [['PrivateErased']]]);
    await publish(ticketId, numbers, publisher);
    expect(told.filter((template) => template.startsWith('citizen'))).toEqual([]);
  });
});

describe('whatever call the erasure is broken off at', () => {
  it('the next night finishes it, and records it once', async () => {
    for (let calls = 0, finished = false; !finished; calls += 1) {
      const ticketId = await registry.archived();
      const left = { left: calls };
      const table = { ...registry.eraser.table, client: brokenOffAt(registry.eraser.table.client, left) };
      const photos = { ...registry.photos, client: brokenOffAt(registry.photos.client, left) };
      finished = await registry.erase(due, { table, photos }).then(
        ({ failed }) => failed === 0,
        () => false,
      );
      await registry.erase('2031-11-26T02:00:00+08:00');
      expect(await registry.leftOf(ticketId)).toEqual([]);
      const events = (await registry.api.commits(ticketId)).flatMap((commit) => commit.events);
      expect(events.filter(({ type }) => type === 'PrivateErased')).toHaveLength(1);
      const places = (await registry.stored(ticketId)).flatMap(({ stageShard }) => stageShard ?? []);
      expect(places).toEqual([expect.stringMatching(/^erased#\d$/)]);
    }
  }, 120_000);

  it('one ticket that cannot be erased holds up no other', async () => {
    const [broken, whole] = [await registry.archived(), await registry.archived()];
    const commits = (await registry.stored(broken)).filter(({ sk }) => String(sk) === 'EVENT#0001');
    await registry.restore(commits.map((item) => ({ ...item, schema: 99 })));
    expect(await registry.erase(due)).toEqual({ erased: 1, kept: 0, failed: 1 });
    expect(await registry.leftOf(whole)).toEqual([]);
    await registry.restore(commits);
    expect(await registry.erase(due)).toEqual({ ...nothing, erased: 1 });
  });
});

describe('what comes while it is erased', () => {
  it('is erased with it', async () => {
    const ticketId = await registry.archived();
    const facts = { at: Date.parse(due), command: 'answer-survey', by: { sub: 'citizen', roles: [] } };
    const late = {
      type: 'SurveyAnswered',
      at: facts.at,
      by: 'citizen',
      solved: 'yes',
      satisfaction: 'satisfied',
      medium: 'sms',
    } as const;
    let answered = false;
    const client = new Proxy(registry.photos.client, {
      get: (target, name) => {
        if (name !== 'send') return Reflect.get(target, name);
        return async (...args: Parameters<typeof target.send>) => {
          if (!answered) {
            answered = true;
            const event = { ...late, private: { comment: '王秀兰很放心了' } };
            await append(registry.api.table, ticketId, county, facts, () => ({ events: [event] }));
          }
          return target.send(...args);
        };
      },
    });
    expect(await registry.erase(due, { photos: { ...registry.photos, client } })).toEqual({ ...nothing, erased: 1 });
    expect(answered).toBe(true);
    expect(await registry.leftOf(ticketId)).toEqual([]);
  });
});
