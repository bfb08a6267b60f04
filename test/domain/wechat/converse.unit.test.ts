import { describe, expect, it } from '@jest/globals';
import { rules } from '../../../config/county.ts';
import { hour, minute } from '../../../domain/time/instant.ts';
import { mostPictures } from '../../../domain/wechat/talk.ts';
import { here, morning, person, picture, text, wholeReport } from './support.ts';

const upTo = (count: number) => {
  const one = person();
  one.tell(...wholeReport.slice(0, count));
  return one;
};

describe('A report in the official account', () => {
  it('is filed once it was read back and confirmed', () => {
    const one = upTo(8);
    expect(one.step()).toBe('confirm');
    expect(one.deeds).toEqual([]);
    one.hear(text('确认'));
    expect(one.deeds).toEqual([
      {
        kind: 'file',
        report: {
          type: 'help',
          description: '小区暖气不热,已经三天',
          place: { kind: 'position', lat: 38.2773, long: 106.2532, address: '团结西路' },
          pictures: ['media-1'],
          contact: { kind: 'phone', phone: '+8613800138000' },
        },
      },
    ]);
    expect(one.step()).toBe('idle');
  });

  it('asks for consent first, with the privacy notice, and keeps nothing before', () => {
    const one = person();
    expect(one.says(picture('media-0'))).toEqual(['consentFirst', 'help']);
    expect(one.says(text('我要反映'))).toEqual(['askConsent']);
    expect(one.says(here)).toEqual(['consentFirst', 'askConsent']);
    expect(one.says(text('暖气不热'))).toEqual(['notUnderstood', 'askConsent']);
    expect(JSON.stringify(one.talk())).not.toMatch(/media-0|38\.27|暖气/);
    expect(one.says(text('同意'))).toEqual(['askType']);
  });

  it('asks step by step', () => {
    const one = person();
    expect(wholeReport.slice(0, 8).map((input) => one.says(input).at(-1))).toEqual([
      'askConsent',
      'askType',
      'askWhat',
      'askWhere',
      'askPictures',
      'askPictures',
      'askPhone',
      'askConfirm',
    ]);
  });

  it('can be anonymous, at an address in words', () => {
    const one = upTo(4);
    one.tell(text('望远镇 政权村三组'), text('没有'), text('匿名'), text('确认'));
    expect(one.deeds).toMatchObject([
      {
        report: {
          contact: { kind: 'anonymous' },
          place: { kind: 'words', address: '望远镇 政权村三组' },
          pictures: [],
        },
      },
    ]);
  });

  it.each([
    [3, '热', ['tooShort', 'askWhat']],
    [3, '热'.repeat(1001), ['tooLong', 'askWhat']],
    [4, '路', ['tooShort', 'askWhere']],
    [4, '路'.repeat(201), ['tooLong', 'askWhere']],
    [2, '7', ['notUnderstood', 'askType']],
    [6, '好的', ['notUnderstood', 'askPictures']],
    [7, '12345', ['phoneWrong', 'askPhone']],
    [8, '好', ['notUnderstood', 'askConfirm']],
  ])('after %i steps says what is wrong with “%.5s”, and waits for the same', (count, words, said) => {
    const one = upTo(count);
    const before = one.step();
    expect(one.says(text(words))).toEqual(said);
    expect(one.step()).toBe(before);
  });

  it('is dropped by a word at any step, and nothing of it is kept', () => {
    for (let count = 1; count < wholeReport.length; count += 1) {
      const one = upTo(count);
      expect(one.says(text('取消'))).toEqual(['cancelled']);
      expect(one.talk()?.step).toEqual({ at: 'idle' });
    }
    expect(person().says(text('取消'))).toEqual(['nothingToCancel']);
  });

  it('can be begun again without another consent', () => {
    const one = upTo(8);
    expect(one.says(text('重填'))).toEqual(['askType']);
    expect(one.talk()?.step).toEqual({ at: 'type', pictures: [] });
  });

  it('lapses after two hours of silence', () => {
    const one = upTo(8);
    const later = morning + 7 * minute + 2 * hour;
    expect(one.says(text('确认'), { at: later + 1 })).toEqual(['lapsed', 'help']);
    expect(one.deeds).toEqual([]);
    const other = upTo(8);
    other.hear(text('确认'), { at: later });
    expect(other.deeds).toHaveLength(1);
  });

  it('is kept when the menu is touched meanwhile', () => {
    const one = upTo(4);
    expect(one.says({ kind: 'menu', key: 'REPORT' })).toEqual(['askWhere']);
    expect(one.says({ kind: 'menu', key: 'PROGRESS' })).toEqual(['progressLater', 'askWhere']);
    expect(one.says({ kind: 'menu', key: 'OTHER' })).toEqual(['help']);
    expect(one.says({ kind: 'other' })).toEqual(['textOnly', 'askWhere']);
    expect(one.step()).toBe('where');
  });
});

