import '../support/quiet.ts';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CarrierAdapter, CarrierMessage } from '../../../lambdas/carrier/adapter.ts';
import { deliver } from '../../../lambdas/carrier/deliver.ts';
import { CarrierFault } from '../../../lambdas/carrier/fault.ts';
import type { Registration } from '../../../lambdas/carrier/provider-message.ts';
import { type Store, startStore } from '../support/store.ts';

const registration: Registration = {
  templates: new Map([
    ['citizen-archived', { key: 'citizen-archived', text: '您的工单{number}已归档。', link: false, longest: {} }],
  ]),
  codes: { 'citizen-archived': 'SMS_1' },
  links: 'code',
};
const at = Date.parse('2026-11-23T01:00:00Z');

let store: Store;
let tickets = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

type Step = 'sent' | 'refused' | 'not-sent' | 'unknown';

/** A provider that goes through the steps, one for each message it is sent, and keeps what it took on. */
const providerOf = (...steps: readonly Step[]) => {
  const taken: CarrierMessage[] = [];
  const remaining = [...steps];
  const adapter: CarrierAdapter = {
    send: async (message) => {
      const step = remaining.shift() ?? 'sent';
      if (step === 'refused') return { outcome: 'refused', code: 'isv.MOBILE_NUMBER_ILLEGAL' };
      if (step === 'not-sent') throw new CarrierFault('isv.AMOUNT_NOT_ENOUGH', 'not-sent');
      taken.push(message);
      if (step === 'unknown') throw new CarrierFault('TimeoutError', 'unknown');
      return { outcome: 'sent', providerId: `biz-${taken.length}` };
    },
    find: async ({ dedupeId }) => (taken.some((one) => one.dedupeId === dedupeId) ? { outcome: 'sent' } : undefined),
  };
  return { adapter, taken };
};

/** A notice of a ticket of its own, delivered as often as told, each time under the request id given. */
const notice = (adapter: CarrierAdapter) => {
  tickets += 1;
  const ticketId = `2026112300${tickets}`;
  const dedupeId = `${ticketId}#0007#citizen-archived#citizen`;
  const message = {
    to: '+8613800138000',
    template: 'citizen-archived',
    params: { number: ticketId },
    dedupeId,
    ticketId,
    signature: '永宁12345',
  };
  const carrier = { table: store.table, adapter, registration };
  const Key = { pk: `TICKET#${ticketId}`, sk: 'CARRIER#0007#citizen-archived#citizen' };
  return {
    deliver: (requestId: string) => deliver({ message, requestId, at }, carrier),
    stored: async () => (await store.table.client.send(new GetCommand({ TableName: store.table.name, Key }))).Item,
  };
};

describe('a message on its way to the provider', () => {
  it('is sent, and recorded with the provider’s number, without the phone', async () => {
    const { adapter, taken } = providerOf();
    const { deliver: attempt, stored } = notice(adapter);
    expect(await attempt('one')).toBe('sent');
    expect(taken).toMatchObject([{ templateCode: 'SMS_1', at }]);
    expect(await stored()).toMatchObject({
      state: 'sent',
      providerId: 'biz-1',
      template: 'citizen-archived',
      publishedAt: '2026-11-23T09:00:00.000+08:00',
    });
    expect(JSON.stringify(await stored())).not.toContain('13800138000');
  });

  it('is sent once, however often the topic delivers it', async () => {
    const { adapter, taken } = providerOf();
    const { deliver: attempt } = notice(adapter);
    expect([await attempt('one'), await attempt('one'), await attempt('two')]).toEqual([
      'sent',
      'repeated',
      'repeated',
    ]);
    expect(taken).toHaveLength(1);
  });

  it('is sent once when it is delivered twice at the same moment: the second event comes back later', async () => {
    const { adapter, taken } = providerOf();
    const second = Promise.withResolvers<unknown>();
    const { deliver: attempt } = notice({
      ...adapter,
      send: async (message) => {
        await attempt('two').catch(second.resolve);
        return adapter.send(message);
      },
    });
    expect(await attempt('one')).toBe('sent');
    expect(await second.promise).toMatchObject({ code: 'being-sent' });
    expect([await attempt('two'), await attempt('one')]).toEqual(['repeated', 'repeated']);
    expect(taken).toHaveLength(1);
  });

  it('that is refused is recorded with the code and never tried again', async () => {
    const { adapter, taken } = providerOf('refused');
    const { deliver: attempt, stored } = notice(adapter);
    expect([await attempt('one'), await attempt('two')]).toEqual(['refused', 'repeated']);
    expect(await stored()).toMatchObject({ state: 'refused', code: 'isv.MOBILE_NUMBER_ILLEGAL' });
    expect(taken).toEqual([]);
  });

  it('that the provider did not take is tried again, by the same event or one taken from the queue', async () => {
    for (const next of ['one', 'redriven']) {
      const { adapter, taken } = providerOf('not-sent');
      const { deliver: attempt } = notice(adapter);
      await expect(attempt('one')).rejects.toMatchObject({ code: 'isv.AMOUNT_NOT_ENOUGH' });
      expect(await attempt(next)).toBe('sent');
      expect(taken).toHaveLength(1);
    }
  });
});

describe('a message of which nobody knows whether it was sent', () => {
  it('is found with the provider by the next attempt, and not sent again', async () => {
    const { adapter, taken } = providerOf('unknown');
    const { deliver: attempt, stored } = notice(adapter);
    await expect(attempt('one')).rejects.toMatchObject({ outcome: 'unknown' });
    expect(await attempt('one')).toBe('sent');
    expect(await stored()).toMatchObject({ state: 'sent' });
    expect(taken).toHaveLength(1);
  });

  it('is sent again when the provider does not have it', async () => {
    const { adapter, taken } = providerOf('unknown');
    const { deliver: attempt } = notice({ ...adapter, find: async () => undefined });
    await expect(attempt('one')).rejects.toMatchObject({ outcome: 'unknown' });
    expect(await attempt('one')).toBe('sent');
    expect(taken).toHaveLength(2);
  });

  it('is sent again when the provider cannot tell: a limit told twice does less harm than one not told', async () => {
    const { adapter, taken } = providerOf('unknown');
    const { deliver: attempt } = notice({ send: adapter.send });
    await expect(attempt('one')).rejects.toMatchObject({ outcome: 'unknown' });
    expect(await attempt('one')).toBe('sent');
    expect(taken).toHaveLength(2);
  });

  it('is sent by one of two events that come in turns: neither takes it back from the other', async () => {
    const { adapter, taken } = providerOf('unknown');
    const { deliver: attempt } = notice({ ...adapter, find: async () => undefined });
    await expect(attempt('one')).rejects.toMatchObject({ outcome: 'unknown' });
    const before = taken.length;
    await expect(attempt('two')).rejects.toMatchObject({ code: 'being-sent' });
    await expect(attempt('one')).rejects.toMatchObject({ code: 'being-sent' });
    expect([await attempt('two'), await attempt('one')]).toEqual(['sent', 'repeated']);
    expect(taken).toHaveLength(before + 1);
  });

  it('is taken over from a dead event by one from the queue, on its second attempt', async () => {
    const { adapter, taken } = providerOf('unknown');
    const { deliver: attempt } = notice(adapter);
    await expect(attempt('dead')).rejects.toMatchObject({ outcome: 'unknown' });
    await expect(attempt('redriven')).rejects.toMatchObject({ code: 'being-sent' });
    expect(await attempt('redriven')).toBe('sent');
    expect(taken).toHaveLength(1);
  });
});
