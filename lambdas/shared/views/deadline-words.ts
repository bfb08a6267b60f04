import type { LedgerEntry, LedgerKind } from '../../../domain/limits/ledger.ts';
import { legalDueOf } from '../../../domain/limits/level-one.ts';
import {
  chineseDate,
  chineseLimit,
  chineseMoment,
  englishDate,
  englishLimit,
  englishMoment,
  limitTime,
} from './dates.ts';
import { levelOneNote, levelOneNoteEnglish } from './level-one-words.ts';
import { classNames, classNamesEnglish } from './words.ts';

type Sentence = { readonly start: string; readonly until: string };
type Sentences = { readonly [K in LedgerKind]: Sentence };

/** What starts each limit, and what must be done by it: the catalogue of the ledger. */
const chinese: Sentences = {
  acceptance: { start: '受理', until: '前转办' },
  dispatch: { start: '接单', until: '' },
  reassignment: { start: '改派接单', until: '' },
  're-dispatch': { start: '退回后重新派单接单', until: '' },
  extension: { start: '接单', until: '' },
  joint: { start: '确定联办', until: '' },
  rework: { start: '退回重办', until: '' },
  reopening: { start: '重新办理', until: '' },
  'level-1-refusal': { start: '一级平台未同意办结,退回反馈结果', until: '' },
  restatement: { start: '起算', until: '' },
  conclusion: { start: '办结', until: '前首次回访' },
};
const english: Sentences = {
  acceptance: { start: 'accepted', until: 'to be dispatched by' },
  dispatch: { start: 'received', until: 'due' },
  reassignment: { start: 'received by reassignment', until: 'due' },
  're-dispatch': { start: 'received by re-dispatch after a granted return', until: 'due' },
  extension: { start: 'received', until: 'due' },
  joint: { start: 'joint handling appointed', until: 'due' },
  rework: { start: 'sent back for rework', until: 'due' },
  reopening: { start: 'reopened', until: 'due' },
  'level-1-refusal': { start: 'sent back by level 1 for a result', until: 'due' },
  restatement: { start: 'counted from', until: 'due' },
  conclusion: { start: 'concluded', until: 'first callback by' },
};

/** What was decided after the clock had started: an extension granted, a provisional limit settled. */
const later = ({ kind, decidedAt }: LedgerEntry): string => {
  if (decidedAt === undefined) return '';
  return `,${chineseMoment(decidedAt)}${kind === 'extension' ? '同意延时' : '按放假通知核定'}`;
};
const laterEnglish = ({ kind, decidedAt }: LedgerEntry): string => {
  if (decidedAt === undefined) return '';
  const decided = kind === 'extension' ? 'extension granted' : 'settled by the holiday notice';
  return `, ${decided} ${englishMoment(decidedAt)}`;
};

const englishReasons: Readonly<Record<string, string>> = {
  周六: 'Saturday',
  周日: 'Sunday',
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
  '国庆节、中秋节': 'National Day and Mid-Autumn Festival',
};

const nth = (entry: LedgerEntry): string =>
  entry.kind === 'acceptance' || entry.workingDays === 0
    ? `当日${limitTime(legalDueOf(entry))}`
    : `第${entry.workingDays}个工作日为${chineseLimit(legalDueOf(entry))}`;

const nthEnglish = (entry: LedgerEntry): string => {
  const { workingDays, kind } = entry;
  const by = `${english[kind].until} ${englishLimit(legalDueOf(entry))}`;
  return kind === 'acceptance' || workingDays === 0 ? `${by}, the same day` : `${by}, which is WD(${workingDays})`;
};

/**
 * One line of the ledger in Chinese:
 * `普通事项,11月27日(周五)14:00接单,第1个工作日为11月30日(周一)18:00;跳过:11月28日周六、11月29日周日。依据:…`
 */
export const deadlineText = (entry: LedgerEntry, by: string): string => {
  const { kind, at, returns, provisional, skipped, ruleSet, clause, requirement } = entry;
  const subject = entry.class === undefined ? '' : `${classNames[entry.class]},`;
  const notes = [
    ...(returns > 0 ? [`已同意退回${returns}次,核减${returns}日(办理不少于1个工作日,延时上限同减)`] : []),
    ...(skipped.length > 0 ? [`跳过:${skipped.map(({ date, reason }) => chineseDate(date) + reason).join('、')}`] : []),
    ...(provisional ? ['该时限为暂定,待国务院办公厅放假通知公布后核定'] : []),
    ...levelOneNote(entry),
  ];
  const sentence = [
    `${subject}${chineseMoment(at)}${chinese[kind].start}${later(entry)},${nth(entry)}${chinese[kind].until}`,
    ...notes,
  ];
  return `${sentence.join(';')}。依据:${clause}(${requirement}),时限规则${ruleSet}。由${by}作出。`;
};

const dayInEnglish = ({ date, reason }: LedgerEntry['skipped'][number]): string => {
  const bare = reason.replace(/\((?:法定,待公布)\)$/, '');
  const word = englishReasons[bare] ?? bare;
  return `${englishDate(date)} (${word}${bare === reason ? '' : ', to be announced'})`;
};

/** The same in English; holidays of the region keep their Chinese names and notice numbers. */
export const deadlineTextEnglish = (entry: LedgerEntry, roles: readonly string[]): string => {
  const { kind, at, returns, provisional, skipped, ruleSet, clause, requirement } = entry;
  const subject = entry.class === undefined ? 'The ticket' : classNamesEnglish[entry.class];
  const notes = [
    ...(returns > 0
      ? [`${returns} granted return(s): ${returns} day(s) off the handling (never below one) and off the cap`]
      : []),
    ...(skipped.length > 0 ? [`skipped: ${skipped.map(dayInEnglish).join(', ')}`] : []),
    ...(provisional ? ['provisional until the holiday notice of the State Council'] : []),
    ...levelOneNoteEnglish(entry),
  ];
  const sentence = [
    `${subject}, ${english[kind].start} ${englishMoment(at)}${laterEnglish(entry)}, ${nthEnglish(entry)}`,
    ...notes,
  ];
  return `${sentence.join('; ')}. Basis: ${clause} (${requirement}), rule set ${ruleSet}. By ${roles.join(', ')}.`;
};

/** What is said when no limit runs. */
export const noLimit = { text: '当前没有时限在计算。', english: 'No limit is running.' } as const;
