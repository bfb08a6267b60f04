import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { county } from '../../../../lambdas/shared/county.ts';
import type { JwtAuthorizer } from '../../../../local/assembly/model.ts';
import { createAuthorize } from '../../../../local/gateway/authorize.ts';
import { createChangeFeed } from '../../../../local/gateway/change-feed.ts';
import { createGateway } from '../../../../local/gateway/gateway.ts';
import { createIssuer } from '../../../../local/gateway/issuer.ts';
import { createLocalRoutes } from '../../../../local/gateway/local-routes.ts';
import { phoneBook } from '../../../../local/gateway/phone-book.ts';
import { createWorkingDays } from '../../../../local/gateway/working-days.ts';
import { createLetterBox } from '../../../../local/level-one/letter-box.ts';
import { createDeskLogin } from '../../../../local/login/desk-login.ts';
import { createInboundSms } from '../../../../local/sns/inbound-sms.ts';
import { createOutbox } from '../../../../local/sns/outbox.ts';
import { createReplies } from '../../../../local/sns/replies.ts';
import { createAccountChat } from '../../../../local/wechat/chat.ts';
import { createWechatPhone } from '../../../../local/wechat/phone.ts';
import { createGroupChat } from '../../../../local/wecom/group-chat.ts';
import { defineFunction, inProcessFunctions, type Parts } from '../../run/support/parts.ts';

export const authorizer: JwtAuthorizer = { issuer: 'https://identity.example', audience: ['hotline'] };

/** A gateway listening on a free port, with one function behind `/tickets/{id}` (token), `/open/{rest+}` and `/slow`. */
export async function serveGateway(parts: Parts, handler: (event: unknown) => unknown) {
  const { functions, invocations } = inProcessFunctions({ Echo: handler });
  const functionArn = defineFunction('Echo').arn;
  const route = { functionArn, timeoutMilliseconds: 30_000 };
  const api = {
    id: 'abcde12345',
    name: 'Api',
    routes: [
      { ...route, key: 'GET /tickets/{id}', authorizer },
      { ...route, key: 'ANY /open/{rest+}' },
      { ...route, key: 'GET /slow', timeoutMilliseconds: 20 },
    ],
  };
  const issuer = await createIssuer({ ...parts, authorizer });
  const outbox = createOutbox(parts);
  const executions = { list: async () => [], blank: async () => undefined, describe: async () => undefined };
  const chat = createGroupChat(parts);
  const wechat = createWechatPhone({ ...parts, apiUrl: '', keys: undefined, chat: createAccountChat(parts) });
  const levelOne = { connected: false, box: createLetterBox(parts) };
  const replies = createReplies(parts);
  const inbound = createInboundSms({ ...parts, topics: [], sns: {}, outbox, replies });
  const changes = createChangeFeed();
  const days = createWorkingDays(county.calendar, county.rules.startOfBusiness.value);
  const organisation = async () => county.organisation;
  const phones = async () => phoneBook(await organisation());
  const deskLogin = createDeskLogin({
    ...parts,
    issuer,
    organisation,
    apiUrl: 'http://127.0.0.1:3000',
  });
  const localRoutes = createLocalRoutes({
    ...parts,
    ...{ outbox, replies, inbound, chat, wechat, levelOne, issuer, executions, changes, days, phones, deskLogin },
  });
  const authorize = createAuthorize(issuer.keys, parts.clock);
  const server = createServer(createGateway({ ...parts, api, functions, authorize, localRoutes }));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { url, invocations, issuer, outbox, replies, chat, changes, stop };
}