describe('Messages out of order', () => {
  it('pictures and positions are taken whenever they come', () => {
    const one = upTo(2);
    one.tell(picture('a'), here, text('2'), picture('b'), text('垃圾没人清运'));
    expect(one.step()).toBe('pictures');
    expect(one.talk()?.step).toMatchObject({ pictures: ['a', 'b'], place: { address: '团结西路' } });
  });

  it('a picture that comes twice under two ids is one, and the seventh is too many', () => {
    const one = upTo(5);
    for (const media of ['a', 'a', 'b', 'c', 'd', 'e', 'f']) one.hear(picture(media));
    expect(one.says(picture('g'))).toEqual(['picturesFull', 'askPictures']);
    expect(one.talk()?.step).toMatchObject({ pictures: ['a', 'b', 'c', 'd', 'e', 'f'] });
  });

  it('a text that was sent before the latest is no answer', () => {
    const one = upTo(3);
    const late = { at: morning + 5 * minute, sentAt: morning };
    expect(one.says(text('小区暖气不热'), late)).toEqual(['outOfOrder', 'askWhat']);
  });

  it('what comes again changes nothing', () => {
    const one = upTo(8);
    const again = { id: 'm8' };
    expect(one.says(text('确认'), again)).toEqual([]);
    expect(one.says(text('确认'), again)).toEqual(['(repeated)']);
    expect(one.deeds).toHaveLength(1);
  });
});

it('takes as many pictures as a ticket does', () => {
  expect(mostPictures).toBe(rules.photosPerStep.value);
});

describe('The progress of a ticket', () => {
  const number = '20261123000012';

  it.each(['查 20261123004219', '查询:2026 1123 0042 19', 'check 20261123004219'])('is asked for by “%s”', (words) => {
    const one = person();
    const said = one.says(text(words));
    expect([['askSecret'], ['numberWrong']]).toContainEqual(said);
  });

  it.each(['查 123', '查询:2026112300421', '查12345'])(
    'is asked for by “%s”, which is no number of a ticket',
    (words) => {
      expect(person().says(text(words))).toEqual(['numberWrong']);
    },
  );

  it('asks for the last four digits or the query code', () => {
    const one = person();
    const valid = '0123456789'.split('').map((digit) => `2026112300421${digit}`);
    const accepted = valid.filter((each) => {
      const other = person();
      return other.says(text(`查 ${each}`))[0] === 'askSecret';
    });
    expect(accepted).toHaveLength(1);
    one.hear(text(`查 ${accepted[0]}`));
    expect(one.says(text('八千'))).toEqual(['notUnderstood', 'askSecret']);
    one.hear(text('80 00'));
    expect(one.deeds).toEqual([{ kind: 'progress', number: accepted[0], secret: '8000' }]);
  });

  it('is told how to be asked for, and not in the middle of a report', () => {
    const one = person();
    expect(one.says(text('2'))).toEqual(['howProgress']);
    const other = upTo(4);
    expect(other.says(text(`查 ${number}`))).toEqual(['progressLater', 'askWhere']);
    expect(other.says({ kind: 'menu', key: 'PROGRESS' })).toEqual(['progressLater', 'askWhere']);
  });
});

describe('Followers', () => {
  it('are greeted, in the language they ask for', () => {
    const one = person();
    expect(one.says({ kind: 'subscribed' })).toEqual(['greeting']);
    expect(one.says(text('English'))).toEqual(['help']);
    expect(one.talk()?.language).toBe('en');
    one.tell(text('report'), text('agree'));
    expect(one.says(text('中文'))).toEqual(['askType']);
    expect(one.talk()?.language).toBe('zh');
  });

  it('are helped when they say anything', () => {
    expect(person().says(text('在吗'))).toEqual(['help']);
    expect(person().says({ kind: 'other' })).toEqual(['textOnly']);
  });
});
