import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Run, startRun } from '../../local/run.ts';
import { statesEntered } from './support/history.ts';
import { type Hotline, hotlineAt, type Message } from './support/hotline.ts';

let dataFolder: string;
let run: Run;
let hotline: Hotline;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'household-'));
  const now = Date.parse('2026-11-23T10:00:00+08:00');
  run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now });
  hotline = hotlineAt(run.apiUrl);
}, 60_000);
afterAll(async () => {
  await run.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

const resident = '+8613800138000';
const firm = '+8613800000101';
const wish = '擦玻璃,三室两厅';
const wanted = { category: 'cleaning/home', enterprise: 'ent-clean-water', wish };

const messages = async (to: string): Promise<readonly Message[]> =>
  (await (await fetch(`${run.apiUrl}/local/messages?to=${encodeURIComponent(to)}`)).json()) as readonly Message[];
const templates = async (to: string, orderId: string): Promise<readonly string[]> =>
  (await messages(to)).filter(({ text }) => text.includes(orderId)).map(({ template }) => template);

/** Sends a form and lets what it causes settle. */
const submit = async (path: string, fields: Readonly<Record<string, string>>) => {
  const options = { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' } as const;
  const answer = await fetch(`${run.apiUrl}${path}`, options);
  const html = await answer.text();
  await hotline.settled();
  return { status: answer.status, html };
};

/** The path of the link to the order that was sent to a phone. */
const linkTo = async (to: string, orderId: string): Promise<string> => {
  const message = (await messages(to)).find(({ text }) => text.includes(orderId) && text.includes('/s/'));
  const [path] = /\/s\/[\w-]+/.exec(message?.text ?? '') ?? [];
  if (path === undefined) throw new Error(`no link to ${orderId} was sent to ${to}`);
  return path;
};

/** Orders by the public page, with the code that the phone was sent. */
const orderByPage = async (): Promise<string> => {
  const asked = await submit('/services/order', {
    ...wanted,
    name: '王秀兰',
    phone: '13800138000',
    address: '和苑小区',
  });
  const [, draft = ''] = /name="draft" value="([^"]+)"/.exec(asked.html) ?? [];
  const [, code = ''] = /验证码(\d{6})/.exec((await messages(resident)).at(-1)?.text ?? '') ?? [];
  const { html } = await submit('/services/order', { draft, code });
  const [orderId] = /F20\d{12,15}/.exec(html) ?? [];
  if (orderId === undefined) throw new Error('the page told of no order');
  return orderId;
};

/** Orders at the telephone. */
const orderByPhone = async (): Promise<string> => {
  const body = { ...wanted, resident: { name: '王秀兰', phone: '13800138000', address: '和苑小区' } };
  const placed = await hotline.post('/services/orders', body, 'intake@centre');
  expect(placed.status).toBe(201);
  await hotline.settled();
  return String((placed.body as unknown as { orderId: string }).orderId);
};

type OrderShown = {
  readonly phase: { readonly kind: string; readonly outcome?: string; readonly enterprise?: string };
  readonly lateness: number;
  readonly complaint?: { readonly ticketId: string };
};
const order = async (orderId: string): Promise<OrderShown> =>
  (await hotline.get(`/services/orders/${orderId}`, 'supervisor@centre')).body as unknown as OrderShown;
const act = async (orderId: string, name: string, body: unknown, as: string): Promise<void> => {
  expect(await hotline.post(`/services/orders/${orderId}/${name}`, body, as)).toMatchObject({ status: 200 });
  await hotline.settled();
};
const scores = { attitude: '5', quality: '4', satisfaction: '5' };

describe('an order of household services', () => {
  it('goes as it should in ten transitions, its resident and its enterprise acting by their links', async () => {
    const orderId = await orderByPage();
    const [ofResident, ofFirm] = [await linkTo(resident, orderId), await linkTo(firm, orderId)];
    expect(await hotline.execution(`${orderId}-1`)).toMatchObject({ state: 'AwaitContact' });
    await submit(ofFirm, { act: 'contact' });
    await submit(ofFirm, { act: 'propose', completeBy: '2026-11-24T16:00' });
    expect((await submit(ofResident, { act: 'agree' })).status).toBe(303);
    // Two hours before the agreed time both would be reminded, in three transitions more.
    await hotline.clock({ to: '2026-11-24T13:30:00+08:00' });
    await submit(ofFirm, { act: 'report', done: '已擦净', price: '120' });
    expect((await order(orderId)).phase).toMatchObject({ kind: 'reported', enterprise: 'ent-clean-water' });
    await submit(ofResident, { act: 'evaluate', ...scores });
    expect((await order(orderId)).phase).toMatchObject({ kind: 'ended', outcome: 'evaluated' });
    expect(await hotline.execution(`${orderId}-1`)).toMatchObject({ status: 'SUCCEEDED' });
    expect(await templates(resident, orderId)).toEqual([
      'order-placed',
      'order-time-asked',
      'order-agreed',
      'order-evaluate',
    ]);
    expect(await statesEntered(run.awsUrl, `${orderId}-1`)).toHaveLength(10);
  }, 60_000);

  it('is taken from an enterprise that is late three times, and ends when nobody takes it', async () => {
    const orderId = await orderByPhone();
    await hotline.clock({ to: '2026-11-24T18:00:00+08:00' });
    expect(await order(orderId)).toMatchObject({ lateness: 1, phase: { kind: 'offered' } });
    await hotline.clock({ to: '2026-11-26T18:00:00+08:00' });
    expect(await order(orderId)).toMatchObject({ lateness: 3, phase: { kind: 'unassigned' } });
    expect((await templates(firm, orderId)).filter((each) => each === 'order-late')).toHaveLength(3);
    await hotline.clock({ to: '2026-12-02T18:00:00+08:00' });
    expect((await order(orderId)).phase).toMatchObject({ kind: 'ended', outcome: 'no-enterprise' });
    expect(await hotline.execution(`${orderId}-1`)).toMatchObject({ status: 'SUCCEEDED' });
  }, 60_000);

  it('becomes a ticket of market regulation when its resident complains, beside its own figures', async () => {
    const orderId = await orderByPhone();
    await act(orderId, 'complain', { text: '收钱不干活' }, 'intake@centre');
    const { complaint } = await order(orderId);
    const ticketId = complaint?.ticketId ?? '';
    expect((await hotline.get(`/tickets/${ticketId}`, 'supervisor@centre')).body).toMatchObject({ ticketId });
    expect(await hotline.execution(`${ticketId}-1`)).toMatchObject({ status: 'RUNNING' });
    const told = await hotline.get(`/tickets/${ticketId}/suggestions`, 'intake@centre');
    expect(told.body).toMatchObject({ units: [{ unit: 'dept-market-regulation' }] });
    const { total } = (await hotline.get('/services/statistics/2026-12', 'supervisor@centre')).body as unknown as {
      total: object;
    };
    expect(total).toMatchObject({ placed: 1, complaints: 1 });
  }, 60_000);
});
