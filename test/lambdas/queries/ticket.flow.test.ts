import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi, stateMachineArn } from '../support/api.ts';
import { admin, clerk, handler, intake, otherHandler, reader, supervisor } from '../support/people.ts';
import { expectHelpful, saidOf } from '../support/problems.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe('a ticket that is read', () => {
  it('shows both clocks as they stand now', async () => {
    const ticketId = await api.file({}, { at: '2026-11-27T08:00:00+08:00' });
    await api.post(
      `/tickets/${ticketId}/dispatch`,
      { unit: 'dept-housing', class: 'complex' },
      { at: '2026-11-27T14:00:00+08:00' },
    );
    const { ticket } = await api.get(`/tickets/${ticketId}`, { as: handler, at: '2026-11-30T10:30:00+08:00' });
    expect(ticket.clocks).toEqual({
      citizen: { since: '2026-11-27T08:00:00.000+08:00', elapsedWorkingDays: 1, elapsedHours: 74 },
      unit: {
        unit: 'dept-housing',
        since: '2026-11-27T14:00:00.000+08:00',
        elapsedWorkingDays: 1,
        elapsedHours: 68,
        workingDays: 2,
        dueAt: '2026-12-01T18:00:00.000+08:00',
        overdue: false,
        provisional: false,
      },
    });
  });

  it('stops the caller’s clock when it ends', async () => {
    const ticketId = await api.file({}, { at: '2026-11-23T10:00:00+08:00' });
    await api.post(
      `/tickets/${ticketId}/withdraw`,
      { reason: '已解决' },
      { as: supervisor, at: '2026-11-23T12:00:00+08:00' },
    );
    const { ticket } = await api.get(`/tickets/${ticketId}`, { at: '2026-12-23T12:00:00+08:00' });
    expect(ticket.clocks).toEqual({
      citizen: {
        since: '2026-11-23T10:00:00.000+08:00',
        until: '2026-11-23T12:00:00.000+08:00',
        elapsedWorkingDays: 0,
        elapsedHours: 2,
      },
    });
    expect(ticket).not.toHaveProperty('dueAt');
  });

  it('leaves the count of days out where the calendar holds none', async () => {
    const ticketId = await api.dispatched();
    const { ticket } = await api.get(`/tickets/${ticketId}`, { at: '2090-01-01T00:00:00+08:00' });
    expect(ticket.clocks.citizen).not.toHaveProperty('elapsedWorkingDays');
  });

  it('leads to its workflow in the console of the partition', async () => {
    const ticketId = await api.dispatched();
    const { ticket } = await api.get(`/tickets/${ticketId}`);
    const executionArn = `${stateMachineArn.replace('stateMachine', 'execution')}:${ticketId}-1`;
    expect(ticket.workflow).toEqual({
      run: 1,
      stuck: false,
      executionArn,
      console: `https://cn-northwest-1.console.amazonaws.cn/states/home?region=cn-northwest-1#/v2/executions/details/${executionArn}`,
    });
  });

  it('tells what happened by post and never by person', async () => {
    const ticketId = await api.dispatched();
    const { ticket, body } = await api.get(`/tickets/${ticketId}`);
    expect(ticket.timeline).toMatchObject([
      { event: 'TicketFiled', by: { roles: ['intake'], unit: 'centre', text: '永宁县12345便民服务中心接听派单组' } },
      {
        event: 'TicketDispatched',
        at: '2026-11-23T10:30:00.000+08:00',
        text: expect.stringMatching(/^派单至永宁县住房和城乡建设局.*普通事项.*11月24日.*18:00前办结$/),
        detail: { unit: 'dept-housing', class: 'ordinary', workingDays: 1 },
      },
    ]);
    expect(JSON.stringify(body)).not.toContain('intake-7');
  });

  it('names the commands that its reader may try', async () => {
    const ticketId = await api.dispatched();
    const allowed = async (as: typeof handler) => (await api.get(`/tickets/${ticketId}`, { as })).ticket.allowed;
    expect(await allowed(handler)).toEqual([
      'acknowledge',
      'mark-read',
      'contact-citizen',
      'submit-result',
      'request-return',
      'request-extension',
      'request-closure',
      'contribute',
    ]);
    expect(await allowed(intake)).toEqual(['contact-citizen', 'merge', 'add-information', 'urge', 'withdraw']);
    expect(await allowed(supervisor)).toContain('reassign');
    expect(await allowed(admin)).toEqual(['restart', 'hold']);
    expect(await allowed(reader)).toEqual([]);
  });
});

describe('a ticket that may not be read', () => {
  it.each([
    ['another unit', otherHandler, 'wrong-relation'],
    ['another outlet', clerk, 'wrong-relation'],
    ['a role that reads none', { sub: 'e', roles: ['enterprise'] }, 'wrong-role'],
  ])('is kept from %s', async (_, as, code) => {
    const ticketId = await api.dispatched();
    for (const path of ['', '/deadline']) {
      const answer = await api.get(`/tickets/${ticketId}${path}`, { as });
      expect(saidOf(answer)).toEqual([403, code, undefined]);
      expectHelpful(answer);
    }
  });

  it('is kept from the unit complained of and from those below it', async () => {
    const ticketId = await api.file({ complainedUnit: 'town-yanghe' }, { as: clerk });
    const village = [...api.dependencies.county.organisation.values()].find(({ parent }) => parent === 'town-yanghe');
    for (const unit of ['town-yanghe', village?.id ?? '']) {
      const answer = await api.get(`/tickets/${ticketId}`, {
        as: { sub: 'clerk-5', roles: ['clerk', 'reader'], unit },
      });
      expect(saidOf(answer)).toEqual([403, 'complained-unit-withheld', undefined]);
    }
    expect((await api.get(`/tickets/${ticketId}`)).status).toBe(200);
  });

  it('does not exist', async () => {
    expect(saidOf(await api.get('/tickets/20261123000000'))[0]).toBe(404);
    expect(saidOf(await api.get('/tickets/2026112300000a'))[1]).toBe('malformed-ticket-number');
  });
});
