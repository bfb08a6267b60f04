import type { Entry } from './entry.ts';
import type { RegisterRefusal } from './refusal.ts';

/** What a form was made from: so many lines of the register, and which events change what it shows. */
export type Seen<Event> = {
  /** A form that does not say is taken at its word. */
  readonly lines: number | undefined;
  readonly concerns: (event: Event) => boolean;
};

const changedMeanwhile: RegisterRefusal = {
  code: 'changed-meanwhile',
  kind: 'conflict',
  clause: '三(五) 办理过程可追踪、受监督',
  requirement: 'R50',
  message: '您打开页面之后,内容已有新的登记。',
  english: 'It was changed after you opened the page.',
  next: '请核对现在的内容,仍需登记的,请再次提交。',
};

/** Refuses a form that was made before a later line changed what it shows: it would undo what its sender has not seen. */
export const changedSince = <Event>(
  entries: readonly Pick<Entry<Event>, 'events'>[],
  { lines, concerns }: Seen<Event>,
): RegisterRefusal | undefined =>
  lines !== undefined && entries.slice(lines).some(({ events }) => events.some(concerns))
    ? changedMeanwhile
    : undefined;
