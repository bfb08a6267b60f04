import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupMessages, messagesFor, type Told } from '../../../lambdas/wecom/messages.ts';

const kinds = ['超期', '督办', '催办', '重办', '联办', '新派', '答复'];
const toldOf = (texts: readonly string[]): readonly Told<number>[] =>
  texts.map((text, index) => ({ line: index, text, kind: kinds[index % kinds.length] ?? '' }));

const text = fc.string({
  unit: fc.constantFrom(...'工单住建局供暖0123456789 办理中【】'),
  minLength: 10,
  maxLength: 80,
});
const lines = fc.array(text, { minLength: 1, maxLength: 300 }).map(toldOf);

describe('what the robot is given', () => {
  it('is the line itself when there is one', () => {
    expect(groupMessages(toldOf(['【新派】工单1']), 5)).toEqual([{ text: '【新派】工单1', lines: [0] }]);
    expect(groupMessages([], 5)).toEqual([]);
  });

  it('is a digest when there are more', () => {
    expect(groupMessages(toldOf(['【新派】工单1', '【催办】工单2']), 5)).toEqual([
      { text: '工单动态2件\n【新派】工单1\n【催办】工单2', lines: [0, 1] },
    ]);
  });

  it('goes on in the next message, and says at the end of the last how many more there are, by kind', () => {
    const many = toldOf(Array.from({ length: 100 }, (_, index) => `${index}`.padEnd(60, '件')));
    expect(messagesFor(many)).toBe(10);
    const [first, second, ...others] = groupMessages(many, 2);
    expect(others).toEqual([]);
    expect(first?.text).toMatch(/^工单动态100件\(1\/2\)\n0件/);
    expect(first?.text).not.toContain('余');
    expect(second?.text).toMatch(/^工单动态100件\(2\/2\)\n11件/);
    expect(second?.text).toMatch(/\n余79件:超期12、督办12、催办11、重办11、联办11、新派11、答复11。$/);
    expect([...(first?.lines ?? []), ...(second?.lines ?? [])]).toEqual(many.map(({ line }) => line));
  });

  it('never has more bytes than it takes, whatever the lines are', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 5 }), (told, most) => {
        const messages = groupMessages(told, most);
        expect(messages.length).toBeLessThanOrEqual(most);
        for (const message of messages) expect(Buffer.byteLength(message.text, 'utf8')).toBeLessThanOrEqual(2048);
      }),
    );
  });

  it('tells every line once and in order, in words or in the count', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 5 }), (told, most) => {
        const messages = groupMessages(told, most);
        expect(messages.flatMap((message) => message.lines)).toEqual(told.map(({ line }) => line));
        const counted = Number(/\n余(\d+)件:/.exec(messages.at(-1)?.text ?? '')?.[1] ?? 0);
        const inWords = told.slice(0, told.length - counted);
        const all = messages.map((message) => message.text).join('\n');
        for (const one of inWords) expect(all).toContain(one.text);
        if (messagesFor(told) <= most) expect(counted).toBe(0);
      }),
    );
  });
});
