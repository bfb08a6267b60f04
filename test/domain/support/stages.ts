import { subjectOf } from '../../../domain/access/roles.ts';
import type { CommandBodies } from '../../../domain/tickets/commands.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import type { filing } from './filing.ts';
import { citizen, handler, housing, intake, signatory, supervisor } from './people.ts';
import { given, type Story } from './story.ts';

type Changes = Parameters<typeof filing>[0];

/** Filed and dispatched to the housing bureau at the same minute. */
export const dispatched = (
  time: string,
  body: Partial<CommandBodies['dispatch']> = {},
  changes: Changes = {},
  county?: County,
): Story =>
  given(time, changes, county)
    .when('dispatch', { unit: housing, class: 'ordinary', ...body }, intake, time)
    .after();

/** The handler has drafted the result. */
export const submitted = (story: Story, time: string): Story =>
  story.when('submit-result', { summary: '已恢复供暖。', outcome: 'solved' }, handler, time).after();

/** The result is signed: the matter is concluded. */
export const concluded = (story: Story, time: string): Story =>
  submitted(story, time).when('sign-result', { approve: true }, signatory, time).after();

/** Dispatched on Monday 23 November 2026 at 09:00, concluded at 15:00. */
export const inCallback = (body: Partial<CommandBodies['dispatch']> = {}, changes: Changes = {}): Story =>
  concluded(dispatched('2026-11-23 09:00', body, changes), '2026-11-23 15:00');

/** Answered at first contact by intake. */
export const answered = (time: string, changes: Changes = {}): Story =>
  given(time, { type: 'inquiry', ...changes })
    .when('answer', { reply: '可在政务服务网办理。' }, intake, time)
    .after();

/** Called back, satisfied and up to standard. */
export const archived = (story: Story, time: string): Story =>
  story
    .when(
      'record-callback',
      { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' },
      supervisor,
      time,
    )
    .after();

/** The caller has added information so many times. */
export const addedTo = (story: Story, times: number): Story => {
  const { at } = story.commits.at(-1) ?? { at: 0 };
  return Array.from({ length: times }).reduce<Story>(
    (so) => so.with({ type: 'InformationAdded', at, by: subjectOf(citizen), private: { text: '补充' } }),
    story,
  );
};
