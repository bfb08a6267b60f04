import { deputies, units } from '../../../../config/county.ts';
import type { Deputy } from '../../../../domain/organisation/deputy.ts';
import { deputiesOf, organisationAt } from '../../../../domain/organisation/timeline.ts';
import type { Organisation, Unit } from '../../../../domain/organisation/unit.ts';
import { dateOf, type LocalDate } from '../../../../domain/time/instant.ts';
import { mayEditOrganisation, seesPhones } from '../../../shared/organisation/access.ts';
import { type OrganisationEntry, readOrganisation } from '../../../shared/organisation/register.ts';
import type { Attempt } from '../../../shared/web/attempt.ts';
import type { DeskContext } from '../../area.ts';
import type { Language } from '../../words/words.ts';
import { type OrganisationWords, organisationWords } from './words/words.ts';

/** What the pages of the organisation are made of: the register as it stands at this moment. */
export type OrganisationScene = {
  readonly context: DeskContext;
  readonly language: Language;
  readonly words: OrganisationWords;
  readonly entries: readonly OrganisationEntry[];
  readonly today: LocalDate;
  /** The tree of today. */
  readonly tree: Organisation;
  readonly deputies: readonly Deputy[];
  /** Whether the person may change the organisation, and whether the person sees phones and accounts. */
  readonly edits: boolean;
  readonly confidential: boolean;
  /** What was tried and refused. */
  readonly attempt?: Attempt;
};

/** Reads the register and says what the person may see and do. */
export const sceneOf = async (context: DeskContext, attempt?: Attempt): Promise<OrganisationScene> => {
  const { language, at, actor, dependencies } = context.var;
  const entries = await readOrganisation(dependencies.table);
  const today = dateOf(at);
  return {
    context,
    language,
    words: organisationWords(language),
    entries,
    today,
    tree: organisationAt(units, entries, today),
    deputies: deputiesOf(deputies, entries),
    edits: mayEditOrganisation(actor.roles),
    confidential: seesPhones(actor.roles),
    ...(attempt ? { attempt } : {}),
  };
};

/** What a unit is called in the reader's language. */
export const nameIn = ({ name, english }: Pick<Unit, 'name' | 'english'>, language: Language): string =>
  language === 'en' ? english : name;

/** The same by id; an unknown id stands for itself. */
export const nameOfId = ({ tree, language }: OrganisationScene, id: string): string => {
  const unit = tree.get(id);
  return unit ? nameIn(unit, language) : id;
};
