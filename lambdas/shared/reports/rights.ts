import type { Role } from '../../../domain/access/roles.ts';
import type { ReportRow } from '../../../domain/reports/report.ts';
import type { Staff } from '../http/actor.ts';

/** Who reads the reports of all platforms (R69): the centre, whoever commands and inspects it, and level 1. */
const ofAll: readonly Role[] = [
  ...(['general', 'supervisor', 'centre-head', 'leading-group'] as const),
  ...(['inspector', 'reader', 'admin', 'upstream'] as const),
];

/** Who reads the numbers of the own unit, and of the villages below it (R8). */
const ofOwnUnit: readonly Role[] = ['handler', 'signatory', 'unit-head', 'liaison'];

/** Who may read reports at all, and who may have one made. */
export const reportReaders: readonly Role[] = [...ofAll, ...ofOwnUnit];
export const reportMakers: readonly Role[] = ['general', 'supervisor', 'centre-head', 'leading-group', 'admin'];

/** Whether the person reads the report of all platforms. */
export const readsAll = ({ roles }: Staff): boolean => roles.some((role) => ofAll.includes(role));

/** Whether the person reads a platform's row and the tickets behind its numbers. */
export const readsRow = (actor: Staff, { unit, parent }: Pick<ReportRow, 'unit' | 'parent'>): boolean => {
  if (readsAll(actor)) return true;
  const own = actor.roles.some((role) => ofOwnUnit.includes(role)) ? actor.unit : undefined;
  return own !== undefined && (unit === own || parent === own);
};
