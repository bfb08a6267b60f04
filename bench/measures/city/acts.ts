/** Somebody with a token: subject, role and unit. */
export type Person = { readonly sub: string; readonly role: string; readonly unit: string };

/** What somebody does to a ticket, and when. `text`: its caller sends an SMS. */
export type Act = { readonly at: number } & (
  | { readonly by: Person; readonly command: string; readonly body: Readonly<Record<string, unknown>> }
  | { readonly text: string }
);

export const operator: Person = { sub: 'operator', role: 'intake', unit: 'centre' };
/** Calls back and audits, and dispatches nothing. */
export const supervisor: Person = { sub: 'supervisor', role: 'supervisor', unit: 'centre' };
/** Decides returns, which is a dispatch of one's own. */
export const reviewer: Person = { sub: 'reviewer', role: 'supervisor', unit: 'centre' };
export const centreHead: Person = { sub: 'head', role: 'centre-head', unit: 'centre' };
export const handlerOf = (unit: string): Person => ({ sub: `handler@${unit}`, role: 'handler', unit });
export const signatoryOf = (unit: string): Person => ({ sub: `signatory@${unit}`, role: 'signatory', unit });

export const solved = { summary: '已派人到现场处理,问题解决。', outcome: 'solved' };
export const signed = { approve: true };
export const satisfied = {
  medium: 'phone',
  reached: true,
  solved: 'yes',
  satisfaction: 'satisfied',
  audit: 'pass',
};
/** The caller answered by text: the audit goes by that. */
export const auditedText = { medium: 'sms', reached: true, audit: 'pass' };
export const notUpToStandard = { ...satisfied, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' };
export const notReached = { medium: 'phone', reached: false };
