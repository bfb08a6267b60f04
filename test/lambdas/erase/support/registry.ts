import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { erase } from '../../../../lambdas/erase/erase.ts';
import type { Eraser } from '../../../../lambdas/erase/erase-ticket.ts';
import { county } from '../../../../lambdas/shared/county.ts';
import type { Table } from '../../../../lambdas/shared/store/table.ts';
import { of, startPhotoDesk } from '../../photo-check/support/photo-desk.ts';
import { jpeg } from '../../photo-check/support/pictures.ts';
import { handler, signatory, supervisor } from '../../support/people.ts';

/** The first night after five years, and the last before it. */
export const due = '2031-11-25T02:00:00+08:00';
export const early = '2031-11-24T02:00:00+08:00';
const tuesday = '2026-11-24T10:00:00+08:00';

/** What the caller is, and said in each step. */
export const personal = [
  '王秀兰',
  '13800138000',
  '和苑小区',
  '室温',
  '恢复供暖',
  '已与王',
  '放心了',
  'private',
  'caller',
];

type Item = Readonly<Record<string, unknown>>;

/** The erasure over a table and a bucket of its own, with what happens before it. */
export const startRegistry = async () => {
  const desk = await startPhotoDesk();
  const { api, photos } = desk;
  const eraser: Eraser = { table: api.table, county, photos };
  const items = async (table: Table = api.table): Promise<readonly Item[]> =>
    (await table.client.send(new ScanCommand({ TableName: table.name, ConsistentRead: true }))).Items ?? [];
  /** A ticket with a photo that ended on Tuesday 24 November 2026, shown in the lists. */
  const archived = async (more: object = {}): Promise<string> => {
    const ticketId = await api.dispatched(more);
    await desk.check(await desk.arrive(of(ticketId), jpeg));
    await api.post(
      `/tickets/${ticketId}/submit-result`,
      { summary: '已与王女士核实', outcome: 'solved' },
      { as: handler },
    );
    await api.post(`/tickets/${ticketId}/sign-result`, { approve: true }, { as: signatory });
    const told = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' };
    const callback = { ...told, comment: '放心了', callReference: 'call-13800138000' };
    await api.post(`/tickets/${ticketId}/record-callback`, callback, { as: supervisor, at: tuesday });
    await api.show(ticketId);
    return ticketId;
  };
  return {
    ...desk,
    eraser,
    items,
    archived,
    erase: (at: string, with_: Partial<Eraser> = {}) => erase(Date.parse(at), { ...eraser, ...with_ }),
    /** Everything the table holds of a ticket. */
    stored: async (ticketId: string) => (await items()).filter(({ pk }) => pk === `TICKET#${ticketId}`),
    /** What is left of the person, in the table. */
    leftOf: async (ticketId: string): Promise<readonly string[]> => {
      const text = JSON.stringify((await items()).filter(({ pk }) => pk === `TICKET#${ticketId}`));
      return personal.filter((word) => text.includes(word));
    },
    /** Writes items as they were, as a restored backup does. */
    restore: async (backup: readonly Item[], { client, name }: Table = api.table): Promise<void> => {
      for (const Item of backup) await client.send(new PutCommand({ TableName: name, Item }));
    },
  };
};

export type Registry = Awaited<ReturnType<typeof startRegistry>>;

/** A client of which the call of that number fails, and every one after it: the function was killed there. */
export const brokenOffAt = <C extends { send: (...args: never[]) => Promise<unknown> }>(
  client: C,
  calls: { left: number },
): C =>
  new Proxy(client, {
    get: (target, name) => {
      if (name !== 'send') return Reflect.get(target, name);
      return (...args: never[]) => {
        calls.left -= 1;
        return calls.left < 0 ? Promise.reject(new Error('killed')) : target.send(...args);
      };
    },
  });
