import { describe, expect, it } from '@jest/globals';
import type { CommandBodies, CommandName } from '../../../domain/tickets/commands.ts';
import { type RefusalCode, refusals, wordsOf } from '../../../domain/tickets/refusals.ts';
import { bodies } from '../support/bodies.ts';
import {
  admin,
  centreHead,
  citizen,
  handler,
  intake,
  otherSupervisor,
  signatory,
  staff,
  supervisor,
} from '../support/people.ts';
import { erasureWays } from '../support/refusals/erasure-ways.ts';
import { jointWays } from '../support/refusals/joint-ways.ts';
import { photoWays } from '../support/refusals/photo-ways.ts';
import {
  callback,
  monday,
  processWays,
  reworked,
  satisfied,
  tuesday,
  type Ways,
} from '../support/refusals/process-ways.ts';
import { requestWays } from '../support/refusals/request-ways.ts';
import { archived, inCallback } from '../support/stages.ts';
import { given, type Story } from '../support/story.ts';

const ways: Ways = { ...processWays, ...requestWays, ...jointWays, ...photoWays, ...erasureWays };
const codes = Object.keys(refusals) as readonly RefusalCode[];

describe('a refusal', () => {
  it('has a way into it, every one of them', () => {
    expect(Object.keys(ways).toSorted()).toEqual(codes.toSorted());
  });

  it.each(codes)('%s comes out of the rules, with the field it is about', (code) => {
    const [outcome, field] = ways[code];
    outcome.refused(code, field);
  });

  it.each(codes)('%s says in Chinese and English what is wrong, by which clause, and what to do', (code) => {
    const { decision } = ways[code][0];
    if (decision.ok) throw new Error('not refused');
    const words = wordsOf(decision.refusal);
    expect(words.message).toMatch(/[一-鿿]/);
    expect(words.next).toMatch(/[一-鿿]/);
    expect(words.english).toMatch(/^[A-Z][^一-鿿]*\.$/);
    expect(words.clause).toMatch(/^[一二三四五]/);
    expect(words.requirement).toMatch(/^R\d+/);
    expect(JSON.stringify(words)).not.toMatch(/[{}]\w+[{}]/);
  });

  it('of a rework that higher posts decide leaves the ticket in its callback', () => {
    const third = reworked(2);
    expect(third.ticket).toMatchObject({ round: 3, phase: { kind: 'callback' } });
    callback({ ...satisfied, audit: 'fail' }, centreHead, third).yields(
      { type: 'CallbackRecorded' },
      { type: 'ReworkOrdered', round: 4 },
    );
  });

  it('comes first for who may not: a stranger learns nothing of the stage', () => {
    archived(inCallback(), tuesday).when('acknowledge', {}, staff('reader'), tuesday).refused('wrong-role');
    given(monday)
      .when('answer-survey', { solved: 'yes', satisfaction: 'satisfied' }, intake, monday)
      .refused('wrong-role');
  });
});

describe('an ended ticket', () => {
  it.each<[string, Story]>([
    ['archived', archived(inCallback(), tuesday)],
    ['withdrawn', given(monday).when('withdraw', { reason: '已解决' }, citizen, monday).after()],
    ['declined', given(monday).when('decline', { reason: '已诉讼', route: '法院' }, otherSupervisor, monday).after()],
  ])('takes no command any more once %s', (_, story) => {
    const everyone = [intake, supervisor, handler, signatory, admin, citizen];
    /** An archived ticket is taken up again by `reopen`; the others are only about what is kept of persons. */
    const taken = (name: CommandName): boolean =>
      ['erase', 'hold'].includes(name) || (name === 'reopen' && story.ticket.archivedAs !== undefined);
    for (const name of (Object.keys(bodies) as (keyof CommandBodies)[]).filter((each) => !taken(each)))
      for (const actor of everyone) {
        const { decision } = story.when(name, bodies[name], actor, tuesday);
        expect(decision.ok ? name : ['ticket-ended', 'wrong-role', 'wrong-relation', 'no-reopen-request']).toContain(
          decision.ok ? 'a refusal' : decision.refusal.code,
        );
      }
  });
});
