import { describe, expect, it } from '@jest/globals';
import { deputisedRoles } from '../../../domain/organisation/deputy.ts';
import { deputiesOf } from '../../../domain/organisation/timeline.ts';
import { fromIso } from '../../../domain/time/instant.ts';
import { Register } from './support/register.ts';

const who = { unit: 'dept-housing', role: 'signatory', sub: 'zhang@dept-housing' } as const;
const from = '2026-11-25';
const recorded = new Register().with(
  { name: 'record-deputy', body: { ...who, from, until: '2026-12-31' } },
  '2026-11-23',
);
const rolesOn = (date: string, { deputies, entries }: Register): readonly string[] =>
  deputisedRoles(deputiesOf(deputies, entries), who, fromIso(`${date}T10:00:00+08:00`));

describe('a deputy (AB角) in the register', () => {
  it('stands in from the first to the last day', () => {
    const days = ['2026-11-24', '2026-11-25', '2026-12-31', '2027-01-01'];
    expect(days.map((date) => rolesOn(date, recorded))).toEqual([[], ['signatory'], ['signatory'], []]);
  });

  it('stands in no longer once ended, and the past keeps it', () => {
    const ended = recorded.with({ name: 'end-deputy', body: { ...who, until: '2026-12-01' } }, '2026-12-01');
    expect(['2026-12-01', '2026-12-02'].map((date) => rolesOn(date, ended))).toEqual([['signatory'], []]);
  });

  it('never stands in when ended before the first day, and may then be recorded anew', () => {
    const ended = recorded.with({ name: 'end-deputy', body: { ...who, until: '2026-11-22' } }, '2026-11-23');
    expect(rolesOn(from, ended)).toEqual([]);
    const again = ended.with({ name: 'record-deputy', body: { ...who, from, until: from } }, '2026-11-23');
    expect(rolesOn(from, again)).toEqual(['signatory']);
  });
});
