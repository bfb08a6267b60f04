import type { Scope } from '../../domain/organisation/scope.ts';
import type { RuleSet } from '../../domain/rules/rule-set.ts';
import type { Table } from '../shared/store/table.ts';

/** What the public pages are made of: made once per function instance. */
export type GuideDependencies = {
  readonly table: Table;
  readonly rules: RuleSet;
  readonly scope: Scope;
  /** Where the guide is found, without a trailing slash: what the poster's QR code says. */
  readonly baseUrl: string;
};
