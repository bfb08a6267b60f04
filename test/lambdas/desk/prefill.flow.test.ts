import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { intake, supervisor } from '../support/people.ts';
import { type Desk, startDesk } from './support/desk-acts.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const ticket = async (more: object): Promise<string> => {
  const ticketId = await desk.file(more);
  await desk.show(ticketId);
  return ticketId;
};
const formOf = async (ticketId: string, act: string): Promise<string> => {
  const { html } = await desk.as(supervisor).open(`/desk/tickets/${ticketId}`);
  return new RegExp(`<details id="${act}".*?</details>`, 's').exec(html)?.[0] ?? '';
};
const leak = { category: 'utilities/gas', subject: '小区有煤气味', description: '楼道里煤气味很浓。' };
const petition = { subject: '信访事项', description: '我的信访已经在复查复核,想问进展。' };

describe('a form before the dispatch', () => {
  it('is urgent when the directory’s rule says so', async () => {
    expect(await formOf(await ticket(leak), 'dispatch')).toMatch(/name="urgent"[^>]* checked/);
    expect(await formOf(await ticket({}), 'dispatch')).not.toMatch(/name="urgent"[^>]* checked/);
  });

  it('names the other route that was found, and none where none was', async () => {
    expect(await formOf(await ticket(petition), 'decline')).toMatch(/name="route"[^>]*value="已进入信访渠道的事项/);
    expect(await formOf(await ticket({}), 'decline')).toMatch(/name="route"[^>]*value=""/);
  });
});

describe('the read-back of a call', () => {
  const call = {
    phone: '13800138000',
    name: '王秀兰',
    type: 'help',
    'category~named': '燃气',
    subject: leak.subject,
    description: leak.description,
    request: '请尽快查看。',
    'town~named': '杨和',
    address: '和苑小区3号楼',
  };
  const nonceIn = (html: string): string => /name="nonce" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const begun = async () => nonceIn((await desk.as(intake).open('/desk/intake')).html);

  it('asks for an urgent dispatch as the rule says, and dispatches so', async () => {
    const nonce = await begun();
    const read = await desk.as(intake).send('/desk/intake', { ...call, nonce, step: 'read-back' });
    expect(read.html).toMatch(/name="dispatchUrgent"[^>]* checked/);
    const dispatch = { step: 'dispatch', unit: 'dept-housing', dispatchClass: 'ordinary', dispatchUrgent: 'true' };
    const { location } = await desk.as(intake).send('/desk/intake', { ...call, nonce, ...dispatch });
    const ticketId = /filed\/(\d+)/.exec(location ?? '')?.[1] ?? '';
    expect((await desk.get(`/tickets/${ticketId}`, { as: supervisor })).ticket).toMatchObject({ urgent: true });
  });

  it('keeps what was decided there when it is shown again', async () => {
    const nonce = await begun();
    const again = { ...call, nonce, step: 'dispatch', unit: '', dispatchClass: 'ordinary' };
    const { status, html } = await desk.as(intake).send('/desk/intake', again);
    expect(status).toBe(422);
    expect(html).not.toMatch(/name="dispatchUrgent"[^>]* checked/);
  });
});
