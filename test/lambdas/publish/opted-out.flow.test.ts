import '../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sendOutgoing } from '../../../lambdas/publish/send-outgoing.ts';
import { callerKey } from '../../../lambdas/shared/http/caller-key.ts';
import { isStopped } from '../../../lambdas/shared/store/opt-outs.ts';
import { type Api, signer, startApi } from '../support/api.ts';
import { from, newPhone, type Sms, startSms, surveyed } from '../support/sms.ts';

let api: Api;
let sms: Sms;
beforeAll(async () => {
  api = await startApi();
  sms = startSms(api);
});
afterAll(() => api.stop());

const at = (time: string): string => `2026-11-23T${time}:00+08:00`;
const phoneOf = (unit: string, post: 'head' | 'handler' | 'duty' | 'signatory'): string =>
  api.dependencies.county.organisation.get(unit)?.phones[post] ?? '';
const told = (template: string) => sms.sent.filter((message) => message.template === template);

describe('a citizen who stopped', () => {
  it('gets nothing any more, and the ticket says so', async () => {
    const phone = newPhone();
    await sms.text(phone, '退订', at('09:00'));
    const ticketId = await api.dispatched(from(phone));
    await surveyed(api, sms, ticketId);
    expect(sms.sentTo(phone)).toEqual([]);
    const marks = await sms.marks(ticketId);
    expect(marks).toContain('citizen-dispatched citizen stopped');
    expect(marks).toContain('citizen-survey citizen stopped');
    expect(marks).toContain('unit-dispatched dept-housing:handler sent');
    expect(told('centre-phone-stopped')).toEqual([]);
  });

  it('was sent no survey: a digit answers none', async () => {
    const phone = newPhone();
    await sms.text(phone, 'TD', at('09:00'));
    const ticketId = await api.dispatched(from(phone));
    await surveyed(api, sms, ticketId);
    await sms.text(phone, '1', at('17:00'));
    expect((await api.commits(ticketId)).at(-1)?.command).toBe('sign-result');
    expect(sms.sentTo(phone)).toEqual([]);
  });

  it('gets SMS again after texting so, but not those of the meantime', async () => {
    const phone = newPhone();
    await sms.text(phone, 'STOP', at('09:00'));
    const ticketId = await api.dispatched(from(phone));
    await sms.published(ticketId);
    await sms.text(phone, '恢复', at('12:00'));
    await sms.published(ticketId);
    expect(sms.sentTo(phone)).toEqual([]);
    await surveyed(api, sms, ticketId);
    expect(sms.sentTo(phone)).toEqual(['citizen-survey']);
  });

  it('is held to what was texted last, however the texts arrive', async () => {
    const phone = newPhone();
    const stopped = () => isStopped(api.table, callerKey(phone, signer));
    await sms.text(phone, 'START', at('10:00'), 'start');
    await sms.text(phone, 'STOP', at('09:00'), `stop-${phone}`);
    expect(await stopped()).toBe(false);
    await sms.text(phone, 'STOP', at('10:30'), `stop-${phone}`);
    expect(await stopped()).toBe(false);
    await sms.text(phone, 'STOP', at('11:00'));
    expect(await stopped()).toBe(true);
    await sms.text(phone, 'START', at('11:30'), 'start');
    expect(await stopped()).toBe(true);
  });
});

describe('a post of a unit that stopped', () => {
  it('has its notices go to the head of the unit, and the centre told once', async () => {
    await sms.text(phoneOf('dept-water', 'handler'), '退订', at('09:00'));
    const before = sms.sentTo(phoneOf('dept-water', 'head')).length;
    const tickets = [await api.dispatched(from(newPhone()), 'dept-water'), await api.dispatched({}, 'dept-water')];
    for (const ticketId of tickets) await sms.published(ticketId);
    await sms.outgoing();
    expect(sms.sentTo(phoneOf('dept-water', 'handler'))).toEqual([]);
    expect(sms.sentTo(phoneOf('dept-water', 'head')).slice(before)).toEqual(['unit-dispatched', 'unit-dispatched']);
    const marks = await sms.marks(tickets[0] ?? '');
    expect(marks).toContain('unit-dispatched dept-water:handler stopped');
    expect(marks).toContain('unit-dispatched dept-water:head sent');
    expect(told('centre-phone-stopped')).toMatchObject([
      { to: phoneOf('centre', 'duty'), params: { unit: '水务局', post: '承办人员' } },
    ]);
  });

  it('has the centre told again when it stops again', async () => {
    const handler = phoneOf('dept-water', 'handler');
    await sms.text(handler, '恢复', at('10:00'));
    await sms.text(handler, '退订', at('11:00'));
    const before = told('centre-phone-stopped').length;
    await sms.published(await api.dispatched({}, 'dept-water'));
    await sms.outgoing();
    expect(told('centre-phone-stopped')).toHaveLength(before + 1);
  });

  it('whose head stopped too is told to the centre, and nothing is sent', async () => {
    for (const post of ['handler', 'head'] as const) await sms.text(phoneOf('dept-education', post), 'TD', at('09:00'));
    const before = told('centre-phone-stopped').length;
    const ticketId = await api.dispatched({}, 'dept-education');
    await sms.published(ticketId);
    await sms.outgoing();
    expect(
      sms.sent.filter(({ to }) =>
        [phoneOf('dept-education', 'handler'), phoneOf('dept-education', 'head')].includes(to),
      ),
    ).toEqual([]);
    const marks = await sms.marks(ticketId);
    expect(marks).toContain('unit-dispatched dept-education:handler stopped');
    expect(marks).toContain('unit-dispatched dept-education:head stopped');
    expect(
      told('centre-phone-stopped')
        .slice(before)
        .map(({ params }) => params.post)
        .sort(),
    ).toEqual(['主要负责人', '承办人员']);
  });
});

describe('an SMS outside any commit to a post that stopped', () => {
  const post = { to: 'post', unit: 'dept-traffic', post: 'signatory' } as const;

  it('goes to the head with a link of its own, but a code goes to nobody else', async () => {
    const [unit] = [...api.dependencies.county.organisation.values()].filter(
      ({ id, phones }) => id.startsWith('dept-') && phones.signatory && id !== 'dept-water',
    );
    const recipient = { ...post, unit: unit?.id ?? '' };
    const [signatory, head] = [phoneOf(recipient.unit, 'signatory'), phoneOf(recipient.unit, 'head')];
    await sms.text(signatory, 'TD', at('09:00'));
    const link = { key: 'desk/x', link: { role: 'handler', recipient, until: Date.parse(at('23:00')) } } as const;
    const asked = { at: Date.parse(at('10:00')), recipient };
    const digest = {
      ...asked,
      private: { phone: signatory },
      id: 'digest/x',
      template: 'unit-desk',
      params: { count: '1' },
      link,
    } as const;
    const code = {
      ...asked,
      id: 'code/x',
      template: 'confirm-code',
      params: { number: '1', purpose: '签字' },
      codeKey: 'x',
    } as const;
    for (const outgoing of [digest, code, digest]) await sendOutgoing(outgoing, sms.publisher);
    expect(sms.sentTo(signatory)).toEqual([]);
    expect(sms.sentTo(head)).toEqual(['unit-desk']);
    expect(await sms.itemOf('OUTBOX#code/x', 'SENT')).toMatchObject({ status: 'stopped' });
  });
});
