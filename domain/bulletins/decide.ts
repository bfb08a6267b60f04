import type { RegisterDecision, RegisterRefusal } from '../registers/refusal.ts';
import type { Bulletin, BulletinEvent, BulletinText } from './bulletin.ts';
import { holdsPersonalData } from './personal-data.ts';

type Decision = RegisterDecision<BulletinEvent>;

const rule = { clause: '五(四) 以信息、简报等形式报县委、人民政府', requirement: 'R77' } as const;

/** Why an act on a bulletin is refused. */
export const bulletinRefusals = {
  'no-such-bulletin': {
    ...rule,
    kind: 'conflict',
    message: '没有这份简报。',
    english: 'There is no such bulletin.',
    next: '请核对编号和年度。',
  },
  'bulletin-issued': {
    ...rule,
    kind: 'conflict',
    message: '简报已印发,不能再改。',
    english: 'The bulletin has been issued and does not change any more.',
    next: '如需更正,请另拟一份。',
  },
  'personal-data': {
    ...rule,
    kind: 'invalid',
    message: '文字中有疑似电话号码或身份证号码,简报不得含群众个人信息。',
    english: 'The text holds what looks like a phone or identity card number; a bulletin holds no citizen’s data.',
    next: '请删去后重新提交。',
  },
} as const satisfies Record<string, Omit<RegisterRefusal, 'code' | 'field'>>;

const refuse = (code: keyof typeof bulletinRefusals, field?: string): Decision => ({
  ok: false,
  refusal: { code, ...bulletinRefusals[code], ...(field === undefined ? {} : { field }) },
});

/** The field that holds what must not go out; none in a clean text. */
const unclean = ({ title, body }: BulletinText): 'title' | 'body' | undefined => {
  if (holdsPersonalData(title)) return 'title';
  return holdsPersonalData(body) ? 'body' : undefined;
};

/** Enters a draft. */
export const draftBulletin = (
  bulletins: readonly Bulletin[],
  draft: Pick<Bulletin, 'kind' | 'month' | 'title' | 'body' | 'sources'>,
): Decision => {
  const field = unclean(draft);
  if (field) return refuse('personal-data', field);
  return { ok: true, events: [{ type: 'BulletinDrafted', n: bulletins.length + 1, ...draft }] };
};

const draftOf = (bulletins: readonly Bulletin[], n: number): Bulletin | Decision => {
  const bulletin = bulletins.find((each) => each.n === n);
  if (!bulletin) return refuse('no-such-bulletin');
  return bulletin.issued ? refuse('bulletin-issued') : bulletin;
};

/** A person edits a draft. */
export const reviseBulletin = (bulletins: readonly Bulletin[], n: number, text: BulletinText): Decision => {
  const draft = draftOf(bulletins, n);
  if ('ok' in draft) return draft;
  const field = unclean(text);
  if (field) return refuse('personal-data', field);
  return { ok: true, events: [{ type: 'BulletinRevised', n, title: text.title, body: text.body }] };
};

/** 印发: gives the next number of the year and kind, without a gap. */
export const issueBulletin = (bulletins: readonly Bulletin[], n: number): Decision => {
  const draft = draftOf(bulletins, n);
  if ('ok' in draft) return draft;
  const issue = bulletins.filter(({ kind, issued }) => kind === draft.kind && issued).length + 1;
  return { ok: true, events: [{ type: 'BulletinIssued', n, issue }] };
};
