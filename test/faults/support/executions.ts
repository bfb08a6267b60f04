import type { Executions } from '../../../lambdas/signal/executions.ts';
import type { Pass } from './network.ts';

/** Step Functions as the reconciler reaches it. */
export const faultyExecutions = (real: Executions, pass: Pass): Executions => ({
  start: (ticketId, start, since) => pass('run started', () => real.start(ticketId, start, since)),
  stop: (ticketId, run, why) => pass('run stopped', () => real.stop(ticketId, run, why)),
  complete: (token, reply) => pass('wait completed', () => real.complete(token, reply)),
  status: (ticketId, run) => pass('read', () => real.status(ticketId, run)),
});
