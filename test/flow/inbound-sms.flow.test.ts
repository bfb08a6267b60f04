import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListTopicsCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Run, startRun } from '../../local/run.ts';
import { type Hotline, heating, hotlineAt } from './support/hotline.ts';

let dataFolder: string;
let run: Run;
let hotline: Hotline;
let sns: SNSClient;
let topic: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'inbound-sms-'));
  const now = Date.parse('2026-11-23T10:00:00+08:00');
  run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now });
  hotline = hotlineAt(run.apiUrl);
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  sns = new SNSClient({ endpoint: run.awsUrl, region: 'us-east-1', credentials });
  const { Topics = [] } = await sns.send(new ListTopicsCommand({}));
  topic = Topics.map(({ TopicArn = '' }) => TopicArn).find((arn) => arn.includes('InboundSms')) ?? '';
}, 60_000);
afterAll(async () => {
  sns.destroy();
  await run.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

/** A text as the two-way SMS service publishes it. */
const publish = async (originationNumber: string, messageBody: string, inboundMessageId: string): Promise<void> => {
  const Message = JSON.stringify({ originationNumber, destinationNumber: '12345', messageBody, inboundMessageId });
  await sns.send(new PublishCommand({ TopicArn: topic, Message }));
};
const text = async (...message: Parameters<typeof publish>): Promise<void> => {
  await publish(...message);
  await hotline.settled();
};

const dispatched = async (phone: string): Promise<string> => {
  const { body } = await hotline.post('/tickets', { ...heating, citizen: { phone } }, 'intake@centre');
  await hotline.post(
    `/tickets/${body.ticketId}/dispatch`,
    { unit: 'dept-housing', class: 'ordinary' },
    'intake@centre',
  );
  await hotline.settled();
  return body.ticketId;
};
const concluded = async (phone: string): Promise<string> => {
  const id = await dispatched(phone);
  const result = { summary: '已恢复供暖', outcome: 'solved' };
  await hotline.post(`/tickets/${id}/submit-result`, result, 'handler@dept-housing');
  await hotline.post(`/tickets/${id}/sign-result`, { approve: true }, 'signatory@dept-housing');
  await hotline.settled();
  return id;
};
const told = async (phone: string): Promise<readonly string[]> => {
  const messages = await (await fetch(`${run.apiUrl}/local/messages?to=${encodeURIComponent(phone)}`)).json();
  return (messages as { template: string }[]).map(({ template }) => template);
};
type Told = { readonly event: string; readonly detail: Readonly<Record<string, unknown>> };
const timelineOf = async (id: string): Promise<readonly Told[]> =>
  (await hotline.get(`/tickets/${id}`, 'supervisor@centre')).body.timeline as unknown as readonly Told[];
const answersOf = async (id: string) =>
  (await timelineOf(id)).filter(({ event }) => event === 'SurveyAnswered').map(({ detail }) => detail);

describe('SMS that people send, through the running hotline', () => {
  it('answer the survey, once for all deliveries', async () => {
    const phone = '+8613800138001';
    const id = await concluded(phone);
    expect(await told(phone)).toContain('citizen-survey');
    await Promise.all([publish(phone, '2 慢了点', 'a'), publish(phone, '2 慢了点', 'a')]);
    await text(phone, '2 慢了点', 'a');
    expect(await answersOf(id)).toEqual([
      { solved: 'partly', satisfaction: 'basically-satisfied', medium: 'sms', comment: '慢了点' },
    ]);
    expect((await hotline.get(`/tickets/${id}`, 'supervisor@centre')).body.stage).toBe('callback');
  }, 60_000);

  it('tell the unit more, unless two tickets are open: then the sender is answered politely', async () => {
    const phone = '+8613800138002';
    const first = await dispatched(phone);
    await text(phone, '下午有人在家', 'b');
    const last = (await timelineOf(first)).at(-1);
    expect(last).toMatchObject({ event: 'InformationAdded', detail: { text: '下午有人在家' } });
    const second = await dispatched(phone);
    await text(phone, '还没有人来', 'c');
    await text(phone, '下午有人在家', 'b');
    for (const id of [first, second])
      expect((await timelineOf(id)).filter(({ event }) => event === 'InformationAdded')).toHaveLength(
        id === first ? 1 : 0,
      );
    expect((await told(phone)).filter((template) => template === 'citizen-not-understood')).toHaveLength(1);
  }, 60_000);

  it('answer the newer of two surveys', async () => {
    const phone = '+8613800138003';
    const older = await concluded(phone);
    await hotline.clock({ advance: 'PT1M' });
    const newer = await concluded(phone);
    await text(phone, '3', 'd');
    expect([await answersOf(older), await answersOf(newer)]).toMatchObject([[], [{ satisfaction: 'dissatisfied' }]]);
  }, 60_000);

  it('stop them: nothing more is sent to the phone until it texts otherwise', async () => {
    const phone = '+8613800138004';
    await text(phone, '退订', 'e');
    const id = await concluded(phone);
    expect(await told(phone)).toEqual([]);
    await hotline.clock({ advance: 'PT1M' });
    await text(phone, '恢复', 'f');
    await text(phone, '退订', 'e');
    const after = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' };
    await hotline.post(`/tickets/${id}/record-callback`, after, 'supervisor@centre');
    await hotline.settled();
    expect(await told(phone)).toEqual(['citizen-archived']);
  }, 60_000);

  it('send a unit’s notices to its head, and the centre word of it, when the handler’s phone stopped', async () => {
    const [handler, head, duty] = ['+8610000001143', '+8610000001141', '+8610000000024'];
    await text(handler, 'TD', 'g');
    const before = await told(handler);
    await dispatched('+8613800138005');
    await dispatched('+8613800138006');
    expect(await told(handler)).toEqual(before);
    expect((await told(head)).filter((template) => template === 'unit-dispatched')).toHaveLength(2);
    expect((await told(duty)).filter((template) => template === 'centre-phone-stopped')).toHaveLength(1);
  }, 60_000);
});
