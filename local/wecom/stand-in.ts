import type { IncomingMessage, RequestListener } from 'node:http';
import * as z from 'zod';
import { readBody } from '../gateway/read-body.ts';
import type { Clock } from '../platform.ts';
import type { GroupChat } from './group-chat.ts';

export interface RobotStandInOptions {
  readonly chat: GroupChat;
  readonly clock: Clock;
  /** The key of the robot's webhook. */
  readonly key: string;
}

/** What a robot takes: bytes of a text, and messages in a minute. */
const largestText = 2048;
const mostPerMinute = 20;
const minute = 60_000;
const largestBody = 64 * 1024;

const textMessage = z.strictObject({
  msgtype: z.literal('text'),
  text: z.strictObject({ content: z.string().min(1) }),
});

/** WeCom's answer: its code, 0 for what it took. */
interface RobotAnswer {
  readonly errcode: number;
  readonly errmsg: string;
}

/**
 * Stands in for WeCom on this machine: a robot that refuses what WeCom would, and posts the rest to the run's own group.
 * It dates its answers by the run's clock.
 */
export function createRobotStandIn(options: RobotStandInOptions): RequestListener {
  let present = { minute: 0, count: 0 };
  const isOneTooMany = (): boolean => {
    const now = Math.floor(options.clock.now() / minute);
    present = present.minute === now ? { minute: now, count: present.count + 1 } : { minute: now, count: 1 };
    return present.count > mostPerMinute;
  };
  return (request, response) => {
    answer(request, isOneTooMany, options).then(
      (body) => {
        const date = new Date(options.clock.now()).toUTCString();
        response.writeHead(200, { 'content-type': 'application/json; charset=UTF-8', date });
        response.end(JSON.stringify(body));
      },
      () => response.destroy(),
    );
  };
}

async function answer(
  request: IncomingMessage,
  isOneTooMany: () => boolean,
  { chat, key }: RobotStandInOptions,
): Promise<RobotAnswer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://robot');
  const known = request.method === 'POST' && pathname === '/cgi-bin/webhook/send' && searchParams.get('key') === key;
  const body = await readBody(request, largestBody);
  if (!known) return { errcode: 93000, errmsg: 'invalid webhook url' };
  if (isOneTooMany()) return { errcode: 45009, errmsg: 'api freq out of limit' };
  const given = textMessage.safeParse(parsed(body));
  if (!given.success) return { errcode: 40008, errmsg: 'invalid message type' };
  const { content } = given.data.text;
  if (Buffer.byteLength(content, 'utf8') > largestText) return { errcode: 40058, errmsg: 'text exceeds 2048 bytes' };
  await chat.record(content);
  return { errcode: 0, errmsg: 'ok' };
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
