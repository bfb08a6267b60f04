import type { ErasureEvents } from '../../../domain/tickets/erasure-events.ts';
import { dateOf, type Instant, toIso } from '../../../domain/time/instant.ts';
import { englishLimit } from './dates.ts';
import type { TimelineDetails, TimelineWords } from './timeline-catalogue.ts';

/** A hold lasts for years: its date has one. */
const chineseDate = (at: Instant): string => {
  const [year, month, date] = dateOf(at).split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** The sentences of erasure. */
export const erasureWords: Pick<TimelineWords, keyof ErasureEvents> = {
  ErasureOrdered: () => '依申请决定删除个人信息',
  ErasureHeld: ({ until }) => `${chineseDate(until)}前不得删除个人信息`,
  PrivateErased: ({ basis }) => (basis === 'order' ? '已依申请删除个人信息' : '保存期限已满,已删除个人信息'),
};

/** The same in English. */
export const englishErasureWords: Pick<TimelineWords, keyof ErasureEvents> = {
  ErasureOrdered: () => 'Erasure of the personal data ordered on request',
  ErasureHeld: ({ until }) => `Personal data held until ${englishLimit(until)}`,
  PrivateErased: ({ basis }) =>
    basis === 'order' ? 'Personal data erased on request' : 'Personal data erased, the period of keeping them is over',
};

/** Their facts, named one by one. */
export const erasureDetails: Pick<TimelineDetails, keyof ErasureEvents> = {
  ErasureOrdered: ({ private: told }) => ({ reason: told?.reason }),
  ErasureHeld: ({ until, private: told }) => ({ until: toIso(until), reason: told?.reason }),
  PrivateErased: ({ basis }) => ({ basis }),
};
