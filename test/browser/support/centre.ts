import { expect } from '@jest/globals';
import type { Run } from '../../../local/run.ts';
import { describedFetch } from '../../support/described-fetch.ts';

export type Sms = {
  readonly to: string;
  readonly text: string;
  readonly template: string;
  readonly ticketId?: string;
  readonly link?: string;
};

export type Filed = { readonly ticketId: string };

/** The hotline system and the clock, over HTTP only: what happens at the centre while people use their phones. */
export const centreOf = (run: Run) => {
  const { apiUrl, awsUrl } = run;
  const token = async (role: string, unit: string): Promise<string> => {
    const answer = await fetch(`${apiUrl}/local/token?role=${role}&unit=${unit}`);
    return ((await answer.json()) as { token: string }).token;
  };
  const post = async (path: string, body: object, role = 'intake', unit = 'centre') => {
    const headers = { authorization: `Bearer ${await token(role, unit)}`, 'content-type': 'application/json' };
    const answer = await describedFetch(`${apiUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const told = (await answer.json()) as Filed & { readonly detail?: string };
    expect([path, answer.status, told.detail]).toEqual([path, expect.any(Number), undefined]);
    return told;
  };
  const settled = async (): Promise<void> => void (await fetch(`${apiUrl}/local/settled`)).json();
  const messages = async (ticketId?: string): Promise<readonly Sms[]> => {
    await run.settled();
    const query = ticketId === undefined ? '' : `?ticketId=${ticketId}`;
    return (await (await fetch(`${apiUrl}/local/messages${query}`)).json()) as readonly Sms[];
  };
  const ticket = async (ticketId: string) => {
    const headers = { authorization: `Bearer ${await token('supervisor', 'centre')}` };
    return (await (await describedFetch(`${apiUrl}/tickets/${ticketId}`, { headers })).json()) as Record<
      string,
      unknown
    >;
  };
  return {
    apiUrl,
    awsUrl,
    post,
    settled,
    messages,
    ticket,
    /** The latest SMS of that kind. */
    latest: async (template: string, ticketId?: string): Promise<Sms> => {
      const found = (await messages(ticketId)).findLast((one) => one.template === template);
      if (!found) throw new Error(`no SMS ${template} was sent`);
      return found;
    },
    /** Takes a call: files a ticket and dispatches it. */
    takesCall: async (unit: string, more: object = {}): Promise<string> => {
      const { ticketId } = await post('/tickets', {
        channel: 'phone',
        type: 'help',
        subject: '小区暖气不热',
        description: '望远镇和苑小区3号楼连续三天没有供暖,室温只有14℃,家里有老人和婴儿。',
        request: '请尽快恢复供暖',
        category: 'utilities/heating',
        citizen: { name: '王秀兰', phone: '13800138000' },
        location: { town: 'town-wangyuan', address: '和苑小区3号楼2单元501室' },
        ...more,
      });
      await post(`/tickets/${ticketId}/dispatch`, { unit, class: 'ordinary' });
      return ticketId;
    },
    /** Moves the clock to an instant, `2026-11-24 09:00` Shanghai time. */
    itIs: async (moment: string): Promise<void> => {
      const to = `${moment.replace(' ', 'T')}:00+08:00`;
      const answer = await fetch(`${apiUrl}/local/clock`, { method: 'PUT', body: JSON.stringify({ to }) });
      expect(answer.status).toBe(200);
    },
    /** Lets a fortnight pass: level 2 is reminded every five working days while level 1 decides. */
    aFortnightPasses: async (): Promise<void> => {
      const answer = await fetch(`${apiUrl}/local/clock`, { method: 'PUT', body: JSON.stringify({ advance: 'P14D' }) });
      expect(answer.status).toBe(200);
    },
    /** What a person texts to the hotline. */
    hears: async (from: string, text: string): Promise<void> => {
      const answer = await fetch(`${apiUrl}/local/messages`, { method: 'POST', body: JSON.stringify({ from, text }) });
      expect(answer.status).toBe(202);
      await run.settled();
    },
  };
};

export type Centre = ReturnType<typeof centreOf>;
