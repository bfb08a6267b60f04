import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createOutbox } from '../../../local/sns/outbox.ts';
import { makeParts, type Parts } from '../run/support/parts.ts';

describe('The phones of the local run', () => {
  let parts: Parts;
  beforeEach(async () => {
    parts = await makeParts('2026-11-23T06:00:00Z');
  });
  afterEach(() => parts.remove());

  it('show what was sent with its instant, length, template, ticket and link', async () => {
    const text = '【永宁12345】工单已转您处理，请签收：http://127.0.0.1:3000/t/abc-1。';
    await createOutbox(parts).record('+8613909500001', text, { template: 'dispatched', ticketId: '2026112300001' });
    expect(await createOutbox(parts).list()).toEqual([
      {
        to: '+8613909500001',
        text,
        template: 'dispatched',
        segments: 1,
        at: '2026-11-23T14:00:00.000+08:00',
        ticketId: '2026112300001',
        link: 'http://127.0.0.1:3000/t/abc-1',
      },
    ]);
  });

  it('are found by number, however it is written, and by ticket', async () => {
    const outbox = createOutbox(parts);
    await outbox.record('+8613909500001', 'one', { ticketId: '1' });
    await outbox.record('+8613909500002', 'two', { ticketId: '1' });
    for (const to of ['+8613909500002', ' 8613909500002', '13909500002']) {
      expect((await outbox.list({ to })).map((message) => message.text)).toEqual(['two']);
    }
    expect(await outbox.list({ ticketId: '1' })).toHaveLength(2);
    expect(await outbox.list({ to: '13909500002', ticketId: '2' })).toEqual([]);
  });

  it('know how many were sent and what was answered to the last one to a phone, over a restart too', async () => {
    const outbox = createOutbox(parts);
    await outbox.record('+8613909500001', 'one', {}, 'id-1');
    await outbox.record('+8613909500001', 'two', {}, 'id-2');
    await outbox.record('+8613909500002', 'three', {});
    for (const seen of [outbox, createOutbox(parts)]) {
      expect(await seen.standing('13909500001')).toEqual({ count: 3, lastMessageId: 'id-2' });
      expect(await seen.standing('+8613909500002')).toEqual({ count: 3, lastMessageId: undefined });
      expect(await seen.standing('+8613909500003')).toEqual({ count: 3, lastMessageId: undefined });
    }
  });

  it('keep the order of messages of one instant over a restart', async () => {
    for (const text of ['one', 'two']) await createOutbox(parts).record('+8613909500001', text, {});
    expect((await createOutbox(parts).list()).map(({ text }) => text)).toEqual(['one', 'two']);
  });
});
