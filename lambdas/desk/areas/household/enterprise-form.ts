import { createHash } from 'node:crypto';
import { isLevel2 } from '../../../../domain/household/access.ts';
import type { Enterprise, EnterpriseDetails } from '../../../../domain/household/market.ts';
import type { Unit } from '../../../../domain/organisation/unit.ts';
import type { FieldError } from '../../../shared/schemas/problem.ts';
import type { Form } from '../../../shared/web/form.ts';
import type { DeskContext } from '../../area.ts';
import { newNonce, nonceIn } from '../../nonce.ts';
import { type HouseholdWords, householdWords } from './words/words.ts';

/** The association whose members the person enters; nothing for level 2, which enters for all. */
export const ownAssociation = ({ var: { actor } }: DeskContext): string | undefined =>
  isLevel2(actor) ? undefined : actor.roles.includes('association') ? actor.unit : '';

/** Whether the person may enter enterprises, or see all of this one: level 2, and its association. */
export const seesEnterprise = ({ var: { actor } }: DeskContext, firm?: Enterprise): boolean =>
  isLevel2(actor) || (actor.roles.includes('association') && (firm === undefined || firm.association === actor.unit));

/** Whether the person may change it as well; the domain decides it once more. */
export const keepsEnterprise = (context: DeskContext, firm?: Enterprise): boolean =>
  seesEnterprise(context, firm) && firm?.standing.kind !== 'ended';

/** Townships that an enterprise can serve. */
export const townsIn = ({ var: { county } }: DeskContext): readonly Unit[] =>
  [...county.organisation.values()].filter(({ id }) => /^(town|farm)-/.test(id));

const ticked = (form: Form, group: string): readonly string[] =>
  [...form.keys()].filter((name) => name.startsWith(`${group}.`)).map((name) => name.slice(group.length + 1));

/** The id of an enterprise that is entered by a form: made from the form's mark, the same however often it is sent. */
const newId = (form: Form): string =>
  `ent-${createHash('sha256')
    .update(nonceIn(form) ?? newNonce())
    .digest('hex')
    .slice(0, 10)}`;

/** The body that the form makes. Who gives no English name is called by the Chinese one. */
export const bodyOfForm = (form: Form, context: DeskContext, firm?: Enterprise): { id: string; details: unknown } => {
  const text = (name: string): string => form.get(name) ?? '';
  return {
    id: firm?.id ?? newId(form),
    details: {
      name: text('name'),
      english: text('english').trim() || text('name'),
      phone: text('phone').trim(),
      mobile: text('mobile'),
      categories: ticked(form, 'category'),
      areas: ticked(form, 'area'),
      association: firm?.association ?? ownAssociation(context) ?? text('association'),
    },
  };
};

/** What a form shows of an enterprise as it stands, as if it had been typed. */
export const typedOf = (details: EnterpriseDetails): Form =>
  new Map([
    ['name', details.name],
    ['english', details.english === details.name ? '' : details.english],
    ['phone', details.phone],
    ['mobile', details.mobile.replace(/^\+86/, '')],
    ['association', details.association],
    ...details.categories.map((id) => [`category.${id}`, 'on'] as const),
    ...details.areas.map((id) => [`area.${id}`, 'on'] as const),
  ]);

export type DetailName = keyof HouseholdWords['details'];
const isDetail = (name: string, words: HouseholdWords): name is DetailName => Object.hasOwn(words.details, name);

/** The errors with the names and rules of the form's fields. */
export const errorsInWords = (errors: readonly FieldError[], context: DeskContext): readonly FieldError[] => {
  const words = householdWords(context.var.language);
  return errors.map(({ field, message }) => {
    const name = field.replace(/^details\./, '').replace(/\..*$/, '');
    if (!isDetail(name, words)) return { field, message };
    return { field: words.details[name], message: words.detailRules[name] };
  });
};

/** An area that the county does not have is no choice of the form. */
export const knownTowns = (details: Pick<EnterpriseDetails, 'areas'>, context: DeskContext): boolean => {
  const towns = new Set(townsIn(context).map(({ id }) => id));
  return details.areas.every((area) => towns.has(area));
};
