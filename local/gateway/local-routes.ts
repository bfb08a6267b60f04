import type { IncomingMessage } from 'node:http';
import type { DeskLogin } from '../login/desk-login.ts';
import type { InboundSms } from '../sns/inbound-sms.ts';
import type { Outbox } from '../sns/outbox.ts';
import type { Replies } from '../sns/replies.ts';
import type { WechatPhone } from '../wechat/phone.ts';
import type { GroupChat } from '../wecom/group-chat.ts';
import type { ChangeFeed } from './change-feed.ts';
import { type ClockParts, moveClock, readClock } from './clock-route.ts';
import { consoleFile } from './console-files.ts';
import type { ExecutionViews } from './execution-views.ts';
import type { LocalRoutes } from './gateway.ts';
import { receiveSms } from './inbound-route.ts';
import type { Issuer, TokenSubject } from './issuer.ts';
import { changeLevelOne, type LevelOneParts, readLevelOne } from './level-one-route.ts';
import type { phoneBook } from './phone-book.ts';
import { splitTarget } from './request-event.ts';
import { type Answer, jsonAnswer, messageAnswer } from './response.ts';

export interface LocalRouteDependencies extends ClockParts {
  readonly outbox: Outbox;
  readonly replies: Replies;
  readonly inbound: InboundSms;
  readonly chat: GroupChat;
  readonly wechat: WechatPhone;
  readonly levelOne: LevelOneParts;
  readonly issuer: Issuer;
  readonly executions: ExecutionViews;
  readonly phones: () => Promise<ReturnType<typeof phoneBook>>;
  readonly changes: ChangeFeed;
  readonly deskLogin: DeskLogin;
}

const loginPrefix = 'oidc/';

/** The run's own routes under `/local/`: the console and what it, tests and people use. */
export function createLocalRoutes(dependencies: LocalRouteDependencies): LocalRoutes {
  return async (request, body) => {
    const { path, query } = splitTarget(request.url ?? '/');
    if (path === '/local') return { status: 308, headers: { location: '/local/' }, body: Buffer.alloc(0) };
    const name = path.slice('/local/'.length);
    if (name === 'clock' && request.method === 'PUT') return moveClock(dependencies, body);
    if (name === 'level-one' && request.method === 'PUT') return changeLevelOne(dependencies.levelOne, body);
    if (name === 'messages' && request.method === 'POST') return receiveSms(dependencies.inbound, body);
    if (name === 'wechat-messages' && request.method === 'POST') return dependencies.wechat.say(body);
    if (name.startsWith(loginPrefix)) return dependencies.deskLogin(name.slice(loginPrefix.length), request, body);
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
  dependencies: LocalRouteDependencies,
): Promise<Answer | undefined> {
  const { clock, activity, outbox, replies, issuer, executions, phones, changes } = dependencies;
  const asked = (...names: string[]) =>
    presentMembers(Object.fromEntries(names.map((member) => [member, query.get(member)])));
  switch (name) {
    case 'clock':
      return readClock(dependencies);
    case 'settled':
      await activity.settled();
      return jsonAnswer(200, { pendingRetries: clock.pending().retries });
    case 'messages':
      return jsonAnswer(200, await outbox.list(asked('to', 'ticketId')));
    case 'replies':
      return jsonAnswer(200, await replies.list(asked('from')));
    case 'phones':
      return jsonAnswer(200, await phones());
    case 'events':
      return changes.answer();
    case 'group-messages':
      return jsonAnswer(200, await dependencies.chat.list());
    case 'wechat-messages':
      return dependencies.wechat.list(query.get('from') ?? undefined);
    case 'level-one':
      return readLevelOne(dependencies.levelOne);
    case 'jwks':
      return jsonAnswer(200, issuer.keys);
    case 'token':
      return answerToken(query, issuer);
    case 'executions':
      return jsonAnswer(200, await executions.list());
    case 'workflow':
      return jsonAnswer(200, (await executions.blank()) ?? {});
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
