import type { BoardItem } from '../../shared/schemas/list-view.ts';
import type { TableWords } from './words/words.ts';

type Flag = { readonly text: string; readonly tone: 'red' | 'amber' | 'plain' };

/** What is out of the ordinary with a ticket, the gravest first. */
const flagsOf = (item: BoardItem, { flags, reviews }: TableWords, told: boolean): readonly Flag[] => {
  const counted = (text: string, n: number): string => text.replace('{n}', String(n));
  const all: ReadonlyArray<readonly [boolean, Flag]> = [
    [item.urgent, { text: flags.urgent, tone: 'red' }],
    [item.overdue && !told, { text: flags.overdue, tone: 'red' }],
    [item.replyKey !== undefined, { text: flags.supervised, tone: 'amber' }],
    [item.hardQueue !== undefined, { text: flags.hard, tone: 'amber' }],
    [item.unreadQueue !== undefined, { text: flags.unread, tone: 'amber' }],
    [item.returns > 0, { text: counted(flags.returns, item.returns), tone: 'plain' }],
    [item.round > 1, { text: counted(flags.round, item.round), tone: 'plain' }],
    [item.provisional, { text: flags.provisional, tone: 'plain' }],
  ];
  const review = item.reviewKind === undefined ? [] : [{ text: reviews[item.reviewKind], tone: 'amber' } as const];
  return [...review, ...all.flatMap(([applies, flag]) => (applies ? [flag] : []))];
};

type FlagsProps = {
  readonly item: BoardItem;
  readonly words: TableWords;
  /** The row says already that the limit has passed. */
  readonly told: boolean;
};

/** Marks of a ticket: words, not colours alone. */
export const Flags = ({ item, words, told }: FlagsProps) => {
  const flags = flagsOf(item, words, told);
  if (flags.length === 0) return null;
  return (
    <span class="row-flags">
      {flags.map(({ text, tone }) => (
        <span class={`row-flag ${tone}`}>{text}</span>
      ))}
    </span>
  );
};
