import { registerReaders } from '../../../domain/registers/access.ts';
import { isRegisterName } from '../../../domain/registers/registers.ts';
import { toIso } from '../../../domain/time/instant.ts';
import { bookProblem } from '../../shared/http/book-problem.ts';
import { json } from '../../shared/http/gateway.ts';
import { readRegister } from '../../shared/store/registers.ts';
import { actingIn, allowRoles } from '../acting.ts';
import type { OfficeAnswer, OfficeRoutes } from '../dependencies.ts';
import type { OfficeRouteKey } from '../route-keys.ts';

/** `GET /registers/{register}`: every line of a register, which is its audit trail (R50). */
const readLines: OfficeAnswer = async (event, dependencies) => {
  const { actor } = await actingIn(event, dependencies);
  allowRoles(actor, registerReaders);
  const register = event.pathParameters?.register ?? '';
  if (!isRegisterName(register)) throw bookProblem('unknown-register');
  const entries = await readRegister<object>(dependencies.table, register);
  const lines = entries.map(({ n, at, command, by, events }) => ({ n, at: toIso(at), command, by, events }));
  return json(200, { register, entries: lines });
};

export const registerRoutes = { 'GET /registers/{register}': readLines } satisfies Partial<
  OfficeRoutes<OfficeRouteKey>
>;
