import type { Entry } from '../registers/entry.ts';
import type { Directory, DirectoryRule } from './directory.ts';

/**
 * A change of the dispatch directory, at once in force (三(二), R33, R35). Each carries why it was made; who and when stand in
 * the register's line. A rule's id never comes back for another rule.
 */
export type DirectoryEvent =
  /** Before the rule `before`, or as the last one. */
  | { readonly type: 'RuleAdded'; readonly rule: DirectoryRule; readonly before?: string; readonly reason: string }
  /** What the rule says now; its place stays. */
  | { readonly type: 'RuleChanged'; readonly rule: DirectoryRule; readonly reason: string }
  | { readonly type: 'RuleMoved'; readonly rule: string; readonly before?: string; readonly reason: string }
  | { readonly type: 'RuleRetired'; readonly rule: string; readonly reason: string }
  /** What granted returns proposed was accepted, or left aside; the tickets they were of. */
  | {
      readonly type: 'ProposalAccepted';
      readonly proposal: string;
      readonly tickets: readonly string[];
      readonly reason: string;
    }
  | {
      readonly type: 'ProposalDismissed';
      readonly proposal: string;
      readonly tickets: readonly string[];
      readonly reason: string;
    };

export type DirectoryEntry = Entry<DirectoryEvent>;

const without = (rules: readonly DirectoryRule[], id: string): readonly DirectoryRule[] =>
  rules.filter((rule) => rule.id !== id);

/** In front of the rule `before`; last when there is none, or when it has gone. */
const placed = (rules: readonly DirectoryRule[], rule: DirectoryRule, before?: string): readonly DirectoryRule[] => {
  const found = rules.findIndex(({ id }) => id === before);
  const index = found < 0 ? rules.length : found;
  return [...rules.slice(0, index), rule, ...rules.slice(index)];
};

const applied = (rules: readonly DirectoryRule[], event: DirectoryEvent): readonly DirectoryRule[] => {
  switch (event.type) {
    case 'RuleAdded':
      return placed(without(rules, event.rule.id), event.rule, event.before);
    case 'RuleChanged':
      return rules.map((rule) => (rule.id === event.rule.id ? event.rule : rule));
    case 'RuleMoved': {
      const moved = rules.find(({ id }) => id === event.rule);
      return moved ? placed(without(rules, event.rule), moved, event.before) : rules;
    }
    case 'RuleRetired':
      return without(rules, event.rule);
    case 'ProposalAccepted':
    case 'ProposalDismissed':
      return rules;
  }
};

/**
 * The directory as its register says it: the county's own rules with every change since. A change of a rule that the
 * county's file has dropped meanwhile changes nothing.
 */
export const directoryOf = (seed: Directory, entries: readonly DirectoryEntry[]): Directory => ({
  ...seed,
  rules: entries.flatMap(({ events }) => events).reduce(applied, seed.rules),
});
