import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { access } from '../../../domain/access/table.ts';
import type { CommandBodies, CommandName, Filing } from '../../../domain/tickets/commands.ts';
import { commandBodies, commandNames, isCommandName } from '../../../lambdas/shared/schemas/command-bodies.ts';
import { commandExamples } from '../../../lambdas/shared/schemas/command-examples.ts';
import { descriptionOf } from '../../../lambdas/shared/schemas/description.ts';
import { filingBody, filingOf } from '../../../lambdas/shared/schemas/filing.ts';
import { filing } from '../support/api.ts';

/** A body without the marks that make its members constant; an empty one has no members. */
type Plain<T> = string extends keyof T ? Record<never, never> : { -readonly [K in keyof T]: T[K] };
type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

/** Does not compile unless every schema gives exactly the body that the domain takes. */
const bodiesAgree: { [N in CommandName]: Same<Plain<z.output<(typeof commandBodies)[N]>>, Plain<CommandBodies[N]>> } = {
  answer: true,
  decline: true,
  dispatch: true,
  reassign: true,
  acknowledge: true,
  'mark-read': true,
  'contact-citizen': true,
  'submit-result': true,
  'sign-result': true,
  'request-return': true,
  'decide-return': true,
  'withdraw-request': true,
  'request-extension': true,
  'decide-extension': true,
  'request-closure': true,
  'decide-closure': true,
  'record-upstream-decision': true,
  delegate: true,
  reopen: true,
  'decline-reopen': true,
  supervise: true,
  'reply-supervision': true,
  'propose-joint': true,
  'decline-joint': true,
  join: true,
  contribute: true,
  merge: true,
  'record-callback': true,
  'answer-survey': true,
  'add-information': true,
  urge: true,
  withdraw: true,
  restart: true,
  resume: true,
  erase: true,
  hold: true,
};

describe('the bodies of the commands', () => {
  it('are those of the domain, one for each command of the access table', () => {
    expect(Object.keys(bodiesAgree)).toEqual(commandNames);
    expect(
      Object.keys(access)
        .filter((name) => name !== 'file')
        .sort(),
    ).toEqual([...commandNames].sort());
    expect(isCommandName('toString')).toBe(false);
  });

  it.each(commandNames)('of %s takes its example and nothing unknown', (name) => {
    expect(commandBodies[name].safeParse(commandExamples[name])).toMatchObject({ success: true });
    expect(commandBodies[name].safeParse({ ...commandExamples[name], surprise: 1 }).success).toBe(false);
  });

  it('describe every field in Chinese first', () => {
    for (const { shape } of Object.values(commandBodies))
      for (const schema of Object.values(shape) as z.ZodMiniType[]) {
        const inner = schema instanceof z.ZodMiniOptional ? (schema.def.innerType as z.ZodMiniType) : schema;
        expect(descriptionOf(schema) ?? descriptionOf(inner)).toMatch(/^\p{Script=Han}/u);
      }
  });

  it('are trimmed, and keep their new lines', () => {
    expect(commandBodies.answer.parse({ reply: ' 第一\r\n第二\t\n ' })).toEqual({ reply: '第一\n第二' });
  });
});

describe('a filing', () => {
  it('keeps whatever names a person or a place apart', () => {
    const parsed: Filing = filingOf(
      filingBody.parse({
        ...filing,
        upstreamDueAt: '2026-11-24T10:00:00Z',
        onBehalf: { name: '马国强', phone: '0951 8011234', consent: true, item: '代办' },
      }),
    );
    const { private: told, ...open } = parsed;
    expect(open).toEqual({
      channel: 'phone',
      type: 'help',
      category: 'utilities/heating',
      urgent: false,
      confidential: false,
      againstOfficials: false,
      anonymous: false,
      town: 'town-tuanjiexilu',
      upstreamDueAt: Date.parse('2026-11-24T18:00:00+08:00'),
    });
    expect(told).toMatchObject({ name: '王秀兰', phone: '+8613800138000', onBehalf: { phone: '+869518011234' } });
  });
});
