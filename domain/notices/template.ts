/** The SMS templates, by key. Carriers register each text; nothing is ever sent as free text. */
export type TemplateKey =
  | 'citizen-dispatched'
  | 'citizen-reassigned'
  | 'citizen-declined'
  | 'citizen-late'
  | 'citizen-rework'
  | 'citizen-survey'
  | 'citizen-archived'
  | 'citizen-withdrawn'
  | 'unit-dispatched'
  | 'unit-urgent'
  | 'unit-recalled'
  | 'unit-reminder'
  | 'unit-late'
  | 'unit-overdue'
  | 'unit-rework'
  | 'unit-sent-back'
  | 'unit-urged'
  | 'unit-information'
  | 'unit-withdrawn'
  | 'signatory-to-sign'
  | 'centre-to-dispatch'
  | 'centre-dispatch-late'
  | 'centre-decline-proposed'
  | 'centre-unit-late'
  | 'centre-unread'
  | 'centre-urgent-unsigned'
  | 'centre-to-call'
  | 'centre-callback-late'
  | 'centre-workflow-stuck'
  | 'citizen-extended'
  | 'citizen-upstream'
  | 'citizen-closure'
  | 'citizen-merged'
  | 'citizen-reopened'
  | 'citizen-reopen-declined'
  | 'unit-decided'
  | 'unit-upstream-refused'
  | 'unit-joint'
  | 'unit-partner'
  | 'unit-opinion'
  | 'unit-supervised'
  | 'unit-supervision-due'
  | 'unit-task-reported'
  | 'unit-task-time'
  | 'signatory-request'
  | 'village-task'
  | 'village-due'
  | 'village-decided'
  | 'centre-to-review'
  | 'centre-review-late'
  | 'centre-upstream-waiting'
  | 'centre-supervision-due'
  | 'centre-reopen-asked'
  | 'citizen-joint'
  | 'centre-to-audit'
  | 'unit-reopened'
  | 'signatory-application'
  | 'citizen-upstream-refused'
  | 'citizen-unreachable'
  | 'centre-call-followers'
  | 'centre-supervision-replied';

/** A template as data: `{name}` stands for a parameter. */
export type Template = {
  readonly key: TemplateKey;
  /** The text after the signature, in Simplified Chinese. */
  readonly text: string;
  /** Whether it carries a link: at most two segments instead of one. */
  readonly link: boolean;
  /** The longest value that each parameter can have, for the length test. */
  readonly longest: Readonly<Record<string, string>>;
};
