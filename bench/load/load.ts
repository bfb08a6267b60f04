import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { answerOf } from '../run/answer-of.ts';
import type { Load, Order, Reply } from './order.ts';

/** The process that makes the load. */
export type LoadMaker = {
  /** Makes the load and tells how it went. @throws Error when a call failed, for a load of refusals proves nothing, or when the process ended */
  readonly make: (order: Order) => Promise<Load>;
};

/** Starts the process, does something with it and ends it. */
export const withLoadMaker = async <T>(work: (maker: LoadMaker) => Promise<T>): Promise<T> => {
  const generator = fork(fileURLToPath(new URL('generator.ts', import.meta.url)), { execArgv: [] });
  const make: LoadMaker['make'] = async (order) => {
    generator.send(order);
    const reply = await answerOf<Reply>(generator);
    if ('error' in reply) throw new Error(`the load failed: ${reply.error}`);
    return reply.load;
  };
  try {
    return await work({ make });
  } finally {
    generator.kill();
  }
};
