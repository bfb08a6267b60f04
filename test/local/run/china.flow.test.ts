import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { profileNamed } from '../../../config/profile.ts';
import { type Run, startRun } from '../../../local/run.ts';
import { type Hotline, heating, hotlineAt } from '../../flow/support/hotline.ts';
import { synthesize } from '../../lib/synthesis.ts';

describe('The deployment for China’s regions on this machine', () => {
  let dataFolder: string;
  let run: Run;
  let hotline: Hotline;
  let ticketId: string;

  const start = async (now?: string) => {
    const begin = now === undefined ? {} : { now: Date.parse(now) };
    run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', profile: 'china', ...begin });
    hotline = hotlineAt(run.apiUrl);
  };
  const dispatchTicket = async (citizen: { readonly phone: string } = heating.citizen) => {
    const { body } = await hotline.post('/tickets', { ...heating, citizen }, 'intake@centre');
    await hotline.post(
      `/tickets/${body.ticketId}/dispatch`,
      { unit: 'dept-housing', class: 'ordinary' },
      'intake@centre',
    );
    await hotline.settled();
    return body.ticketId;
  };

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'china-'));
    await start('2026-11-23T09:00:00+08:00');
    ticketId = await dispatchTicket();
  }, 60_000);
  afterAll(async () => {
    await run.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }, 30_000);

  it('sends SMS through the topic, the carrier function and the provider, each once', async () => {
    const messages = await hotline.messages(ticketId);
    expect(messages.map(({ template }) => template).sort()).toEqual(['citizen-dispatched', 'unit-dispatched']);
    const [citizen] = messages.filter(({ template }) => template === 'citizen-dispatched');
    expect(citizen).toMatchObject({ to: '+8613800138000', at: '2026-11-23T09:00:00.000+08:00' });
    expect(citizen?.text).toContain(`【永宁12345】供暖问题已受理,工单${ticketId},由住建局`);
  });

  it('lets links open on this machine: the provider got their codes only', async () => {
    const messages = await hotline.messages(ticketId);
    const unit = messages.find(({ template }) => template === 'unit-dispatched');
    expect(unit?.text).toMatch(new RegExp(` ${run.apiUrl}/t/[\\w-]{16} `));
  });

  it('tells the working group by the robot’s stand-in', async () => {
    const posted = await (await fetch(`${run.apiUrl}/local/group-messages`)).json();
    expect(posted).toEqual([
      {
        text: `【新派】工单${ticketId} 供暖 住建局 办理中 时限11月24日18时,余33小时`,
        bytes: expect.any(Number),
        at: '2026-11-23T09:00:00.000+08:00',
      },
    ]);
  });

  it('sends the group twenty messages in a minute, and the rest as one digest a minute later', async () => {
    const posted = async () => {
      const answer = await fetch(`${run.apiUrl}/local/group-messages`);
      return ((await answer.json()) as { text: string }[]).map(({ text }) => text);
    };
    for (let n = 1; n <= 23; n += 1) await dispatchTicket({ phone: '13900139000' });
    expect(await posted()).toHaveLength(20);
    await hotline.clock({ advance: 'PT1M' });
    const [digest, ...others] = (await posted()).slice(20);
    expect(others).toEqual([]);
    expect(digest).toMatch(/^工单动态4件\n(?:【新派】工单\d+ .*\n?){4}$/);
    expect(await hotline.settled()).toEqual({ pendingRetries: 0 });
  }, 60_000);

  it('calls no OA system of another machine, and shows what it would have pushed', async () => {
    const { body } = await hotline.get(`/tickets/${ticketId}`, 'supervisor@centre');
    expect((body as unknown as { notices: unknown[] }).notices).toContainEqual({
      template: 'oa-dispatched',
      recipient: 'dept-housing:head',
      medium: 'oa',
      sentAt: '2026-11-23T09:00:00.000+08:00',
      status: 'sent',
    });
  });

  it('tells of a limit at its instant, on the clock of the run, after a restart too', async () => {
    await run.stop();
    await start();
    await run.clock.moveTo(Date.parse('2026-11-24T18:00:00+08:00'));
    await hotline.settled();
    const late = (await hotline.messages(ticketId)).filter(({ template }) => template === 'citizen-late');
    expect(late).toMatchObject([{ at: '2026-11-24T18:00:00.000+08:00' }]);
  }, 60_000);

  it('takes the texts that the provider pushes, from who knows the key, each once', async () => {
    const { hotline: template } = await synthesize(profileNamed('china'));
    const [key = ''] = Object.keys(template.findResources('AWS::SecretsManager::Secret'));
    const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
    const secrets = new SecretsManagerClient({ endpoint: run.awsUrl, region: 'cn-northwest-1', credentials });
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: `Hotline-${key}` }));
    secrets.destroy();
    const push = (path: string) =>
      fetch(`${run.apiUrl}/sms/inbound/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify([
          {
            phone_number: '13800138000',
            content: '暖气还是不热',
            send_time: '2026-11-24 18:05:00',
            dest_code: '12345',
            sequence_id: 1234567890,
          },
        ]),
      });
    expect((await push('guessed')).status).toBe(404);
    for (let times = 0; times < 2; times += 1) {
      const answer = await push(SecretString ?? '');
      expect([answer.status, await answer.json()]).toEqual([200, { code: 0 }]);
    }
    await hotline.settled();
    const { timeline } = (await hotline.get(`/tickets/${ticketId}`, 'supervisor@centre')).body;
    expect(timeline.filter(({ event }) => event === 'InformationAdded')).toMatchObject([
      { detail: { text: '暖气还是不热' } },
    ]);
  }, 60_000);

  it('logs that SMS were sent, without their phones', async () => {
    const log = await readFile(join(dataFolder, 'functions.log'), 'utf8');
    expect(log).toContain('sms sent');
    expect(log).not.toMatch(/sms not sent|13800138000|8610000000|暖气/);
  });
});
