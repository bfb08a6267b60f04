import { type IntegratorEvent, type IntegratorsState, integratorsOf } from '../../../domain/integrators/register.ts';
import { readRegister } from '../store/registers.ts';
import type { Table } from '../store/table.ts';

/** Gives the register of integrators as it stood some seconds ago at most. */
export type IntegratorsSource = () => Promise<IntegratorsState>;

/** For so long the register is not asked again, in milliseconds of the process: the age of a copy is no business time. */
const freshFor = 5000;

/** The register, of which an instance keeps what it has read and asks for newer lines now and then. */
export const integratorsSource = (table: Table): IntegratorsSource => {
  let state = integratorsOf([]);
  let known = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  const read = async (): Promise<void> => {
    const startedAt = performance.now();
    const added = await readRegister<IntegratorEvent>(table, 'integrators', known);
    state = integratorsOf(added, state);
    known += added.length;
    readAt = startedAt;
  };
  return async () => {
    if (performance.now() - readAt > freshFor) {
      reading ??= read().finally(() => {
        reading = undefined;
      });
      await reading;
    }
    return state;
  };
};
