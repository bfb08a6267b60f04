import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hour, minute } from '../../../domain/time/instant.ts';
import { converse } from '../../../domain/wechat/converse.ts';
import type { Incoming, Input } from '../../../domain/wechat/message.ts';
import { mostPictures, type Talk } from '../../../domain/wechat/talk.ts';
import { toE164 } from '../../../lambdas/shared/schemas/phone.ts';
import { here, morning, picture, text, wholeReport } from './support.ts';

/** What people send: sensible words in any order, pictures, positions, and noise. */
const input: fc.Arbitrary<Input> = fc.oneof(
  { arbitrary: fc.constantFrom(...wholeReport), weight: 8 },
  { arbitrary: fc.constantFrom('取消', '重填', '查 20261123004217', '匿名', '8000', 'English').map(text), weight: 2 },
  { arbitrary: fc.nat(12).map((n) => picture(`media-${n}`)), weight: 2 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }).map(text), weight: 1 },
  { arbitrary: fc.constantFrom<Input>(here, { kind: 'menu', key: 'REPORT' }, { kind: 'other' }), weight: 1 },
);

type Sent = { readonly input: Input; readonly pause: number; readonly copies: number; readonly late: boolean };

const sent: fc.Arbitrary<Sent> = fc.record({
  input,
  pause: fc.oneof({ arbitrary: fc.nat(3 * minute), weight: 20 }, { arbitrary: fc.constant(3 * hour), weight: 1 }),
  copies: fc.integer({ min: 1, max: 3 }),
  late: fc.boolean(),
});

/** A run mostly follows the questions, or nothing would ever be filed. */
const life = fc.oneof(
  fc.array(sent, { maxLength: 40 }),
  fc.tuple(fc.array(sent, { maxLength: 6 }), fc.array(sent, { maxLength: 6 })).map(([before, between]) => {
    const steps = wholeReport.map((each) => ({ input: each, pause: minute, copies: 2, late: false }));
    return [
      ...before,
      { input: text('取消'), pause: minute, copies: 1, late: false },
      ...steps.slice(0, 5),
      ...between,
      ...steps.slice(5),
    ];
  }),
);

type Model = { talk: Talk | undefined; filed: number; consented: boolean; readBack: string | undefined };

const isSaid = (message: Incoming, words: string): boolean =>
  message.input.kind === 'text' && message.input.text === words;

/** Plays one delivery, and holds what it comes to against what must always be so. */
const deliver = (model: Model, message: Incoming, at: number): void => {
  const turn = converse(model.talk, message, at, toE164);
  if (turn.repeated) {
    expect(model.talk?.seen).toContain(message.id);
    return;
  }
  const { step } = turn.talk;
  if (step.at === 'idle' || step.at === 'secret') model.consented = false;
  if (step.at === 'consent') model.consented = false;
  if (isSaid(message, '同意') && step.at === 'type') model.consented = true;
  if ('pictures' in step) {
    expect(model.consented || turn.deed?.kind === 'file').toBe(true);
    expect(step.pictures.length).toBeLessThanOrEqual(mostPictures);
    expect(new Set(step.pictures).size).toBe(step.pictures.length);
  }
  if (turn.deed?.kind === 'file') {
    expect(isSaid(message, '确认')).toBe(true);
    // What is filed is word for word what was read back last.
    expect(JSON.stringify(turn.deed.report)).toBe(model.readBack);
    model.filed += 1;
  } else expect(turn.says.length).toBeGreaterThan(0);
  const asked = turn.says.find((each) => each.key === 'askConfirm');
  if (asked?.key === 'askConfirm') model.readBack = JSON.stringify(asked.report);
  else if (step.at !== 'confirm') model.readBack = undefined;
  model.talk = turn.talk;
};

describe('The conversation, whatever is sent', () => {
  it('files what was read back and confirmed after consent, once, however often and in whatever order messages come', () => {
    let filed = 0;
    fc.assert(
      fc.property(life, (messages) => {
        const model: Model = { talk: undefined, filed: 0, consented: false, readBack: undefined };
        let at = morning;
        for (const [index, { input: given, pause, copies, late }] of messages.entries()) {
          at += pause;
          const message = { id: `m${index}`, sentAt: late ? at - 10 * minute : at, input: given };
          for (let copy = 0; copy < copies; copy += 1) deliver(model, message, at);
        }
        const confirmations = messages.filter((each) => each.input.kind === 'text' && each.input.text === '确认');
        expect(model.filed).toBeLessThanOrEqual(confirmations.length);
        filed += model.filed;
      }),
      { numRuns: 500 },
    );
    expect(filed).toBeGreaterThan(20);
  });

  it('ends the same when every message comes again later', () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 25 }), (inputs) => {
        const play = (twice: boolean) => {
          let talk: Talk | undefined;
          const deeds: unknown[] = [];
          const hear = (index: number, given: Input) => {
            const message = { id: `m${index}`, sentAt: morning + index * 1000, input: given };
            const turn = converse(talk, message, morning + index * 1000, toE164);
            if (turn.repeated) return;
            talk = turn.talk;
            if (turn.deed) deeds.push(turn.deed);
          };
          for (const [index, given] of inputs.entries()) {
            hear(index, given);
            const earlier = inputs[index - 2];
            if (twice && earlier) hear(index - 2, earlier);
          }
          return { step: talk?.step, deeds };
        };
        expect(play(true)).toEqual(play(false));
      }),
    );
  });
});
