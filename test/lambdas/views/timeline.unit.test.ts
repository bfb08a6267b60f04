import { describe, expect, it } from '@jest/globals';
import { type Role, roleNames, roles } from '../../../domain/access/roles.ts';
import type { Commit } from '../../../domain/tickets/commit.ts';
import type { EventType, TicketEvent } from '../../../domain/tickets/events.ts';
import { madeBy } from '../../../lambdas/shared/views/made-by.ts';
import { timelineOf } from '../../../lambdas/shared/views/timeline.ts';
import { county } from '../../domain/support/county.ts';
import { atTheEnd } from '../../domain/support/lives.ts';

const han = /\p{Script=Han}|[，。；：（）、]/u;
const shown = (commits: readonly Commit[]) =>
  timelineOf(
    commits,
    county,
    (text) => text,
    () => true,
  );

const commitOf = (event: TicketEvent, by: Commit['by'] = { sub: 'x', roles: ['supervisor'] }): Commit => ({
  schema: 1,
  ticketId: '20261123004217',
  n: 1,
  at: event.at,
  command: 'x',
  by,
  events: [event],
});
const at = Date.parse('2026-11-24T18:00:00+08:00');

describe('the timeline', () => {
  it('tells every event of every life in Chinese, and in English without a word of Chinese', () => {
    const seen = new Set<EventType>();
    atTheEnd(({ commits }) => {
      for (const { event, text, english, by } of shown(commits)) {
        seen.add(event as EventType);
        expect([event, text]).toEqual([event, expect.stringMatching(han)]);
        expect([event, english]).toEqual([event, expect.stringMatching(/^[A-Z]/)]);
        expect(`${english}${by.english}`).not.toMatch(han);
        expect(`${english}${by.english}`).not.toMatch(/undefined|NaN|\[object/);
        expect(by.english).not.toBe('');
      }
    });
    expect(seen.size).toBeGreaterThan(40);
  });

  it('says the same in both languages, the limit as each writes it', () => {
    const passed = {
      type: 'LimitPassed',
      at,
      by: 'workflow',
      limit: at,
      kind: 'handling',
      recordedAt: at,
      attributedTo: 'unit',
    } as const;
    expect(shown([commitOf(passed)])).toMatchObject([
      {
        text: '办理时限11月24日(周二)18:00已过,责任:承办单位',
        english: 'Passed the handling limit Tue 24 Nov 2026 18:00, attributed to the unit',
        by: { text: '系统', english: 'System' },
      },
    ]);
    const answered = {
      type: 'SurveyAnswered',
      at,
      by: 'citizen',
      solved: 'partly',
      satisfaction: 'basically-satisfied',
      medium: 'sms',
      private: {},
    } as const;
    expect(shown([commitOf(answered)])).toMatchObject([
      {
        text: '群众评价(短信):部分解决,基本满意',
        english: 'Caller’s answer by SMS: solved in part, basically satisfied',
        by: { text: '群众', english: 'Caller' },
      },
    ]);
    const delegated = { type: 'TaskDelegated', at, by: 'h', unit: '640121001001', dueAt: at, private: {} } as const;
    expect(shown([commitOf(delegated)])[0]?.english).toBe(
      'Delegated to Jianshe Community, report due Tue 24 Nov 2026 18:00',
    );
  });

  it('names a unit that is no longer known by its id', () => {
    const acknowledged = { type: 'TicketAcknowledged', at, by: 'h', unit: 'dept-gone' } as const;
    expect(shown([commitOf(acknowledged)])).toMatchObject([
      { text: 'dept-gone签收', english: 'Signed for by dept-gone' },
    ]);
  });
});

describe('who made it', () => {
  const event = { type: 'UnitUrged', at, by: 'x', private: { message: '快' } } as const;
  const by = (who: Omit<Commit['by'], 'sub'>) => madeBy('x', commitOf(event, { sub: 'x', ...who }), county);

  it('is told by post and unit in both languages', () => {
    expect(by({ roles: ['handler', 'signatory'], unit: 'dept-housing' })).toEqual({
      roles: ['handler', 'signatory'],
      unit: 'dept-housing',
      text: '永宁县住房和城乡建设局承办人员、分管负责人',
      english: 'Handler, Signatory, Housing and Urban-Rural Development Bureau',
    });
    expect(by({ roles: ['handler'], unit: 'dept-housing', deputyFor: 'signatory' })).toMatchObject({
      text: '永宁县住房和城乡建设局代分管负责人',
      english: 'Deputy for: Signatory, Housing and Urban-Rural Development Bureau',
    });
    expect(by({ roles: ['unheard-of'] })).toMatchObject({ text: '工作人员', english: 'Staff' });
  });

  it('has an English name for every post', () => {
    for (const role of roles) {
      expect(by({ roles: [role] }).text).toBe(roleNames[role as Role]);
      expect(by({ roles: [role] }).english).toMatch(/^[A-Z][\x20-\x7e]+$/);
    }
  });
});
