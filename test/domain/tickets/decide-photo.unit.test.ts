import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unitOf } from '../../../domain/tickets/ticket.ts';
import { photoSteps } from '../../../domain/tickets/values.ts';
import { waitOf } from '../../../domain/tickets/wait.ts';
import { county } from '../support/county.ts';
import { citizen, handler, housing, intake, signatory, staff, supervisor, water } from '../support/people.ts';
import { lived } from '../support/random-life.ts';
import { randomTurns } from '../support/random-turns.ts';
import { archived, dispatched, inCallback } from '../support/stages.ts';
import { at, given, type Story } from '../support/story.ts';

const monday = '2026-11-23 10:00';
const tuesday = '2026-11-24 10:00';
const village = '640121100201';
const liaison = staff('liaison', village);

const withSix = (story: Story, step: 'problem' | 'result'): Story =>
  ['a', 'b', 'c', 'd', 'e', 'f'].reduce(
    (so, photo) => so.sent({ step, photo: step + photo }, step === 'problem' ? citizen : handler, monday).after(),
    story,
  );

describe('a photo', () => {
  it('is recorded with its step, its size and the unit that took it', () => {
    dispatched(monday)
      .sent({ step: 'result', photo: 'p7', file: { bytes: 4321 } }, handler, tuesday)
      .yields({ type: 'PhotoAdded', step: 'result', photo: 'p7', bytes: 4321, unit: housing, at: at(tuesday) });
    const { ticket } = dispatched(monday).sent({}, citizen, monday).yields({ type: 'PhotoAdded', by: 'citizen' });
    expect(ticket.photos).toEqual([{ step: 'problem', photo: 'p1', round: 1, at: at(monday) }]);
  });

  it('is recorded once, however often it arrives, also after the ticket has ended', () => {
    const once = dispatched(monday).sent({}, citizen, monday).after();
    once.sent({}, citizen, tuesday).yields();
    once.when('withdraw', { reason: '已解决' }, citizen, tuesday).after().sent({}, citizen, tuesday).yields();
    withSix(dispatched(monday), 'problem').sent({ photo: 'problema' }, citizen, tuesday).yields();
  });

  it('moves no limit and no wait, whatever the ticket has been through', () => {
    const photo = { type: 'PhotoAdded', by: 'citizen', step: 'problem', photo: 'p1', bytes: 1 } as const;
    fc.assert(
      fc.property(randomTurns, (turns) => {
        for (const { after, now } of lived(turns)) {
          const { ticket } = after.with({ ...photo, at: now });
          expect(waitOf(ticket, county)).toEqual(waitOf(after.ticket, county));
          expect(ticket).toEqual({ ...after.ticket, commits: after.ticket.commits + 1, photos: ticket.photos });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the sixth at most of its step and round; another step and another round have six of their own', () => {
    const full = withSix(dispatched(monday, { class: 'complex' }), 'problem');
    expect(county.rules.photosPerStep.value).toBe(6);
    full.sent({ photo: 'g' }, citizen, monday).refused('photos-enough');
    withSix(full, 'result').sent({ step: 'result', photo: 'g' }, handler, monday).refused('photos-enough');
    const again = full
      .with({ type: 'ResultSubmitted', at: at(monday), by: 'h', outcome: 'solved', private: { summary: '' } })
      .when('sign-result', { approve: true }, signatory, monday)
      .after()
      .when(
        'record-callback',
        { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' },
        supervisor,
        tuesday,
      )
      .after();
    expect(again.ticket.round).toBe(2);
    const { ticket } = again.sent({ photo: 'g', round: 2 }, citizen, tuesday).yields({ type: 'PhotoAdded' });
    expect(ticket.photos.at(-1)).toMatchObject({ photo: 'g', round: 2 });
    again.sent({ photo: 'h', round: 1 }, citizen, tuesday).refused('photo-round-over');
  });

  it('is taken until the ticket ends, also while its result waits to be signed or called back', () => {
    inCallback().sent({ step: 'result' }, handler, monday).yields({ type: 'PhotoAdded' });
    archived(inCallback(), tuesday).sent({}, citizen, tuesday).refused('ticket-ended');
    const into = '20261123000016';
    const merged = given(monday).with({ type: 'TicketMerged', at: at(monday), by: 'intake', into });
    merged.sent({}, citizen, monday).refused('merged-into');
  });
});

describe('who may add a photo', () => {
  it('of the problem: the caller, the unit that holds the ticket, its village with a task', () => {
    const story = dispatched(monday, { unit: 'town-yanghe' })
      .when('delegate', { unit: village }, staff('handler', 'town-yanghe'), monday)
      .after();
    for (const actor of [citizen, staff('signatory', 'town-yanghe'), liaison])
      story.sent({}, actor, monday).yields({ type: 'PhotoAdded' });
    story.sent({ step: 'result' }, liaison, monday).yields({ type: 'PhotoAdded', unit: village });
    story.sent({}, staff('liaison', '640121100200'), monday).refused('wrong-relation');
    story.sent({ step: 'signature' }, liaison, monday).refused('wrong-role');
  });

  it('of the result and of a signature: the unit that holds the ticket, never the caller', () => {
    for (const step of ['result', 'signature'] as const) {
      for (const actor of [handler, signatory])
        dispatched(monday).sent({ step }, actor, monday).yields({ type: 'PhotoAdded' });
      dispatched(monday).sent({ step }, citizen, monday).refused('wrong-role');
    }
  });

  it('no longer the unit it was taken from, nor one it never had', () => {
    const moved = dispatched(monday).when('reassign', { unit: water, reason: '误派' }, supervisor, tuesday).after();
    expect(unitOf(moved.ticket)).toBe(water);
    for (const step of photoSteps) {
      moved.sent({ step }, handler, tuesday).refused('wrong-relation');
      given(monday).sent({ step }, handler, monday).refused('wrong-relation');
    }
  });

  it('intake, for the caller: of the problem alone', () => {
    given(monday).sent({ step: 'problem' }, intake, monday).yields({ type: 'PhotoAdded' });
    for (const step of ['result', 'signature'] as const)
      given(monday).sent({ step }, intake, monday).refused('wrong-role');
  });
});
