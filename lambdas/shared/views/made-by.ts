import { type Role, roleNames, roles } from '../../../domain/access/roles.ts';
import type { Commit } from '../../../domain/tickets/commit.ts';
import type { County } from '../../../domain/tickets/facts.ts';

export type MadeBy = { roles: string[]; unit?: string | undefined; text: string };

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/**
 * Who made an event, by post: 群众, 系统, or the roles (and unit) of the member of staff whose commit it is, 代 before the
 * post that a deputy stood in for. Never the subject, which can be a person's name.
 */
export const madeBy = (subject: string, { by }: Commit, { organisation }: County): MadeBy => {
  if (subject === 'workflow') return { roles: ['workflow'], text: '系统' };
  if (subject === 'citizen') return { roles: ['citizen'], text: '群众' };
  const unitName = by.unit === undefined ? undefined : organisation.get(by.unit)?.name;
  const { deputyFor = '' } = by;
  const names = by.roles.filter(isRole).map((role) => roleNames[role]);
  const post = isRole(deputyFor) ? `代${roleNames[deputyFor]}` : names.join('、') || '工作人员';
  return { roles: [...by.roles], unit: by.unit, text: unitName === undefined ? post : `${unitName}${post}` };
};
