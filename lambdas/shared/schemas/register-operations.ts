import type { Operation } from './operation.ts';
import { registerView } from './register-view.ts';

/** What the API answers of the registers as such. */
export const registerOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/registers/{register}',
    id: 'readRegister',
    summary: '查看登记簿(督办员、综合组、中心负责人、领导小组、督查组、系统管理员)· a register, line by line',
    success: { status: 200, name: 'Register', schema: registerView },
    problems: [401, 403, 404, 500, 503],
  },
];
