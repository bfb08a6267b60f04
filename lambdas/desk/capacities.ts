import { type Acting, capacitiesOf } from '../shared/http/acting.ts';
import type { Staff } from '../shared/http/actor.ts';
import type { DeskContext } from './area.ts';

/** In which posts whoever is logged in acts: the own ones first, then those that are stood in for (代). */
export const capacitiesIn = ({ var: { session, at, county } }: DeskContext): readonly [Acting, ...Acting[]] => {
  const { sub, roles, unit } = session;
  const person: Staff = { kind: 'staff', sub, roles, ...(unit === undefined ? {} : { unit }) };
  return capacitiesOf(person, at, county.deputies);
};
