import { describe, expect, it } from '@jest/globals';
import { isOverdue, limitOf, stageOf, unitOf } from '../../../../domain/tickets/ticket.ts';
import { ticketTypes } from '../../../../domain/tickets/values.ts';
import {
  citizen,
  handler,
  housing,
  intake,
  signatory,
  staff,
  supervisor,
  upstream,
  water,
} from '../../support/people.ts';
import { concluded, dispatched, submitted } from '../../support/stages.ts';
import { at, given } from '../../support/story.ts';

const friday = '2026-11-27 14:00';
const monday = '2026-11-23 09:00';

describe('dispatching', () => {
  it('is the receipt: the unit’s limit runs from it, whenever it signs for it', () => {
    const story = given(friday)
      .when('dispatch', { unit: housing, class: 'ordinary', note: '请联系反映人' }, intake, friday)
      .yields({ type: 'TicketDispatched', unit: housing, class: 'ordinary', urgent: false });
    expect(stageOf(story.ticket)).toBe('dispatched');
    expect(limitOf(story.ticket)?.entry).toMatchObject({
      kind: 'dispatch',
      unit: housing,
      due: at('2026-11-30 18:00'),
      by: 'intake@centre',
    });
    const signedFor = story.when('acknowledge', {}, handler, '2026-11-30 09:00').yields({ type: 'TicketAcknowledged' });
    expect(limitOf(signedFor.ticket)).toEqual(limitOf(story.ticket));
  });

  it('goes to departments and townships, never to a village, the centre or the city', () => {
    const goes = (unit: string) => given(monday).when('dispatch', { unit, class: 'simple' }, intake, monday);
    for (const unit of [housing, 'town-yanghe', 'farm-huangyangtan']) goes(unit).yields({ type: 'TicketDispatched' });
    for (const unit of ['centre', 'city', '640121001001']) goes(unit).refused('not-a-handling-unit', 'unit');
  });

  it('never gives a complaint to the body complained of nor below it', () => {
    const against = (complainedUnit: string, unit: string) =>
      given(monday, { complainedUnit }).when('dispatch', { unit, class: 'ordinary' }, intake, monday);
    against(housing, housing).refused('complained-unit', 'unit');
    against('centre', housing).refused('complained-unit', 'unit');
    against('640121001001', 'town-yanghe').yields({ type: 'TicketDispatched' });
    against(housing, water).yields({ type: 'TicketDispatched' });
  });

  it('may raise or lower the urgency that intake saw', () => {
    expect(dispatched(monday, { urgent: true }).ticket.urgent).toBe(true);
    expect(dispatched(monday, {}, { urgent: true }).ticket.urgent).toBe(true);
    expect(dispatched(monday, { urgent: false }, { urgent: true }).ticket.urgent).toBe(false);
  });

  it('is done once; what is dispatched is reassigned', () => {
    dispatched(monday).when('dispatch', { unit: water, class: 'simple' }, intake, monday).refused('wrong-stage');
  });
});

describe('reassigning', () => {
  const body = { unit: water, reason: '属供水管网' };

  it('gives the next unit a new day 0 under the same class, the returns uncounted', () => {
    const story = dispatched(monday, { class: 'complex' })
      .when('reassign', body, supervisor, '2026-11-24 10:00')
      .yields({ type: 'TicketReassigned', from: housing, unit: water });
    expect(unitOf(story.ticket)).toBe(water);
    expect(story.ticket).toMatchObject({ returns: 0, round: 1 });
    expect(limitOf(story.ticket)?.entry).toMatchObject({
      kind: 'reassignment',
      class: 'complex',
      at: at('2026-11-24 10:00'),
      due: at('2026-11-26 18:00'),
    });
  });

  it('strikes the mark of the unit that should never have had it; the ledger keeps both limits', () => {
    const story = dispatched(monday).whenItIs('2026-11-24 18:00').after();
    expect(story.ticket.breaches).toMatchObject([{ unit: housing, struck: false }]);
    const moved = story.when('reassign', body, supervisor, '2026-11-25 09:00').after();
    expect(moved.ticket.breaches).toMatchObject([{ unit: housing, struck: true, limit: at('2026-11-24 18:00') }]);
    expect(isOverdue(moved.ticket)).toBe(false);
    expect(moved.ticket.ledger.map(({ kind }) => kind)).toEqual(['acceptance', 'dispatch', 'reassignment']);
  });

  it('records the limit that was known past first, and strikes it in the same commit', () => {
    const moved = dispatched(monday)
      .when('reassign', body, supervisor, '2026-11-25 08:00')
      .yields({ type: 'LimitPassed', at: at('2026-11-24 18:00'), unit: housing }, { type: 'TicketReassigned' });
    expect(moved.ticket.breaches).toMatchObject([{ struck: true }]);
  });

  it('takes an unsigned result with it, keeps to the complaint rule and to another unit', () => {
    const moved = submitted(dispatched(monday), '2026-11-23 10:00').when(
      'reassign',
      body,
      supervisor,
      '2026-11-23 11:00',
    );
    expect(stageOf(moved.after().ticket)).toBe('dispatched');
    dispatched(monday, {}, { complainedUnit: water })
      .when('reassign', body, supervisor, monday)
      .refused('complained-unit', 'unit');
    dispatched(monday)
      .when('reassign', { ...body, unit: 'centre' }, supervisor, monday)
      .refused('not-a-handling-unit', 'unit');
    given(monday).when('reassign', body, supervisor, monday).refused('wrong-stage');
  });
});

