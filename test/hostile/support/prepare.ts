import { tieOf } from '../../../domain/links/link.ts';
import type { LinkRole, Recipient } from '../../../domain/notices/notice.ts';
import type { Command } from '../../../domain/tickets/commands.ts';
import { carryOut } from '../../../lambdas/shared/commands/carry-out.ts';
import { linkCode } from '../../../lambdas/shared/links/codes.ts';
import { append } from '../../../lambdas/shared/store/append.ts';
import { readTicket } from '../../../lambdas/shared/store/commits.ts';
import { storeLink } from '../../../lambdas/shared/store/links.ts';
import { signer } from '../../lambdas/support/api.ts';
import type { Hotline } from './hotline.ts';
import type { Recipe, Step } from './recipes.ts';
import { canary } from './texts.ts';

const monday = Date.parse('2026-11-23T10:00:00+08:00');

/** What a caller tells: each part of it is planted. */
export const planted = {
  subject: `暖气${canary}`,
  description: `家中很冷${canary}`,
  request: `恢复供暖${canary}`,
  citizen: { name: `王秀兰${canary}`, phone: '13800138000' },
  location: { address: `和苑小区3号楼${canary}`, town: 'town-yanghe', lat: 38.28, long: 106.25 },
};

let turns = 0;

/** Does one step of a recipe, in the name of whoever it is for; the caller's by the caller's link. */
const take = async (hotline: Hotline, ticketId: string, [name, body, by]: Step): Promise<void> => {
  turns += 1;
  if (by !== 'caller') {
    const { status } = await hotline.post(`/tickets/${ticketId}/${name}`, body, { as: by });
    if (status !== 200) throw new Error(`${name} was answered with ${status}`);
    return;
  }
  const actor = { kind: 'citizen', medium: 'page' } as const;
  const identity = { key: `turn-${turns}`, bodyHash: '' };
  const request = {
    command: { name, body } as Command,
    actor,
    by: { sub: 'citizen', roles: [] },
    at: monday,
    identity,
  };
  const { result } = await carryOut(ticketId, request, hotline.dependencies);
  if (result.kind !== 'appended') throw new Error(`${name} was not taken`);
};

/** Files a ticket and brings it to where the last step of the recipe is taken. */
export const prepare = async (hotline: Hotline, { filing = {}, before, last }: Recipe): Promise<string> => {
  const ticketId = await hotline.file({ ...planted, ...filing });
  for (const step of before) await take(hotline, ticketId, step);
  if (last[0] === 'resume') {
    const { table, county } = hotline.dependencies;
    const facts = { at: monday, command: 'stuck', by: { sub: 'workflow', roles: [] } };
    const stuck = {
      type: 'WorkflowStuck',
      at: monday,
      by: 'workflow',
      run: 1,
      hop: 1,
      error: 'States.Runtime',
    } as const;
    await append(table, ticketId, county, facts, () => ({ events: [stuck] }));
  }
  return ticketId;
};

/** Gives out a link to the ticket as it stands, or without one to a unit's list, and has the log kept free of its code. */
export const giveLink = async (
  { dependencies: { table }, log }: Hotline,
  ticketId: string | undefined,
  role: LinkRole,
  recipient: Recipient,
  until = monday + 30 * 24 * 3_600_000,
): Promise<string> => {
  const stored = ticketId === undefined ? undefined : await readTicket(table, ticketId);
  turns += 1;
  const code = linkCode(`hostile/${ticketId}/${role}/${turns}`, signer);
  const opens = stored ? { ticket: { id: stored.ticket.id, tie: tieOf(stored.ticket, role) } } : {};
  await storeLink(table, code, { role, recipient, until, ...opens });
  log.secrets.add(code);
  return code;
};

/** Records a photo of the problem, as the check of an upload does. */
export const recordPhoto = async ({ dependencies: { table, county } }: Hotline, ticketId: string, photo: string) => {
  const facts = { at: monday, command: 'photo', by: { sub: 'citizen', roles: [] } };
  const added = { type: 'PhotoAdded', at: monday, by: 'citizen', step: 'problem', photo, bytes: 10 } as const;
  await append(table, ticketId, county, facts, () => ({ events: [added] }));
};
