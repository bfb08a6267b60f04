import { registerReaders } from '../../../domain/registers/access.ts';
import type { Operation } from './operation.ts';
import { registerView } from './register-view.ts';

/** What the API answers of the registers as such. */
export const registerOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/registers/{register}',
    id: 'readRegister',
    summary: '查看登记簿 · a register, line by line',
    callers: registerReaders,
    success: { status: 200, name: 'Register', schema: registerView },
    problems: [401, 403, 404, 500, 503],
  },
];
