import { type Directory, type DirectoryRule, principleOf } from '../../../domain/dispatch/directory.ts';
import type { Proposal } from '../../../domain/dispatch/proposals.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import { toIso } from '../../../domain/time/instant.ts';
import type { DirectoryView, ProposalsView } from '../schemas/directory-view.ts';
import { proposalWords, ruleWords } from './rule-words.ts';

/** Whether the unit that a rule names has gone: the rule has no effect until somebody changes it. */
export const isBroken = ({ to }: DirectoryRule, { organisation }: Pick<County, 'organisation'>): boolean =>
  to.kind === 'unit' && organisation.get(to.unit)?.level !== 3;

const ruleOf = (rule: DirectoryRule, county: County): DirectoryView['rules'][number] => ({
  ...(rule as DirectoryView['rules'][number]),
  principle: principleOf(rule),
  words: ruleWords(rule, county),
  english: ruleWords(rule, county, 'en'),
  ...(isBroken(rule, county) ? { broken: true } : {}),
});

/** The directory as the API shows it. @param changes lines of its register */
export const directoryViewOf = (
  { rules, regulated, settings }: Directory,
  changes: number,
  county: County,
): DirectoryView => ({
  changes,
  rules: rules.map((rule) => ruleOf(rule, county)),
  regulated: { ...regulated, value: [...regulated.value] },
  settings: { ...settings },
});

/** Proposals as the API shows them. */
export const proposalsViewOf = (proposals: readonly Proposal[], county: County): ProposalsView => ({
  proposals: proposals.map((proposal) => ({
    ...proposal,
    tickets: [...proposal.tickets],
    lastAt: toIso(proposal.lastAt),
    words: proposalWords(proposal, county),
    english: proposalWords(proposal, county, 'en'),
  })),
});
