import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../../domain/access/roles.ts';
import { county } from '../support/county.ts';
import { citizen, clerk, intake, supervisor, upstream } from '../support/people.ts';
import { addedTo, concluded, dispatched, inCallback } from '../support/stages.ts';
import { type Outcome, Story } from '../support/story.ts';

const monday = '2026-11-23 10:00';
const tuesday = '2026-11-24 10:00';
const most = county.rules.callerAdditions.value;
const texter: Actor = { kind: 'citizen', medium: 'sms' };
const satisfied = { solved: 'yes', satisfaction: 'satisfied' } as const;
const failed = {
  medium: 'phone',
  reached: true,
  solved: 'no',
  satisfaction: 'dissatisfied',
  audit: 'fail',
} as const;

const add = (story: Story, actor: Actor, time = monday): Outcome =>
  story.when('add-information', { text: '仍然不热' }, actor, time);
const urge = (story: Story, actor: Actor, time = monday): Outcome =>
  story.when('urge', { message: '请尽快' }, actor, time);
const answer = (story: Story, actor: Actor = citizen): Outcome =>
  story.when('answer-survey', satisfied, actor, tuesday);

/** One step of a ticket's life: what its caller and the centre may try, and what brings it on to the next survey. */
const turns = {
  'information by page': (story: Story) => add(story, citizen, tuesday),
  'information by SMS': (story: Story) => add(story, texter, tuesday),
  'urging by the caller': (story: Story) => urge(story, citizen, tuesday),
  'an answer by page': (story: Story) => answer(story),
  'an answer by SMS': (story: Story) => answer(story, texter),
  'information told by phone': (story: Story) => add(story, intake, tuesday),
  'urging told by phone': (story: Story) => urge(story, supervisor, tuesday),
  'a rework': (story: Story) => story.when('record-callback', failed, supervisor, tuesday),
} as const;
const mostly = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.constantFrom(...(Object.keys(turns) as (keyof typeof turns)[]).filter((turn) => turn !== 'a rework')),
  },
  { weight: 1, arbitrary: fc.constant('a rework' as const) },
  { weight: 1, arbitrary: fc.constant('the result' as const) },
);

const lived = (start: Story, steps: readonly (keyof typeof turns | 'the result')[]): Story =>
  steps.reduce((story, step) => {
    if (step === 'the result') return story.ticket.phase.kind === 'handling' ? concluded(story, tuesday) : story;
    const outcome = turns[step](story);
    return outcome.decision.ok ? outcome.after() : story;
  }, start);

/** What the caller did, as the events tell it. */
const doneBy = ({ events }: Story) => {
  const own = events.filter(({ by }) => by === 'citizen');
  const answers = own.filter(({ type }) => type === 'SurveyAnswered').length;
  const told = own.filter(({ type }) => type === 'InformationAdded' || type === 'UnitUrged').length;
  return { answers, told };
};

describe('what a caller adds to a ticket', () => {
  it('is never more than the rules allow, whatever was done in between; the first answer of a round comes on top', () => {
    let filled = 0;
    fc.assert(
      fc.property(fc.array(mostly, { minLength: 80, maxLength: 160 }), (steps) => {
        const story = lived(dispatched(monday), steps);
        const { answers, told } = doneBy(story);
        const { callerAdditions, round } = story.ticket;
        expect(callerAdditions).toBeLessThanOrEqual(most);
        expect(told).toBeLessThanOrEqual(callerAdditions);
        expect(told + answers).toBeLessThanOrEqual(callerAdditions + round);
        if (callerAdditions === most) filled += 1;
      }),
      { numRuns: 60 },
    );
    expect(filled).toBeGreaterThan(10);
  });

  it('is counted together, by page and by SMS, and not what the centre records', () => {
    let story = dispatched(monday);
    for (const outcome of [add, urge])
      for (const actor of [citizen, texter, intake, supervisor, upstream]) story = outcome(story, actor).after();
    expect(story.ticket.callerAdditions).toBe(4);
  });

  it('is taken up to the last and then refused, while nothing that was added is lost', () => {
    expect(most).toBe(50);
    const last = addedTo(dispatched(monday), most - 1);
    const full = add(last, citizen).yields({ type: 'InformationAdded', by: 'citizen' });
    for (const actor of [citizen, texter]) {
      add(full, actor).refused('caller-additions-full');
      urge(full, actor).refused('caller-additions-full');
    }
    expect(full.ticket.callerAdditions).toBe(most);
    expect(full.events.filter(({ type }) => type === 'InformationAdded')).toHaveLength(most);
  });

  it('is still recorded by the centre for a caller who is told to phone', () => {
    let story = addedTo(dispatched(monday), most);
    for (const actor of [intake, supervisor, upstream])
      for (let time = 0; time < most; time += 1) story = add(story, actor).yields({ type: 'InformationAdded' });
    urge(story, intake).yields({ type: 'UnitUrged' });
    add(story, clerk).refused('wrong-relation');
    add(story, citizen).refused('caller-additions-full');
  });

  it('leaves the first answer of every round, and withdrawal', () => {
    const full = addedTo(dispatched(monday), most);
    full.when('withdraw', { reason: '已解决' }, citizen, monday).yields({ type: 'TicketWithdrawn' });
    const first = answer(concluded(full, monday)).yields({ type: 'SurveyAnswered' });
    answer(first).refused('caller-additions-full');
    const again = concluded(first.when('record-callback', failed, supervisor, tuesday).after(), tuesday);
    answer(again, texter).yields({ type: 'SurveyAnswered', medium: 'sms' });
  });

  it('counts an answer only once it changes one that is known', () => {
    const first = answer(inCallback()).after();
    expect(first.ticket.callerAdditions).toBe(0);
    expect(answer(first).after().ticket.callerAdditions).toBe(1);
  });

  it('may be as much as the rules say under which the ticket was opened', () => {
    const two = { ...county.rules, callerAdditions: { ...county.rules.callerAdditions, value: 2 } };
    const strict = { ...county, rulesOf: () => two };
    const { ticket, commits } = addedTo(dispatched(monday), 2);
    add(new Story(ticket, commits, strict), citizen).refused('caller-additions-full');
    add(new Story(ticket, commits, county), citizen).yields({ type: 'InformationAdded' });
  });
});
