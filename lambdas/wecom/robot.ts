import * as z from 'zod/mini';
import type { Instant } from '../../domain/time/instant.ts';
import { RobotFault } from './fault.ts';

/** A group robot (群机器人): it can send, and read nothing. */
export type Robot = {
  /**
   * Sends a text to the group. @returns when the robot took it, by its own clock, if it says so
   * @throws RobotFault `busy` when it has had too many within the minute, another code for anything else
   */
  readonly send: (text: string) => Promise<Instant | undefined>;
};

export type RobotSettings = {
  /** Address of the webhook, without its key. */
  readonly endpoint: string;
  readonly key: () => Promise<string>;
};

/** WeCom's code for more than twenty messages in a minute. */
const tooMany = 45009;
/** Milliseconds one request may take. */
const patience = 6000;

const answer = z.looseObject({ errcode: z.int() });

/** The robot of a WeCom group, by its webhook. The address with the key is a secret: it is never logged. */
export const wecomRobot = ({ endpoint, key }: RobotSettings): Robot => ({
  send: async (content) => {
    const url = `${endpoint}?key=${encodeURIComponent(await key())}`;
    const { errcode, date } = await post(url, { msgtype: 'text', text: { content } });
    if (errcode === tooMany) throw new RobotFault('busy');
    if (errcode !== 0) throw new RobotFault(`errcode-${errcode}`);
    return Number.isNaN(date) ? undefined : date;
  },
});

const post = async (url: string, body: object): Promise<{ readonly errcode: number; readonly date: Instant }> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    const { errcode } = answer.parse(await response.json());
    return { errcode, date: Date.parse(response.headers.get('date') ?? '') };
  } catch (fault) {
    throw new RobotFault((fault as Error).name);
  }
};
