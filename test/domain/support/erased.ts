import type { Commit } from '../../../domain/tickets/commit.ts';
import { type Path, personalPaths } from '../../../domain/tickets/erasure.ts';

const without = (part: unknown, [first, ...rest]: Path): unknown => {
  if (first === undefined || typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map((each, index) => (index === first ? without(each, rest) : each));
  const members = Object.entries(part).filter(([name]) => name !== first || rest.length > 0);
  return Object.fromEntries(members.map(([name, value]) => [name, name === first ? without(value, rest) : value]));
};

/** The commits as erasure leaves them. */
export const erasedCommits = (commits: readonly Commit[]): readonly Commit[] =>
  commits.map((commit) => personalPaths(commit).reduce<unknown>(without, commit) as Commit);
