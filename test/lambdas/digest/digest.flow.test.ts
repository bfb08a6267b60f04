import '../support/quiet.ts';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decideMilestone } from '../../../domain/tickets/decide.ts';
import { digest } from '../../../lambdas/digest/digest.ts';
import { append } from '../../../lambdas/shared/store/append.ts';
import type { Outgoing } from '../../../lambdas/shared/store/outgoing.ts';
import { stageShards } from '../../../lambdas/shared/views/board.ts';
import { type Api, startApi } from '../support/api.ts';
import { handler, signatory } from '../support/people.ts';
import { type Sms, startSms } from '../support/sms.ts';
import { watchTable } from '../support/watched-table.ts';

let api: Api;
let sms: Sms;
beforeEach(async () => {
  api = await startApi();
  sms = startSms(api);
});
afterEach(() => api.stop());

const at = (text: string): number => Date.parse(`${text}:00+08:00`);
const run = (text: string): Promise<number> => digest(at(text), api.dependencies);

/** The digests asked for: `unit today late count`. */
const asked = async (): Promise<readonly Outgoing[]> => {
  const { Items = [] } = await api.table.client.send(new ScanCommand({ TableName: api.table.name }));
  return Items.filter(({ sk }) => sk === 'OUTGOING') as unknown as readonly Outgoing[];
};
const told = async (): Promise<readonly string[]> =>
  (await asked()).map(({ id, params }) => `${id} ${params.today} ${params.late} ${params.count}`).sort();

/** The workflow's milestone of that instant. */
const timePasses = async (ticketId: string, to: string): Promise<void> => {
  const { table, county } = api.dependencies;
  const facts = { at: at(to), command: 'milestone', by: { sub: 'workflow', roles: [] } };
  await append(table, ticketId, county, facts, ({ ticket }) => ({ events: decideMilestone(ticket, at(to), county) }));
};

const dispatched = async (unit: string, received: string): Promise<string> => {
  const ticketId = await api.dispatched({}, unit, `${received}:00+08:00`);
  await api.show(ticketId);
  return ticketId;
};

describe('the morning digest', () => {
  it('tells each unit with open tickets what falls due today, what is late and how much it has', async () => {
    const late = await dispatched('dept-housing', '2026-11-23T10:30');
    await timePasses(late, '2026-11-24T18:00');
    await api.show(late);
    await dispatched('dept-housing', '2026-11-24T10:30');
    await dispatched('dept-housing', '2026-11-25T08:00');
    await dispatched('dept-water', '2026-11-25T08:10');
    expect(await run('2026-11-25T08:30')).toBe(2);
    expect(await told()).toEqual(['digest/dept-housing/2026-11-25 1 1 3', 'digest/dept-water/2026-11-25 0 0 1']);
  });

  it('reads the open tickets once, by stage and shard, however many units have some', async () => {
    const units = ['dept-housing', 'dept-water', 'dept-urban-management', 'town-wangyuan'];
    for (const unit of units) await dispatched(unit, '2026-11-25T08:00');
    const watched = watchTable(api);
    expect(await digest(at('2026-11-25T08:30'), { ...api.dependencies, table: watched.table })).toBe(units.length);
    expect(watched.asked.filter((name) => name === 'Query')).toHaveLength(5 * stageShards);
    watched.close();
  });

  it('counts what the unit has asked something about or has to sign, not what is concluded', async () => {
    const [asking, signing, concluded] = [
      await dispatched('dept-housing', '2026-11-24T10:00'),
      await dispatched('dept-housing', '2026-11-24T10:00'),
      await dispatched('dept-housing', '2026-11-24T10:00'),
    ];
    const morning = '2026-11-24T11:00:00+08:00';
    const result = { summary: '已恢复供暖', outcome: 'solved' };
    const ask = { reason: '不属本单位', suggestedUnit: 'dept-water' };
    await api.post(`/tickets/${asking}/request-return`, ask, { as: handler, at: morning });
    for (const ticketId of [signing, concluded])
      await api.post(`/tickets/${ticketId}/submit-result`, result, { as: handler, at: morning });
    await api.post(`/tickets/${concluded}/sign-result`, { approve: true }, { as: signatory, at: morning });
    for (const ticketId of [asking, signing, concluded]) await api.show(ticketId);
    await run('2026-11-25T08:30');
    expect(await told()).toEqual(['digest/dept-housing/2026-11-25 2 0 2']);
  });

  it('comes once a day, however often it runs, and again the next day', async () => {
    await dispatched('dept-housing', '2026-11-24T10:30');
    expect([await run('2026-11-24T08:30'), await run('2026-11-24T08:30')]).toEqual([1, 0]);
    expect(await run('2026-11-25T08:30')).toBe(1);
  });

  it('does not come on a day off, comes on a make-up working day, and not beyond the calendar’s years', async () => {
    await dispatched('dept-housing', '2026-09-18T10:30');
    expect(await run('2026-09-19T08:30')).toBe(0);
    expect(await run('2026-09-20T08:30')).toBe(1);
    expect(await run('2026-10-01T08:30')).toBe(0);
    expect(await run('2099-01-05T08:30')).toBe(0);
  });

  it('does not come where nothing is open', async () => {
    const ticketId = await dispatched('dept-housing', '2026-11-23T10:30');
    await api.post(`/tickets/${ticketId}/withdraw`, { reason: '已解决' });
    await api.show(ticketId);
    expect(await run('2026-11-24T08:30')).toBe(0);
  });

  it('goes to the handler, with a link to the unit’s tickets that ends with the day', async () => {
    await dispatched('dept-housing', '2026-11-24T10:30');
    await run('2026-11-25T08:30');
    expect((await asked())[0]?.link).toEqual({
      key: 'desk/dept-housing/handler/2026-11-25',
      link: {
        role: 'handler',
        recipient: { to: 'post', unit: 'dept-housing', post: 'handler' },
        until: at('2026-11-26T00:00'),
      },
    });
    await sms.outgoing();
    expect(sms.sent).toMatchObject([
      {
        to: api.dependencies.county.organisation.get('dept-housing')?.phones.handler,
        template: 'unit-digest',
        params: {
          today: '1',
          late: '0',
          count: '1',
          link: expect.stringMatching(/^https:\/\/hotline\.test\/t\/[\w-]{16}$/),
        },
      },
    ]);
  });
});
