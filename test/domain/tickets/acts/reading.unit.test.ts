import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../domain/access/roles.ts';
import { decide } from '../../../../domain/tickets/decide.ts';
import type { EventOf } from '../../../../domain/tickets/events.ts';
import { evolve } from '../../../../domain/tickets/evolve.ts';
import type { Handling } from '../../../../domain/tickets/phases.ts';
import { waitOf } from '../../../../domain/tickets/wait.ts';
import { always } from '../../support/lives.ts';
import { handler, housing, leadingGroup, signatory, staff, supervisor, upstream, water } from '../../support/people.ts';
import type { Moment } from '../../support/random-life.ts';
import { dispatched, inCallback } from '../../support/stages.ts';
import { at, type Story } from '../../support/story.ts';

const monday = '2026-11-23 09:00';
const later = '2026-11-23 10:00';
const tuesday = '2026-11-24 09:00';
const head = staff('unit-head', housing);
const village = '640121100201';
const townSignatory = staff('signatory', 'town-yanghe');
const result = { summary: '已修复', outcome: 'solved' } as const;
const returning = { reason: '非职责', suggestedUnit: water };
const more = { reason: '施工', workingDays: 4 };
const closure = { ground: 'objective-conditions', replyToCitizen: '已说明', statement: '受条件限制' } as const;

const reads = ({ ticket: { phase } }: Story) => (phase.kind === 'handling' ? phase.reads : undefined);
const readBy = (story: Story, actor: Actor, time = later) => story.when('mark-read', {}, actor, time);

describe('reading a ticket', () => {
  it.each([
    ['handler', handler],
    ['signatory', signatory],
    ['head', head],
  ] as const)('is on record for the %s', (post, actor) => {
    const story = readBy(dispatched(monday), actor).yields({ type: 'NoticeRead', unit: housing, post });
    expect(reads(story)).toEqual({ [post]: at(later) });
  });

  it('counts once a post: the first reading stays on record', () => {
    const story = readBy(dispatched(monday), handler).after();
    readBy(story, handler, '2026-11-23 11:00').refused('already-read');
    readBy(story, head, '2026-11-23 11:00').yields({ type: 'NoticeRead', post: 'head' });
  });

  it('counts for both posts of whoever holds two', () => {
    const both: Actor = { ...handler, roles: ['handler', 'unit-head'] };
    readBy(dispatched(monday), both).yields(
      { type: 'NoticeRead', post: 'handler' },
      { type: 'NoticeRead', post: 'head' },
    );
    readBy(readBy(dispatched(monday), handler).after(), both).yields({ type: 'NoticeRead', post: 'head' });
  });

  it('is done by signing for it as well, without an event of its own', () => {
    const story = dispatched(monday).when('acknowledge', {}, head, later).yields({ type: 'TicketAcknowledged' });
    expect(reads(story)).toEqual({ head: at(later) });
    readBy(story, head).refused('already-read');
    const read = readBy(dispatched(monday), head, monday).after();
    expect(reads(read.when('acknowledge', {}, head, later).after())).toEqual({ head: at(monday) });
  });

  it.each<[string, (story: Story) => Story]>([
    ['drafting a result', (story) => story.when('submit-result', result, townSignatory, later).after()],
    ['asking for a return', (story) => story.when('request-return', returning, townSignatory, later).after()],
    ['asking for time', (story) => story.when('request-extension', more, townSignatory, later).after()],
    ['drafting a closure', (story) => story.when('request-closure', closure, townSignatory, later).after()],
    ['passing part of it on', (story) => story.when('delegate', { unit: village }, townSignatory, later).after()],
  ])('is done at the handler’s desk by %s, whoever does it', (_, act) => {
    expect(reads(act(dispatched(monday, { unit: 'town-yanghe' })))).toEqual({ handler: at(later) });
  });

  it('of a village is that of its part', () => {
    const town = dispatched(monday, { unit: 'town-yanghe' })
      .when('delegate', { unit: village }, staff('handler', 'town-yanghe'), monday)
      .after();
    const liaison = staff('liaison', village);
    const story = readBy(town, liaison).yields({ type: 'NoticeRead', unit: village, post: 'liaison' });
    expect(reads(story)).toEqual(reads(town));
    readBy(story, liaison).refused('already-read');
    const again = story.when('delegate', { unit: village }, staff('handler', 'town-yanghe'), tuesday).after();
    readBy(again, liaison, tuesday).yields({ type: 'NoticeRead', post: 'liaison' });
  });

  it('is for a unit that holds the ticket now', () => {
    readBy(inCallback(), handler, tuesday).refused('wrong-stage');
    readBy(dispatched(monday), staff('handler', water)).refused('wrong-relation');
    readBy(dispatched(monday), supervisor).refused('wrong-role');
  });
});

