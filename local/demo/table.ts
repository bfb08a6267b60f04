import { stageNames } from '../../domain/tickets/act.ts';
import type { Stage } from '../../domain/tickets/values.ts';
import type { Outcome } from './outcome.ts';
import type { Played } from './player.ts';
import type { LimitEnd } from './story.ts';

const heading = [
  ['工单号', 'ticket'],
  ['昵称', 'nickname'],
  ['时限', 'limits'],
  ['短信', 'SMS'],
  ['流转', 'transitions'],
  ['环节', 'path'],
] as const;

/** Columns of a terminal that the text takes: Chinese characters and full-width marks take two. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return width;
};

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

const endNames: { readonly [E in LimitEnd]: string } = { kept: '按时', missed: '超期', moot: '未到期' };

const limitsText = ({ limits }: Outcome): string =>
  (['kept', 'missed', 'moot'] as const)
    .map((end) => ({ end, count: limits.filter((limit) => limit.end === end).length }))
    .filter(({ count }) => count > 0)
    .map(({ end, count }) => `${endNames[end]}${count}`)
    .join(' ');

const messagesText = ({ messages }: Outcome): string =>
  `${messages.length}条/${messages.reduce((sum, { segments }) => sum + segments, 0)}段`;

const pathText = (stages: readonly string[]): string =>
  stages.map((stage) => stageNames[stage as Stage] ?? stage).join('→');

const rowOf = ({ story, ticketId, stages, outcome, differences }: Played): readonly string[] => [
  ticketId || '-',
  story.nickname,
  outcome ? `${limitsText(outcome)}${differences.length > 0 ? ' ✗' : ' ✓'}` : '✗',
  outcome ? messagesText(outcome) : '-',
  outcome ? String(outcome.states.length) : '-',
  pathText(stages),
];

/** The result as a table: number, limits, SMS (messages and segments), state transitions, path through the stages. */
export const tableOf = (played: readonly Played[]): readonly string[] => {
  const rows = [heading.map(([chinese, english]) => `${chinese} ${english}`), ...played.map(rowOf)];
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((text, column) => padded(text, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [lines[0] ?? '', rule, ...lines.slice(1)];
};
