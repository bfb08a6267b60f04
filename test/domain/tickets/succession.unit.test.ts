import { describe, expect, it } from '@jest/globals';
import { isComplainedOf } from '../../../domain/access/privacy.ts';
import { revokedBy, tieOf } from '../../../domain/links/link.ts';
import { oaPushesOf } from '../../../domain/notices/oa-pushes.ts';
import { decideSuccession } from '../../../domain/tickets/decide-succession.ts';
import type { TicketEvent } from '../../../domain/tickets/events.ts';
import { limitOf, stageOf, type Ticket, unitOf } from '../../../domain/tickets/ticket.ts';
import { waitOf } from '../../../domain/tickets/wait.ts';
import { timelineOf } from '../../../lambdas/shared/views/timeline.ts';
import { county, reorganised } from '../support/county.ts';
import { lastNotices } from '../support/notices.ts';
import { handler, leadingGroup, staff, supervisor, water } from '../support/people.ts';
import { archived, concluded, dispatched, inCallback, submitted } from '../support/stages.ts';
import { at, given, Story } from '../support/story.ts';

const heir = 'dept-natural-resources';
const successors = {
  'dept-housing': heir,
  'town-lijun': 'town-yanghe',
  '640121101200': '640121101201',
};
/** From Tuesday 24 November on. */
const merged = reorganised('2026-11-24', successors);
const monday = '2026-11-23 10:00';
const morning = at('2026-11-24 07:00');

/** The ticket after the morning's sweep. */
const swept = (story: Story): Story => {
  const events = decideSuccession(story.ticket, morning, merged);
  return new Story(story.ticket, story.commits, merged).with(...events);
};
const eventsOf = (ticket: Ticket): readonly TicketEvent[] => decideSuccession(ticket, morning, merged);

describe('an open ticket of a unit that was merged', () => {
  const before = dispatched(monday);
  const after = swept(before);

  it('goes on with the successor, which is told, its head by OA too; the caller is not', () => {
    expect(unitOf(after.ticket)).toBe(heir);
    expect(lastNotices(after)).toEqual([`unit-dispatched → ${heir}:handler`]);
    expect(oaPushesOf(eventsOf(before.ticket)[0] as TicketEvent, after.ticket)).toEqual([
      { unit: heir, post: 'head', kind: 'reassigned' },
    ]);
  });

  it('keeps limit, ledger, class, stage and what the workflow waits for', () => {
    const kept = ({ ticket }: Story) => [limitOf(ticket), ticket.ledger, ticket.returns, ticket.round, stageOf(ticket)];
    expect(kept(after)).toEqual(kept(before));
    expect(waitOf(after.ticket, merged)).toEqual(waitOf(before.ticket, county));
  });

  it('opens by no link of the old unit', () => {
    const { ticket } = before;
    expect(revokedBy(tieOf(ticket, 'handler'), 'handler', after.ticket)).toBe('unit-changed');
    expect(revokedBy(tieOf(after.ticket, 'handler'), 'handler', after.ticket)).toBeUndefined();
  });

  it('is handled by the successor’s people and by the old ones no more', () => {
    after
      .when('submit-result', { summary: '已办', outcome: 'solved' }, staff('handler', heir), '2026-11-24 09:00')
      .after();
    after
      .when('submit-result', { summary: '已办', outcome: 'solved' }, handler, '2026-11-24 09:00')
      .refused('wrong-relation');
  });

  it('says in its timeline, with the names of the time, what happened', () => {
    const lines = timelineOf(
      after.commits,
      merged,
      (text) => text,
      () => true,
    );
    expect(lines.at(-1)?.text).toMatch(/^机构调整:永宁县住房.*承接,时限不变$/);
    expect(lines.at(-1)?.english).toMatch(/^Reorganised: .* limits unchanged$/);
  });

  it('keeps a drafted result and a pending request', () => {
    const asked = dispatched(monday)
      .when('request-return', { reason: '不属', suggestedUnit: water }, handler, monday)
      .after();
    expect(stageOf(swept(asked).ticket)).toBe('return-review');
    expect(stageOf(swept(submitted(dispatched(monday), monday)).ticket)).toBe('signature');
  });

  it('has its mark struck when the successor turns out to be the wrong unit', () => {
    const late = dispatched('2026-11-20 10:00').whenItIs('2026-11-23 18:00').after();
    const reassigned = swept(late)
      .when('reassign', { unit: water, reason: '误派' }, supervisor, '2026-11-24 09:00')
      .after();
    expect(reassigned.ticket.breaches).toMatchObject([{ unit: heir, struck: true }]);
  });

  it('goes on after it was concluded, and so does a rework', () => {
    const called = swept(inCallback());
    expect(unitOf(called.ticket)).toBe(heir);
    expect(lastNotices(called)).toEqual([]);
    const body = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'fail' } as const;
    expect(unitOf(called.when('record-callback', body, supervisor, '2026-11-24 10:00').after().ticket)).toBe(heir);
  });

  it('is not touched once it has ended, and nothing is decided where no unit changed', () => {
    expect(eventsOf(archived(inCallback(), '2026-11-23 17:00').ticket)).toEqual([]);
    expect(eventsOf(dispatched(monday, { unit: water }).ticket)).toEqual([]);
    expect(eventsOf(given(monday).ticket)).toEqual([]);
    expect(decideSuccession(concluded(dispatched(monday), monday).ticket, morning, county)).toEqual([]);
  });
});

describe('a ticket in which a merged unit has a part', () => {
  it('has the successor as its partner, and a lead is not its own partner', () => {
    const body = { lead: water, partners: ['dept-housing', 'dept-transport'], minutes: '纪要' };
    const joint = swept(dispatched(monday).when('join', body, leadingGroup, monday).after());
    expect(joint.ticket.phase).toMatchObject({ unit: water, joint: { partners: [heir, 'dept-transport'] } });
    expect(lastNotices(joint)).toEqual([`unit-partner → ${heir}:handler`]);
    const led = { lead: heir, partners: ['dept-housing'], minutes: '纪要' };
    const own = swept(dispatched(monday).when('join', led, leadingGroup, monday).after());
    expect(own.ticket.phase).toMatchObject({ unit: heir, joint: { partners: [] } });
  });

  it('has the successor of its village do the village’s part', () => {
    const held = dispatched(monday, { unit: 'town-lijun' });
    const task = { unit: '640121101200' };
    const after = swept(held.when('delegate', task, staff('handler', 'town-lijun'), monday).after());
    expect(after.ticket.phase).toMatchObject({
      unit: 'town-yanghe',
      delegations: [{ unit: '640121101201', dueAt: limitOf(after.ticket)?.entry.due }],
    });
  });

  it('stays withheld from the successor of the body complained of', () => {
    const complaint = given(monday, { againstOfficials: true, complainedUnit: 'dept-housing' }).ticket;
    expect(isComplainedOf(staff('handler', heir), complaint, merged.organisation)).toBe(true);
    expect(isComplainedOf(staff('handler', heir), complaint, county.organisation)).toBe(false);
  });
});
