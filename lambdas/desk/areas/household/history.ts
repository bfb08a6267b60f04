import type { EnterpriseDetails, MarketBase, MarketEvent } from '../../../../domain/household/market.ts';
import type { Entry } from '../../../../domain/registers/entry.ts';

/** A line of the register that tells of one enterprise, with what a change changed. */
export type EnterpriseLine = {
  readonly entry: Pick<Entry<MarketEvent>, 'n' | 'at' | 'by'>;
  readonly event: Exclude<Extract<MarketEvent, { readonly id: string }>, { readonly type: 'CategoryRemoved' }>;
  /** What it was before, for a change. */
  readonly before?: EnterpriseDetails | undefined;
};

const names = ['name', 'english', 'phone', 'mobile', 'categories', 'areas', 'association'] as const;

/** Which details differ. */
export const changedDetails = (before: EnterpriseDetails, after: EnterpriseDetails) =>
  names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));

/** What happened to an enterprise, the first in front. */
export const historyOf = (
  id: string,
  base: MarketBase,
  entries: readonly Entry<MarketEvent>[],
): readonly EnterpriseLine[] => {
  let present: EnterpriseDetails | undefined = base.enterprises.find((one) => one.id === id);
  const lines: EnterpriseLine[] = [];
  for (const entry of entries)
    for (const event of entry.events) {
      if (!('id' in event) || event.type === 'CategoryRemoved' || event.id !== id) continue;
      const changes = event.type === 'EnterpriseEntered' || event.type === 'EnterpriseChanged';
      lines.push({ entry, event, ...(event.type === 'EnterpriseChanged' ? { before: present } : {}) });
      if (changes) present = event.details;
    }
  return lines;
};