describe('every receipt', () => {
  const read = readBy(readBy(dispatched(monday), handler).after(), head).after();
  const rework = {
    medium: 'phone',
    reached: true,
    solved: 'no',
    satisfaction: 'dissatisfied',
    audit: 'fail',
  } as const;
  const concluded = read
    .when('submit-result', result, handler, '2026-11-23 14:00')
    .after()
    .when('sign-result', { approve: true }, signatory, '2026-11-23 15:00')
    .after();
  const minutes = '由住建局牵头';

  it.each<[string, Story]>([
    ['a reassignment', read.when('reassign', { unit: water, reason: '误派' }, supervisor, tuesday).after()],
    ['a joint appointment', read.when('join', { lead: housing, partners: [], minutes }, leadingGroup, tuesday).after()],
    ['a rework', concluded.when('record-callback', rework, supervisor, tuesday).after()],
  ])('makes it unread again: %s', (_, story) => {
    expect(reads(story)).toEqual({});
  });

  it('by level 1’s refusal too; a result sent back is no receipt', () => {
    const closing = read
      .when('request-closure', closure, handler, tuesday)
      .after()
      .when('sign-result', { approve: false }, signatory, tuesday)
      .after();
    expect(reads(closing)).toEqual(reads(read));
    const above = closing
      .when('request-closure', closure, handler, tuesday)
      .after()
      .when('sign-result', { approve: true }, signatory, tuesday)
      .after()
      .when('decide-closure', { approve: true, reason: '属实' }, staff('centre-head', 'centre'), tuesday)
      .after();
    const back = above.when('record-upstream-decision', { accept: false, reason: '请办理' }, upstream, tuesday).after();
    expect(reads(back)).toEqual({});
  });
});

describe('whatever happened to a ticket before', () => {
  const told = { at: 0, by: 'reader' };
  /** Every moment at which a unit holds the ticket. */
  const alwaysHeld = (holds: (moment: Moment, held: Handling) => void): void =>
    always((moment) => {
      const { phase } = moment.after.ticket;
      if (phase.kind === 'handling') holds(moment, phase);
    });

  it('reading it leaves what its workflow waits for as it is', () => {
    alwaysHeld(({ after: { ticket, county } }, { unit, delegations: [task] }) => {
      const wait = waitOf(ticket, county);
      const readings: readonly EventOf<'NoticeRead'>[] = [
        ...(['handler', 'signatory', 'head'] as const).map(
          (post) => ({ type: 'NoticeRead', ...told, unit, post }) as const,
        ),
        ...(task ? [{ type: 'NoticeRead', ...told, unit: task.unit, post: 'liaison' } as const] : []),
      ];
      for (const reading of readings) expect(waitOf(evolve(ticket, reading), county)).toEqual(wait);
    });
  });

  it('signing for it does so too, but that an urgent matter rings no more', () => {
    alwaysHeld(({ after: { ticket, county } }, { unit }) => {
      const signedFor = evolve(ticket, { type: 'TicketAcknowledged', ...told, unit, posts: ['handler'] });
      const [before, now] = [waitOf(ticket, county), waitOf(signedFor, county)];
      expect(now.state).toBe(before.state);
      if (ticket.urgent) expect(now.until).toBeGreaterThanOrEqual(before.until);
      else expect(now).toEqual(before);
    });
  });

  it('the commit of a reading holds nothing beside it but limits that had passed', () => {
    alwaysHeld(({ after: { ticket, county }, now }, { unit, reads: { head: read } }) => {
      const decision = decide(ticket, { name: 'mark-read', body: {} }, staff('unit-head', unit), now, county);
      expect(decision.ok).toBe(read === undefined);
      if (!decision.ok) return;
      const [reading, ...others] = decision.events.toSorted((one) => (one.type === 'NoticeRead' ? -1 : 1));
      expect(reading).toMatchObject({ type: 'NoticeRead', unit, post: 'head' });
      for (const { type } of others) expect(['HoldEnded', 'LimitPassed', 'NoticePutOff']).toContain(type);
    });
  });
});
