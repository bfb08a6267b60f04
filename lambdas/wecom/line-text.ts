import { groupKindNames, groupKinds } from '../../domain/notices/group-kinds.ts';
import { limitText, uncategorized, unitWord } from '../../domain/notices/words.ts';
import { stageNames } from '../../domain/tickets/act.ts';
import type { County } from '../../domain/tickets/facts.ts';
import { day, hour, type Instant, minute } from '../../domain/time/instant.ts';
import type { GroupLine } from './ticket-event.ts';

const span = (length: number): string => {
  if (length >= 2 * day) return `${Math.floor(length / day)}天`;
  return length >= hour ? `${Math.floor(length / hour)}小时` : `${Math.floor(length / minute)}分钟`;
};

/** How long until the limit, or since: 余3小时, 已超2天. */
const left = (due: Instant, now: Instant): string => (due > now ? `余${span(due - now)}` : `已超${span(now - due)}`);

/** How pressing a line is: the place of its most pressing kind. */
export const urgencyOf = ({ group }: GroupLine): number => Math.min(...group.map((kind) => groupKinds.indexOf(kind)));

/** The most pressing kind of a line, in a word. */
export const kindName = (line: GroupLine): string => {
  const kind = groupKinds[urgencyOf(line)];
  return kind ? groupKindNames[kind] : '';
};

/**
 * A line as the group reads it: 【催办】工单20261123004217 供暖 住建局 办理中 时限11月24日18时,余3小时. Number, category, unit,
 * stage and time, and nothing else (R16).
 */
export const lineText = (line: GroupLine, now: Instant, county: County): string => {
  const { ticketId, group, category, unit, stage, dueAt } = line;
  return [
    `【${group.map((kind) => groupKindNames[kind]).join('、')}】工单${ticketId}`,
    county.categories.get(category ?? '')?.shortName ?? uncategorized,
    unitWord(unit, county),
    stageNames[stage],
    ...(dueAt === undefined ? [] : [`时限${limitText(dueAt)},${left(dueAt, now)}`]),
  ].join(' ');
};