describe('the result', () => {
  it('is drafted by the handler, and counts when it is signed', () => {
    const draft = dispatched(monday)
      .when('submit-result', { summary: '已修复', outcome: 'solved' }, handler, '2026-11-23 16:00')
      .yields({ type: 'ResultSubmitted', outcome: 'solved' });
    expect(stageOf(draft.ticket)).toBe('signature');
    draft
      .when('submit-result', { summary: '再报', outcome: 'solved' }, handler, '2026-11-23 16:01')
      .refused('wrong-stage');
    const signed = draft
      .when('sign-result', { approve: true }, signatory, '2026-11-23 17:00')
      .yields({ type: 'ResultSigned', by: 'signatory@dept-housing' });
    expect(stageOf(signed.ticket)).toBe('callback');
    expect(limitOf(signed.ticket)?.entry).toMatchObject({ kind: 'conclusion', due: at('2026-11-24 18:00') });
  });

  it('is signed by the deputy in charge or the head of the unit, never by the handler or another unit', () => {
    const draft = submitted(dispatched(monday), monday);
    draft.when('sign-result', { approve: true }, handler, monday).refused('wrong-role');
    draft.when('sign-result', { approve: true }, staff('signatory', water), monday).refused('wrong-relation');
    draft.when('sign-result', { approve: true }, staff('unit-head', housing), monday).yields({ type: 'ResultSigned' });
  });

  it('sent back moves no limit: the unit’s own clock goes on', () => {
    const draft = submitted(dispatched(monday), '2026-11-23 16:00');
    const back = draft
      .when('sign-result', { approve: false, note: '请补充照片' }, signatory, '2026-11-23 17:00')
      .yields({ type: 'ResultSentBack' });
    expect(stageOf(back.ticket)).toBe('dispatched');
    expect(limitOf(back.ticket)).toEqual(limitOf(draft.ticket));
    expect(back.ticket.ledger).toEqual(draft.ticket.ledger);
    back.when('submit-result', { summary: '已补充', outcome: 'solved' }, handler, '2026-11-23 17:10').yields({
      type: 'ResultSubmitted',
    });
  });

  it.each(ticketTypes)('of a matter of type %s may or may not be an explanation alone', (type) => {
    const outcome = dispatched(monday, {}, { type }).when(
      'submit-result',
      { summary: '已解释政策', outcome: 'explained' },
      handler,
      monday,
    );
    if (['inquiry', 'suggestion', 'commendation'].includes(type)) outcome.yields({ type: 'ResultSubmitted' });
    else outcome.refused('explained-not-enough', 'outcome');
  });

  it('that solves a part states what follows', () => {
    dispatched(monday)
      .when('submit-result', { summary: '先行恢复', outcome: 'partly', plan: '12月5日前换管' }, handler, monday)
      .yields({ type: 'ResultSubmitted', outcome: 'partly' });
  });
});

describe('while the matter is open', () => {
  it.each([
    ['received', given(monday)],
    ['dispatched', dispatched(monday)],
    ['signature', submitted(dispatched(monday), monday)],
    ['callback', concluded(dispatched(monday), monday)],
  ])('information is added and the caller contacted in stage %s, and no limit moves', (_, story) => {
    const added = story
      .when('add-information', { text: '邻居家也不热' }, citizen, monday)
      .yields({ type: 'InformationAdded' });
    const called = added.when('contact-citizen', { medium: 'phone', note: '已电话说明' }, intake, monday);
    called.yields({ type: 'CitizenContacted', medium: 'phone' });
    expect(limitOf(called.after().ticket)).toEqual(limitOf(story.ticket));
  });

  it('it is urged by the caller, the centre or level 1 until it is concluded, and no limit moves', () => {
    for (const actor of [citizen, intake, supervisor, upstream]) {
      const urged = dispatched(monday).when('urge', { message: '请尽快' }, actor, monday).yields({ type: 'UnitUrged' });
      expect(urged.ticket.ledger).toEqual(dispatched(monday).ticket.ledger);
    }
    given(monday).when('urge', { message: '请尽快' }, citizen, monday).yields({ type: 'UnitUrged' });
    concluded(dispatched(monday), monday).when('urge', { message: '请尽快' }, citizen, monday).refused('wrong-stage');
  });
});
