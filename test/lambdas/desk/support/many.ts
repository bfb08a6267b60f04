import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { spread } from '../../../../domain/tickets/milestones/reminders.ts';
import { ticketNumber } from '../../../../domain/tickets/number.ts';
import { boardKey } from '../../../../lambdas/shared/store/keys.ts';
import { stageShards } from '../../../../lambdas/shared/views/board.ts';
import { centreHead, handler, signatory, supervisor } from '../../support/people.ts';
import type { DeskUnderTest } from './desk.ts';

type Board = Readonly<Record<string, unknown>>;

/** Items of a BatchWriteItem. */
const batch = 25;
/** Such calls that are under way at once. */
const writers = 8;

/**
 * Tickets in every state that a queue shows, each made by what is done with it: to dispatch, with a unit (read and
 * unread), in review, to sign, to call back, overdue, urgent, hard, supervised.
 */
export const oneOfEach = async ({ api }: DeskUnderTest): Promise<readonly string[]> => {
  const at = '2026-11-23T10:45:00+08:00';
  const done = (ticketId: string, command: string, body: object, as = handler) =>
    api.post(`/tickets/${ticketId}/${command}`, body, { as, at });
  const received = await api.file();
  const declining = await api.file();
  await done(
    declining,
    'decline',
    { reason: '不属于受理范围', route: '劳动仲裁' },
    { ...supervisor, roles: ['intake'] },
  );
  const unread = await api.dispatched();
  const urgent = await api.dispatched({ urgent: true });
  const returning = await api.dispatched();
  await done(returning, 'request-return', { reason: '不属于本单位职责', suggestedUnit: 'dept-water' });
  const signing = await api.dispatched();
  await done(signing, 'submit-result', { summary: '已修复', outcome: 'solved' });
  const concluded = await api.dispatched({ urgent: true });
  await done(concluded, 'submit-result', { summary: '已修复', outcome: 'solved' });
  await done(concluded, 'sign-result', { approve: true }, signatory);
  const supervised = await api.dispatched();
  await done(supervised, 'acknowledge', {});
  await done(supervised, 'supervise', { message: '请尽快', replyBy: '2026-11-25T18:00:00+08:00' }, centreHead);
  const hard = await api.dispatched();
  for (const [n, unit] of ['dept-water', 'dept-housing'].entries()) {
    const as = n === 0 ? handler : { ...handler, unit: 'dept-water' };
    await done(hard, 'request-return', { reason: '职责不清', suggestedUnit: unit }, as);
    await done(hard, 'decide-return', { approve: true, reason: '同意', unit }, centreHead);
  }
  const late = await api.dispatched({}, 'dept-housing', '2026-11-20T10:00:00+08:00');
  await api.post(`/tickets/${late}/acknowledge`, {}, { as: handler, at: '2026-11-24T09:00:00+08:00' });
  const all = [received, declining, unread, urgent, returning, signing, concluded, supervised, hard, late];
  for (const ticketId of all) await api.show(ticketId);
  return all;
};

const renumbered = (board: Board, ticketId: string): Board => {
  const old = String(board.ticketId);
  const stage = String(board.stageShard).split('#')[0];
  const copy = JSON.parse(JSON.stringify(board).replaceAll(old, ticketId)) as Board;
  return { ...copy, stageShard: `${stage}#${spread(ticketId, stageShards)}` };
};

/** Puts tickets like those of the numbers into the lists, in turn, straight into the table. */
export const addLike = async (
  { api }: { readonly api: Pick<DeskUnderTest['api'], 'table'> },
  models: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> => {
  const { client, name } = api.table;
  const boards = await Promise.all(
    models.map(async (id) => (await client.send(new GetCommand({ TableName: name, Key: boardKey(id) }))).Item ?? {}),
  );
  let next = from;
  const write = async (): Promise<void> => {
    while (next < to) {
      const first = next;
      next = Math.min(to, first + batch);
      const requests = Array.from({ length: next - first }, (_, k) => {
        const ticketId = ticketNumber('2026-11-22', String(first + k).padStart(5, '0'));
        return { PutRequest: { Item: marshall(renumbered(boards[(first + k) % boards.length] ?? {}, ticketId)) } };
      });
      await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: requests } }));
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
};
