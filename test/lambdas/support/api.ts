import './quiet.ts';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Deputy } from '../../../domain/organisation/deputy.ts';
import type { Commit } from '../../../domain/tickets/commit.ts';
import { runCommand } from '../../../lambdas/commands/run-command.ts';
import { fileTicket } from '../../../lambdas/intake/file-ticket.ts';
import { officeRouteKeys } from '../../../lambdas/office/route-keys.ts';
import { answerOffice } from '../../../lambdas/office/routes.ts';
import { answerQuery } from '../../../lambdas/queries/routes.ts';
import { county } from '../../../lambdas/shared/county.ts';
import type { ApiAnswer } from '../../../lambdas/shared/http/gateway.ts';
import type { TicketView } from '../../../lambdas/shared/schemas/ticket-view.ts';
import { signerOf } from '../../../lambdas/shared/secret.ts';
import { readTicket } from '../../../lambdas/shared/store/commits.ts';
import { commitKey } from '../../../lambdas/shared/store/keys.ts';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import { boardOf } from '../../../lambdas/shared/views/board.ts';
import { describedHandler } from './described-handler.ts';
import { type Asked, gatewayEvent } from './gateway.ts';
import { intake } from './people.ts';
import { startStore } from './store.ts';

export const signer = signerOf('the root secret of the tests');
export const stateMachineArn = 'arn:aws-cn:states:cn-northwest-1:000000000000:stateMachine:Tickets';

export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Record<string, unknown>;
  /** The same body as a ticket, where it is one. */
  readonly ticket: TicketView;
};

const answered = (answer: ApiAnswer): Answered => {
  const body = JSON.parse(answer.body || '{}');
  return { status: answer.statusCode ?? 200, headers: answer.headers as Record<string, string>, body, ticket: body };
};

export const filing = {
  channel: 'phone',
  type: 'help',
  subject: '小区暖气不热',
  description: '家中室温只有 14℃,已持续三天。',
  request: '请尽快恢复供暖。',
  citizen: { name: '王秀兰', phone: '138 0013 8000' },
  location: { address: '团结西路和苑小区3号楼', town: 'town-tuanjiexilu' },
  category: 'utilities/heating',
};

/** What other functions do to the table. */
const publisherOf = ({ client, name }: Table) => ({
  /** Shows a ticket in the lists, as the publisher does. */
  show: async (ticketId: string): Promise<void> => {
    const stored = await readTicket({ client, name }, ticketId);
    if (stored) await client.send(new PutCommand({ TableName: name, Item: boardOf(stored.ticket) }));
  },
  /** Removes what names a person or a place from commits, as the erasure does. */
  erase: async (commits: readonly Commit[]): Promise<void> => {
    for (const commit of commits) {
      const events = commit.events.map((event) => ({ ...event, private: undefined }));
      const Item = { ...commitKey(commit.ticketId, commit.n), ...commit, events };
      await client.send(new PutCommand({ TableName: name, Item }));
    }
  },
});

const isOffice = (routeKey: string): boolean => (officeRouteKeys as readonly string[]).includes(routeKey);

/** The API over a store of its own. Every answer is held against the API's description. */
export const startApi = async (deputies: readonly Deputy[] = []) => {
  const store = await startStore();
  const dependencies = { table: store.table, county, deputies, signer: async () => signer };
  const intakeHandler = describedHandler(fileTicket(dependencies));
  const commandsHandler = describedHandler(runCommand(dependencies));
  const queriesHandler = describedHandler(answerQuery({ ...dependencies, stateMachineArn, title: '接口' }));
  const officeHandler = describedHandler(answerOffice({ ...dependencies, county: async () => county }));
  const handlerOf = (routeKey: string) => {
    if (isOffice(routeKey)) return officeHandler;
    if (routeKey.startsWith('GET ')) return queriesHandler;
    return routeKey === 'POST /tickets' ? intakeHandler : commandsHandler;
  };
  const call = async (method: 'GET' | 'POST', target: string, body: unknown, asked: Asked): Promise<Answered> => {
    const event = gatewayEvent(method, target, body, asked);
    const handle = handlerOf(event.routeKey);
    return answered(await handle(event));
  };
  const post = (target: string, body: unknown, asked: Asked = {}) =>
    call('POST', target, body, { as: intake, ...asked });
  const get = (target: string, asked: Asked = {}) => call('GET', target, undefined, { as: intake, ...asked });
  /** Files a ticket and gives its number. */
  const file = async (more: object = {}, asked: Asked = {}): Promise<string> =>
    (await post('/tickets', { ...filing, ...more }, asked)).ticket.ticketId;
  /** Files and dispatches a ticket. */
  const dispatched = async (more: object = {}, unit = 'dept-housing', at = '2026-11-23T10:30:00+08:00') => {
    const ticketId = await file(more);
    await post(`/tickets/${ticketId}/dispatch`, { unit, class: 'ordinary' }, { at });
    return ticketId;
  };
  const commits = async (ticketId: string) => (await readTicket(store.table, ticketId))?.commits ?? [];
  return { ...store, ...publisherOf(store.table), dependencies, post, get, file, dispatched, commits };
};

export type Api = Awaited<ReturnType<typeof startApi>>;
