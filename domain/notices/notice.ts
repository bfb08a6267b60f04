import type { Post } from '../organisation/unit.ts';
import type { TemplateKey } from './template.ts';

/** Who gets a notice. The phone is looked up when it is sent; it never stands in an event. */
export type Recipient =
  | { readonly to: 'citizen' }
  | { readonly to: 'post'; readonly unit: string; readonly post: Post };

/** What a link in the notice lets its holder do. */
export type LinkRole = 'handler' | 'signatory' | 'reviewer' | 'supervisor' | 'liaison' | 'citizen';

/** One SMS that an event gives rise to. */
export type Notice = {
  readonly template: TemplateKey;
  readonly recipient: Recipient;
  readonly params: Readonly<Record<string, string>>;
  readonly link?: LinkRole;
  /** `day`: kept out of the citizens' quiet hours. `any`: sent at once. */
  readonly hours: 'day' | 'any';
};

/** Which templates carry a link, and for whom. */
export const linkRoles: Partial<Readonly<Record<TemplateKey, LinkRole>>> = {
  'unit-dispatched': 'handler',
  'unit-reminder': 'handler',
  'unit-rework': 'handler',
  'unit-sent-back': 'handler',
  'unit-late': 'handler',
  'unit-overdue': 'handler',
  'signatory-to-sign': 'signatory',
  'citizen-survey': 'citizen',
  'citizen-closure': 'citizen',
  'unit-decided': 'handler',
  'unit-upstream-refused': 'handler',
  'unit-supervised': 'handler',
  'unit-joint': 'handler',
  'unit-reopened': 'handler',
  'signatory-application': 'signatory',
  'signatory-request': 'signatory',
  'centre-to-review': 'reviewer',
  'village-task': 'liaison',
  'unit-partner': 'handler',
  'centre-review-late': 'reviewer',
  'centre-to-call': 'supervisor',
  'centre-survey-answered': 'supervisor',
  'centre-to-audit': 'supervisor',
  'centre-callback-late': 'supervisor',
  'centre-reopen-asked': 'supervisor',
  'centre-upstream-waiting': 'supervisor',
  'centre-decline-proposed': 'supervisor',
};

/** Templates outside any commit whose link is made for who asks. */
export const outgoingLinks: ReadonlySet<TemplateKey> = new Set<TemplateKey>(['unit-digest', 'unit-desk', 'new-link']);

/** The recipient as it stands in message keys: `citizen`, `dept-housing:handler`. */
export const recipientKey = (recipient: Recipient): string =>
  recipient.to === 'citizen' ? 'citizen' : `${recipient.unit}:${recipient.post}`;
