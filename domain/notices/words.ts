import type { Post } from '../organisation/unit.ts';
import type { Attribution, RequestKind } from '../tickets/event-values.ts';
import type { County } from '../tickets/facts.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Satisfaction, TicketType } from '../tickets/values.ts';
import { dateOf, hour, type Instant, minute, timeOfDayOf } from '../time/instant.ts';

/** What the ticket types are called. */
export const typeNames: { readonly [T in TicketType]: string } = {
  inquiry: '咨询',
  help: '求助',
  complaint: '投诉',
  'violation-report': '举报',
  suggestion: '建议',
  commendation: '表扬',
};

/** How content a caller is, in a word. */
export const satisfactionNames: { readonly [S in Satisfaction]: string } = {
  satisfied: '满意',
  'basically-satisfied': '基本满意',
  dissatisfied: '不满意',
};

/** Why a limit passed, as the caller is told. */
export const lateReasons: { readonly [A in Attribution]: string } = {
  unit: '承办单位未按时办结',
  reviewer: '上级未按时审核',
  centre: '中心未按时转办',
};

/** Who has not read a ticket, as the centre is told. */
export const unreadNames = { handler: '承办人', head: '负责人' } as const;

/** A limit as a letter writes it, Asia/Shanghai: `11月24日18时`, `11月23日24时` for midnight. */
export const limitText = (due: Instant): string => {
  const midnight = timeOfDayOf(due) === 0;
  const [, month = '', day = ''] = dateOf(midnight ? due - 1 : due).split('-');
  const time = timeOfDayOf(due);
  const minutes = Math.floor((time % hour) / minute);
  const clock = midnight ? '24时' : `${Math.floor(time / hour)}时${minutes > 0 ? `${minutes}分` : ''}`;
  return `${Number(month)}月${Number(day)}日${clock}`;
};

/** Longest route that fits an SMS; a longer one is asked for at 12345. */
const longestRoute = 12;

export const routeText = (route: string): string => (route.length <= longestRoute ? route : '详情请拨12345');

/** Stands where the category would, so that the sentence reads: 其他问题已受理. */
export const uncategorized = '其他';

/** Number, category and type of the ticket: what every notice may say, and no more. */
export const ticketWords = ({ id, filing }: Ticket, { categories }: County): Readonly<Record<string, string>> => ({
  number: id,
  category: categories.get(filing.category ?? '')?.shortName ?? uncategorized,
  type: typeNames[filing.type],
});

export const unitWord = (unit: string | undefined, { organisation }: County): string =>
  (unit === undefined ? undefined : organisation.get(unit)?.shortName) ?? '12345中心';

/** What the posts of a unit are called. */
export const postNames: { readonly [P in Post]: string } = {
  head: '主要负责人',
  signatory: '分管负责人',
  handler: '承办人员',
  liaison: '联络员',
  duty: '值班人员',
};

/** Why a matter went to level 1, as the caller is told. */
export const upstreamReasons: Readonly<Record<'closure' | 'return', string>> = {
  closure: '受客观条件等限制',
  return: '不属本县职责',
};

/** What a unit asks for, in a word. */
export const requestNames: { readonly [K in RequestKind]: string } = {
  return: '退回',
  extension: '延时',
  closure: '申请办结',
};

/** A ticket as an SMS names it. */
export const ticketName = (id: string): string => `工单${id}`;

/** What a confirmation code is for, in a word (R67). */
export const purposeNames = { sign: '签字', review: '审核', cover: '代班', proof: '登记' } as const;

/** What a code of the website's form is for, as the SMS names it. */
export const websiteSubject = '网站诉求';
