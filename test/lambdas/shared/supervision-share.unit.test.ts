import { describe, expect, it } from '@jest/globals';
import type { Meeting } from '../../../domain/supervision/meetings/meeting.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { shareOf } from '../../../lambdas/shared/supervision/readers.ts';
import { meetingViewOf } from '../../../lambdas/shared/supervision/views.ts';

const followUp = { text: '检修', dueOn: '2026-11-30', overdue: false } as const;
const meeting: Meeting = {
  id: '2026-1',
  at: 0,
  date: '2026-11-23',
  subject: '供暖',
  participants: [],
  tickets: [],
  warnings: [],
  conclusions: '先抢修',
  followUps: [
    { ...followUp, followUp: 1, unit: 'dept-housing' },
    { ...followUp, followUp: 2, unit: 'dept-water' },
    { ...followUp, followUp: 3, unit: 'dept-education' },
  ],
};

describe('what a unit reads of the supervision’s registers', () => {
  const housing = county.organisation.get('dept-housing');
  if (!housing) throw new Error('no housing');
  const merged = new Map(county.organisation).set('dept-housing', { ...housing, successor: 'dept-water' });
  const seenBy = (roles: readonly ('handler' | 'supervisor')[], unit: string | undefined, organisation = merged) => {
    const present = { ...county, organisation };
    const actor = { kind: 'staff', sub: 's', roles, ...(unit === undefined ? {} : { unit }) } as const;
    return meetingViewOf(meeting, present, shareOf(actor, present)).followUps.map((one) => one.followUp);
  };

  it('is its own, and after a merger that of the unit it goes on for', () => {
    expect(seenBy(['handler'], 'dept-water', new Map(county.organisation))).toEqual([2]);
    expect(seenBy(['handler'], 'dept-water')).toEqual([1, 2]);
    expect(seenBy(['handler'], 'dept-education')).toEqual([3]);
  });

  it('is nothing for whoever has no unit, and all of it for the centre', () => {
    expect(seenBy(['handler'], undefined)).toEqual([]);
    expect(seenBy(['supervisor'], undefined)).toEqual([1, 2, 3]);
  });
});
