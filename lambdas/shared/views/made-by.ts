import { type Role, roleNames, roles } from '../../../domain/access/roles.ts';
import { integratorIn } from '../../../domain/integrators/integrator.ts';
import type { Commit } from '../../../domain/tickets/commit.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import { englishRoles } from './words-english.ts';

export type MadeBy = { roles: string[]; unit?: string | undefined; text: string; english: string };

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

const inEnglish = (roleWords: readonly string[], deputyFor: Role | undefined, unitName: string | undefined): string => {
  const post = deputyFor ? `Deputy for: ${englishRoles[deputyFor]}` : roleWords.join(', ') || 'Staff';
  return unitName === undefined ? post : `${post}, ${unitName}`;
};

/**
 * Who made an event, by post: 群众, 系统, 接入方 with its number in the register, or the roles (and unit) of the member of staff whose commit it is, 代 before the
 * post that a deputy stood in for. The unit is called what it was called then. Never the subject, which can be a person's
 * name.
 */
export const madeBy = (subject: string, { by, at }: Pick<Commit, 'by' | 'at'>, { organisationAt }: County): MadeBy => {
  if (subject === 'workflow') return { roles: ['workflow'], text: '系统', english: 'System' };
  if (subject === 'citizen') return { roles: ['citizen'], text: '群众', english: 'Caller' };
  const integrator = integratorIn(subject);
  if (integrator !== undefined)
    return { roles: [...by.roles], text: `接入方 ${integrator}`, english: `Integrator ${integrator}` };
  const unit = by.unit === undefined ? undefined : organisationAt(at).get(by.unit);
  const deputyFor = [by.deputyFor ?? ''].find(isRole);
  const held = by.roles.filter(isRole);
  const post = deputyFor ? `代${roleNames[deputyFor]}` : held.map((role) => roleNames[role]).join('、') || '工作人员';
  return {
    roles: [...by.roles],
    unit: by.unit,
    text: unit === undefined ? post : `${unit.name}${post}`,
    english: inEnglish(
      held.map((role) => englishRoles[role]),
      deputyFor,
      unit?.english,
    ),
  };
};
