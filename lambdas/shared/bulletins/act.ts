import { bulletinTemplates } from '../../../config/county.ts';
import {
  type BulletinEvent,
  type BulletinKind,
  type BulletinText,
  bulletinsOf,
} from '../../../domain/bulletins/bulletin.ts';
import { draftBulletin, issueBulletin, reviseBulletin } from '../../../domain/bulletins/decide.ts';
import { draftText } from '../../../domain/bulletins/draft.ts';
import type { EntryFacts } from '../../../domain/registers/entry.ts';
import type { RegisterDecision, RegisterRefusal } from '../../../domain/registers/refusal.ts';
import { changedSince } from '../../../domain/registers/seen.ts';
import type { Month } from '../../../domain/reports/period.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import { readAnalysis } from '../analysis/analyse.ts';
import { readPublicFigures } from '../store/public-figures.ts';
import { type Amended, amendRegister } from '../store/registers.ts';
import type { Table } from '../store/table.ts';

export type BulletinAmended = Amended<BulletinEvent, RegisterRefusal>;

type Decide = (bulletins: ReturnType<typeof bulletinsOf>) => RegisterDecision<BulletinEvent>;

/** Which bulletin is acted on, and how many lines the register had when it was read; whatever it says now, unless told. */
type Named = { readonly year: number; readonly n: number; readonly seen?: number | undefined };

const amend = (
  table: Table,
  { year, n, seen }: Omit<Named, 'n'> & { readonly n?: number },
  facts: EntryFacts,
  decide: Decide,
): Promise<BulletinAmended> =>
  amendRegister<BulletinEvent, RegisterRefusal>(table, `bulletins-${year}`, facts, (entries) => {
    const changed = changedSince(entries, { lines: seen, concerns: (event) => event.n === n });
    if (changed) return { stop: changed };
    const decision = decide(bulletinsOf(entries));
    return decision.ok ? { events: decision.events } : { stop: decision.refusal };
  });

/** What a category, a place or a unit is called in a bulletin. */
const namesIn =
  ({ categories, organisation }: County) =>
  (kind: 'category' | 'town' | 'unit', id: string): string => {
    if (kind === 'category') return categories.get(id)?.name ?? id;
    const known = organisation.get(id);
    return (kind === 'town' ? known?.shortName : known?.name) ?? id;
  };

/**
 * Drafts a bulletin of a month from its analysis and published figures (R77), in the register of the year in which it is drafted.
 * @returns nothing while the month was not analysed yet
 */
export const actDraft = async (
  { table, county }: { readonly table: Table; readonly county: County },
  facts: EntryFacts,
  { year, month, kind }: { readonly year: number; readonly month: Month; readonly kind: BulletinKind },
): Promise<BulletinAmended | undefined> => {
  const [analysis, published] = await Promise.all([readAnalysis(table, month), readPublicFigures(table)]);
  if (!analysis) return undefined;
  const figures = published?.month === month ? published.figures : [];
  const text = draftText(kind, {
    analysis,
    figures: figures.map(({ name, numerator, denominator }) => ({
      name,
      numerator,
      ...(denominator === undefined ? {} : { denominator }),
    })),
    nameOf: namesIn(county),
    templates: bulletinTemplates,
  });
  return amend(table, { year }, facts, (bulletins) => draftBulletin(bulletins, { kind, month, ...text }));
};

/** A person's edit of a draft. */
export const actRevise = (
  table: Table,
  facts: EntryFacts,
  { text, ...named }: Named & { readonly text: BulletinText },
): Promise<BulletinAmended> => amend(table, named, facts, (bulletins) => reviseBulletin(bulletins, named.n, text));

/** 印发. */
export const actIssue = (table: Table, facts: EntryFacts, named: Named): Promise<BulletinAmended> =>
  amend(table, named, facts, (bulletins) => issueBulletin(bulletins, named.n));
