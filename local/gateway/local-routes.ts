import type { IncomingMessage } from 'node:http';
import type { Activity, ClockControl } from '../platform.ts';
import type { Outbox } from '../sns/outbox.ts';
import type { GroupChat } from '../wecom/group-chat.ts';
import { moveClock, readClock } from './clock-route.ts';
import { consoleFile } from './console-files.ts';
import type { ExecutionViews } from './execution-views.ts';
import type { LocalRoutes } from './gateway.ts';
import type { Issuer, TokenSubject } from './issuer.ts';
import { splitTarget } from './request-event.ts';
import { type Answer, jsonAnswer, messageAnswer } from './response.ts';

export interface LocalRouteDependencies {
  readonly clock: ClockControl;
  readonly activity: Activity;
  readonly outbox: Outbox;
  readonly chat: GroupChat;
  readonly issuer: Issuer;
  readonly executions: ExecutionViews;
}

/** The run's own routes under `/local/`: the console and what it, tests and people use. */
export function createLocalRoutes(dependencies: LocalRouteDependencies): LocalRoutes {
  return async (request, body) => {
    const { path, query } = splitTarget(request.url ?? '/');
    if (path === '/local') return { status: 308, headers: { location: '/local/' }, body: Buffer.alloc(0) };
    const name = path.slice('/local/'.length);
    if (name === 'clock' && request.method === 'PUT') {
      return moveClock(dependencies.clock, dependencies.activity, body);
    }
    if (!isReading(request)) return messageAnswer(405, 'Method Not Allowed');
    return read(name, new URLSearchParams(query), dependencies);
  };
}

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

async function read(
  name: string,
  query: URLSearchParams,
  { clock, activity, outbox, chat, issuer, executions }: LocalRouteDependencies,
): Promise<Answer | undefined> {
  switch (name) {
    case 'clock':
      return readClock(clock);
    case 'settled':
      await activity.settled();
      return jsonAnswer(200, { pendingRetries: clock.pending().retries });
    case 'messages':
      return jsonAnswer(
        200,
        await outbox.list(presentMembers({ to: query.get('to'), ticketId: query.get('ticketId') })),
      );
    case 'group-messages':
      return jsonAnswer(200, await chat.list());
    case 'jwks':
      return jsonAnswer(200, issuer.keys);
    case 'token':
      return answerToken(query, issuer);
    case 'executions':
      return jsonAnswer(200, await executions.list());
  }
  if (name.startsWith('executions/')) {
    const view = await executions.describe(decodeURIComponent(name.slice('executions/'.length)));
    return view === undefined ? undefined : jsonAnswer(200, view);
  }
  return consoleFile(name === '' ? 'index.html' : name);
}

async function answerToken(query: URLSearchParams, issuer: Issuer): Promise<Answer> {
  const roles = (query.get('role') ?? '').split(',').filter((role) => role !== '');
  if (roles.length === 0) return messageAnswer(422, 'Name a role: /local/token?role=supervisor&unit=centre');
  const subject: TokenSubject = { roles, ...presentMembers({ unit: query.get('unit'), sub: query.get('sub') }) };
  return jsonAnswer(200, { token: await issuer.token(subject) });
}

function presentMembers<Name extends string>(members: Record<Name, string | null>): Partial<Record<Name, string>> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== '')) as Partial<
    Record<Name, string>
  >;
}
