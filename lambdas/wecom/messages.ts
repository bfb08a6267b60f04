/** Bytes of UTF-8 that the robot takes in one text. */
const largest = 2048;
/** Kept free for the first line of a digest and for the last, which says how many more there are. */
const headRoom = 64;
const tailRoom = 192;

/** One line with the word its remainder is counted under. */
export type Told<L> = { readonly line: L; readonly text: string; readonly kind: string };

/** One message to the group, and the lines that are told by it: in words, or at its end as a count. */
export type GroupMessage<L> = { readonly text: string; readonly lines: readonly L[] };

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** As many of the lines as fit, at least one: a line of our own words is far shorter than a message. */
const fitting = <L>(lines: readonly Told<L>[], room: number): readonly Told<L>[] => {
  let used = 0;
  const end = lines.findIndex(({ text }) => {
    used += bytes(text) + 1;
    return used > room;
  });
  return end < 0 ? lines : lines.slice(0, Math.max(1, end));
};

/** How many messages it would take to tell all lines in words. */
export const messagesFor = (lines: readonly Told<unknown>[]): number => {
  let count = 0;
  for (let rest = lines; rest.length > 0; rest = rest.slice(fitting(rest, largest - headRoom).length)) count += 1;
  return count;
};

/** 余12件:新派8、答复4。 */
const remainder = (lines: readonly Told<unknown>[]): string => {
  const counts = new Map<string, number>();
  for (const { kind } of lines) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].map(([kind, count]) => `${kind}${count}`);
  return `余${lines.length}件:${parts.join('、')}。`;
};

/**
 * The lines as messages, in their order: a single line as it is, more of them as a digest 工单动态 N 件. The last message
 * that may be sent counts what it has no room for.
 * @param most how many messages may be sent, at least 1
 */
export const groupMessages = <L>(lines: readonly Told<L>[], most: number): readonly GroupMessage<L>[] => {
  const [only, ...more] = lines;
  if (!only) return [];
  if (more.length === 0) return [{ text: only.text, lines: [only.line] }];
  const count = Math.min(most, messagesFor(lines));
  const messages: GroupMessage<L>[] = [];
  for (let rest = lines; messages.length < count; ) {
    const isLast = messages.length + 1 === count;
    const all = fitting(rest, largest - headRoom);
    const shown = isLast && all.length < rest.length ? fitting(rest, largest - headRoom - tailRoom) : all;
    const others = rest.slice(shown.length);
    const head = `工单动态${lines.length}件${count > 1 ? `(${messages.length + 1}/${count})` : ''}`;
    const tail = isLast && others.length > 0 ? [remainder(others)] : [];
    const told = isLast ? rest : shown;
    messages.push({
      text: [head, ...shown.map(({ text }) => text), ...tail].join('\n'),
      lines: told.map(({ line }) => line),
    });
    rest = others;
  }
  return messages;
};
