import { Logger } from '@aws-lambda-powertools/logger';

/**
 * What may be logged: numbers and names of things, never what a person said, is called or can be reached at. Anything
 * else does not compile.
 */
export type LogFacts = {
  readonly ticketId?: string | undefined;
  readonly orderId?: string;
  readonly commit?: number;
  readonly run?: number;
  readonly hop?: number;
  readonly state?: string;
  readonly command?: string;
  readonly template?: string;
  readonly code?: string;
  readonly status?: number;
  readonly requestId?: string;
  /** Partition key of an item: numbers, ids and hashes. */
  readonly item?: string;
  readonly count?: number;
  readonly error?: string;
};

const logger = new Logger({ serviceName: 'hotline' });

export const log = {
  info: (message: string, facts: LogFacts = {}): void => logger.info(message, facts),
  warn: (message: string, facts: LogFacts = {}): void => logger.warn(message, facts),
  error: (message: string, facts: LogFacts = {}): void => logger.error(message, facts),
};

/** The name and stack positions of a fault, without its message: a message may quote what a person said. */
export const faultOf = (fault: unknown): string =>
  fault instanceof Error
    ? [fault.name, ...(fault.stack?.split('\n').slice(1, 4) ?? [])].join(' ').slice(0, 500)
    : 'unknown';
