import { type Organisation, presentUnit } from '../../organisation/unit.ts';
import { type Refused, refuse } from '../refusals.ts';

/** Whether a unit that an act names is one that there is; a former one is refused with its successor (R10). */
export const standingRefusal = (id: string, organisation: Organisation, field: string): Refused | undefined => {
  const unit = organisation.get(id);
  if (!unit) return refuse('unknown-unit', { unit: id }, field);
  if (unit.successor === undefined) return undefined;
  const successorId = presentUnit(organisation, id);
  const successor = organisation.get(successorId);
  const { name, english } = unit;
  const after = { successor: successor?.name ?? successorId, successorEnglish: successor?.english ?? successorId };
  return refuse('former-unit', { unit: name, english, ...after, successorId }, field);
};
