import type { Category } from '../organisation/category.ts';
import { isStanding, type Organisation } from '../organisation/unit.ts';
import type { RegisterDecision } from '../registers/refusal.ts';
import { type DirectoryEntry, type DirectoryEvent, directoryOf } from './changes.ts';
import { type Directory, type DirectoryRule, isGrassRoots, type RuleContent } from './directory.ts';
import { proposalsOf, proposedRule, type ReturnedTicket } from './proposals.ts';
import { refuseChange } from './refusals.ts';
import { isRegulated } from './suggest.ts';

/** The acts on the directory, each with its body. `reason` is why it is done. */
export type DirectoryBodies = {
  'add-rule': { readonly rule: RuleContent; readonly before?: string | undefined; readonly reason: string };
  'change-rule': { readonly id: string; readonly rule: RuleContent; readonly reason: string };
  'move-rule': { readonly id: string; readonly before?: string | undefined; readonly reason: string };
  'retire-rule': { readonly id: string; readonly reason: string };
  'accept-proposal': {
    readonly proposal: string;
    /** Not for its township alone. */
    readonly everywhere?: boolean | undefined;
    readonly reason: string;
  };
  'dismiss-proposal': { readonly proposal: string; readonly reason: string };
};

export type DirectoryCommandName = keyof DirectoryBodies;
export type DirectoryCommand = {
  [N in DirectoryCommandName]: { readonly name: N; readonly body: DirectoryBodies[N] };
}[DirectoryCommandName];

/** What a change is decided with. */
export type ChangeFacts = {
  readonly seed: Directory;
  readonly entries: readonly DirectoryEntry[];
  readonly organisation: Organisation;
  readonly categories: ReadonlyMap<string, Category>;
  /** The tickets that came back lately, for the acts on proposals; none for the others. */
  readonly returned: readonly ReturnedTicket[];
};

type Decision = RegisterDecision<DirectoryEvent>;

const entered = (...events: readonly DirectoryEvent[]): Decision => ({ ok: true, events });

const isConditionless = ({ when }: RuleContent): boolean =>
  Object.values(when).every(
    (condition) => condition === undefined || (Array.isArray(condition) && condition.length === 0),
  );

/** The categories of a rule that are a department's and would go to the grass roots. */
const keptOf = ({ when, to }: RuleContent, directory: Directory): string | undefined =>
  to.kind === 'township' || isGrassRoots(to.unit)
    ? when.categories?.find((category) => isRegulated({ category }, directory))
    : undefined;

const contentRefusal = (
  rule: RuleContent,
  directory: Directory,
  { organisation, categories }: ChangeFacts,
): Extract<Decision, { ok: false }> | undefined => {
  if (isConditionless(rule)) return refuseChange('rule-without-condition', {}, 'rule.when');
  const category = rule.when.categories?.find((id) => !categories.has(id));
  if (category !== undefined) return refuseChange('rule-of-unknown-category', { category }, 'rule.when.categories');
  const town = rule.when.towns?.find((id) => !isGrassRoots(id) || !organisation.has(id));
  if (town !== undefined) return refuseChange('rule-of-unknown-town', { town }, 'rule.when.towns');
  const unit = rule.to.kind === 'unit' ? organisation.get(rule.to.unit) : undefined;
  if (rule.to.kind === 'unit' && (unit?.level !== 3 || !isStanding(unit)))
    return refuseChange('rule-to-unknown-unit', { unit: rule.to.unit }, 'rule.to.unit');
  const kept = keptOf(rule, directory);
  return kept === undefined ? undefined : refuseChange('belongs-to-department', { category: kept }, 'rule.to');
};

const placeRefusal = (before: string | undefined, { rules }: Directory) =>
  before === undefined || rules.some(({ id }) => id === before)
    ? undefined
    : refuseChange('unknown-rule', { rule: before }, 'before');

const at = (before: string | undefined) => (before === undefined ? {} : { before });

/** The next rule's name: the number of the line that adds it, so that none comes back. */
const named = (rule: RuleContent, { entries }: ChangeFacts): DirectoryRule => ({
  id: `rule-${entries.length + 1}`,
  ...rule,
});

const settle = (
  { name, body }: Extract<DirectoryCommand, { name: 'accept-proposal' | 'dismiss-proposal' }>,
  directory: Directory,
  facts: ChangeFacts,
): Decision => {
  const { entries, organisation, returned } = facts;
  const found = proposalsOf(returned, directory, entries, organisation).find(({ id }) => id === body.proposal);
  if (!found) return refuseChange('unknown-proposal', {}, 'proposal');
  const { id: proposal, tickets } = found;
  const { reason } = body;
  if (name === 'dismiss-proposal') return entered({ type: 'ProposalDismissed', proposal, tickets, reason });
  const everywhere = body.everywhere ?? false;
  const rule = proposedRule(found, { everywhere, reason, clause: '三(二) 同意退回申请,同时重新认定职能部门' });
  const refusal = contentRefusal(rule, directory, facts);
  if (refusal) return refusal;
  return entered(
    { type: 'ProposalAccepted', proposal, tickets, reason },
    { type: 'RuleAdded', rule: named(rule, facts), ...at(found.before), reason },
  );
};

/**
 * What an act on the directory comes to (三(二), R33, R35): the events of one line of its register. A rule has a condition,
 * names what exists, and never sends to the grass roots what is a department's.
 */
export const decideChange = (command: DirectoryCommand, facts: ChangeFacts): Decision => {
  const directory = directoryOf(facts.seed, facts.entries);
  const known = (id: string): boolean => directory.rules.some((rule) => rule.id === id);
  switch (command.name) {
    case 'add-rule': {
      const { rule, before, reason } = command.body;
      const refusal = contentRefusal(rule, directory, facts) ?? placeRefusal(before, directory);
      return refusal ?? entered({ type: 'RuleAdded', rule: named(rule, facts), ...at(before), reason });
    }
    case 'change-rule': {
      const { id, rule, reason } = command.body;
      if (!known(id)) return refuseChange('unknown-rule', { rule: id }, 'id');
      return contentRefusal(rule, directory, facts) ?? entered({ type: 'RuleChanged', rule: { id, ...rule }, reason });
    }
    case 'move-rule': {
      const { id, before, reason } = command.body;
      if (!known(id)) return refuseChange('unknown-rule', { rule: id }, 'id');
      if (id === before) return refuseChange('moved-before-itself', {}, 'before');
      return placeRefusal(before, directory) ?? entered({ type: 'RuleMoved', rule: id, ...at(before), reason });
    }
    case 'retire-rule': {
      const { id, reason } = command.body;
      if (!known(id)) return refuseChange('unknown-rule', { rule: id }, 'id');
      return entered({ type: 'RuleRetired', rule: id, reason });
    }
    case 'accept-proposal':
    case 'dismiss-proposal':
      return settle(command, directory, facts);
  }
};
