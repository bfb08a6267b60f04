import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Reading, readText } from '../../../lambdas/inbound/read-text.ts';
import { commandBodies } from '../../../lambdas/shared/schemas/command-bodies.ts';

const said = (reading: Reading): unknown =>
  reading.kind === 'mark' ? [reading.mark, reading.comment] : reading.kind === 'text' ? reading.text : reading.kind;

describe('a text that answers a survey', () => {
  it.each([
    ['1', 1],
    ['2', 2],
    ['3', 3],
    [' 1 ', 1],
    ['1。', 1],
    ['1.', 1],
    ['１', 1],
    ['２。', 2],
    ['③', 3],
    ['1️⃣', 1],
    ['“3”', 3],
    ['一', 1],
    ['二。', 2],
    ['三!', 3],
    ['回复1', 1],
    ['选2', 2],
    ['1满意', 1],
    ['2基本满意', 2],
    ['3不满意', 3],
    ['2、基本满意。', 2],
    ['满意', 1],
    ['非常满意!', 1],
    ['基本满意', 2],
    ['比较满意', 2],
    ['不满意', 3],
    ['很不满意', 3],
    ['不太满意', 3],
    ['满意了', 1],
    ['1\n', 1],
    ['\u202e1', 1],
  ])('%j is the mark %i', (text, mark) => {
    expect(said(readText(text))).toEqual([mark, undefined]);
  });

  it.each([
    ['1 谢谢', 1, '谢谢'],
    ['1谢谢', 1, '谢谢'],
    ['2,师傅来晚了', 2, '师傅来晚了'],
    ['3 第二天又坏了!', 3, '第二天又坏了!'],
    ['1满意,谢谢师傅', 1, '谢谢师傅'],
    ['不满意,没人来', 3, '没人来'],
    ['满意谢谢', 1, '谢谢'],
    ['1👍', 1, '👍'],
    ['3。2楼还在漏', 3, '2楼还在漏'],
    ['三 三天没人来', 3, '三天没人来'],
  ])('%j is the mark %i with a comment', (text, mark, comment) => {
    expect(said(readText(text))).toEqual([mark, comment]);
  });

  it.each([
    '1号楼没有水',
    '1满意2基本满意3不满意,我选3',
    '1 其实我选3',
    '1根电线杆倒了',
    '3棵树倒了',
    '2张照片已发',
    '1堆垃圾',
    '1井盖坏了',
    '1或2',
    '1 or 2',
    '1满意度高',
    '2办得一般',
    '3天没人来',
    '2次打电话都没人接',
    '1.5米宽的坑',
    '1-2楼漏水',
    '12345服务很好',
    '1不满意',
    '3 满意',
    '一直没人来',
    '一般',
    '三楼停电',
    '满意不满意我说不清',
    '满意度调查是什么',
    '第1次来的人态度不好',
    '1st floor has no water',
    '我的电话13800138000',
    '13800138001',
  ])('%j is words like any others', (text) => {
    expect(said(readText(text))).toBe(text);
  });

  it.each(['', '   ', '。。。', '👍', '😀😀', '4', '0', '11', '123', '1,2', '1 2 3', '\u0000\u0007'])(
    '%j says nothing',
    (text) => {
      expect(said(readText(text))).toBe('blank');
    },
  );
});

describe('a text about SMS themselves', () => {
  it.each([
    'STOP',
    '回复TD',
    '请退订',
    '退订回T',
    '不要再发短信',
    'stop',
    ' Stop. ',
    'TD',
    'td',
    'T',
    't',
    'ＴＤ',
    '退订',
    '【退订】',
    '退订。',
    '取消订阅',
    'UNSUBSCRIBE',
  ])('%j stops them', (text) => {
    expect(readText(text)).toEqual({ kind: 'stop' });
  });

  it.each(['START', 'start', '恢复', '“恢复”', '恢复订阅', 'UNSTOP'])('%j takes them up again', (text) => {
    expect(readText(text)).toEqual({ kind: 'start' });
  });

  it.each(['我要退订的水卡没有退钱', 'TD-LTE基站辐射', '恢复供暖了吗', 'stop the noise'])(
    '%j is words like any others',
    (text) => {
      expect(said(readText(text))).toBe(text);
    },
  );
});

describe('every text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom(...'123１２３一二三满意不基本,。. \n\u0000\u202e天楼谢回复TD退订\ud83d'),
      maxLength: 30,
    }),
    fc.string({ unit: fc.constantFrom('水', '1', '\ud83d\udca7', ' '), minLength: 900, maxLength: 5000 }),
  );

  it('can be read, and what is kept of it can be stored as it is', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const reading = readText(text);
        if (!('text' in reading)) return;
        expect(commandBodies['add-information'].parse({ text: reading.text })).toEqual({ text: reading.text });
        if (reading.kind !== 'mark' || reading.comment === undefined) return;
        const body = { solved: 'yes', satisfaction: 'satisfied', comment: reading.comment } as const;
        expect(commandBodies['answer-survey'].parse(body)).toEqual(body);
      }),
      { numRuns: 500 },
    );
  });

  it('is read the same when what was kept of it is read again', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const reading = readText(text);
        if ('text' in reading) expect(readText(reading.text)).toEqual(reading);
      }),
      { numRuns: 500 },
    );
  });

  it('may be long: what no command takes is cut off, no character in two', () => {
    const long = readText(`1 ${'水'.repeat(998)}💧尾`);
    expect(said(long)).toEqual([1, `${'水'.repeat(998)}💧`]);
    expect(said(readText(`1 ${'水'.repeat(999)}💧`))).toEqual([1, '水'.repeat(999)]);
    expect(said(readText('停'.repeat(5000)))).toBe('停'.repeat(4000));
  });
});
