import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ConsolePage } from '../../../lambdas/shared/views/console.ts';

/** What an alarm watches, what it says, and where it sends whoever it wakes. */
export type Watch = {
  /** The alarm's name among the alarms. */
  readonly id: string;
  readonly says: string;
  readonly metric: IMetric;
  /** Where in the console one begins to look. */
  readonly page: ConsolePage;
  /** Alarms from this value on; 1 unless told. */
  readonly threshold?: number;
  /** Periods in a row it must be so; 1 unless told. */
  readonly periods?: number;
  /** Alarms below the threshold instead. What sends no figures at all is then `missing`, or well. */
  readonly below?: 'missing alarms' | 'missing is well';
  /** Anchor of the article in `docs/runbook.md`; the alarm's own id in small letters unless told. */
  readonly article?: string;
};

/** `SignalLate` → `signal-late`. */
export const articleOf = ({ id, article }: Pick<Watch, 'id' | 'article'>): string =>
  article ?? id.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
