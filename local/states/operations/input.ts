import * as z from 'zod';
import { ServiceError } from '../../platform.ts';

/**
 * The input of an operation by its schema.
 * @throws ServiceError `ValidationException` naming the fields
 */
export function parseInput<T>(schema: z.ZodType<T>, input: Record<string, unknown>): T {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    throw new ServiceError('ValidationException', z.prettifyError(parsed.error));
  }
  return parsed.data;
}

/** An instant as the wire protocol writes it. @param instant epoch milliseconds @returns epoch seconds */
export function wireInstant(instant: number): number {
  return instant / 1000;
}

/** Fields that page a list. */
export const paging = { maxResults: z.number().int().min(0).max(1000).optional(), nextToken: z.string().optional() };

const defaultPage = 100;

/** How many items a page has; 0 and nothing mean the service's default. */
export function pageSize(maxResults: number | undefined): number {
  return maxResults || defaultPage;
}

/** A page token that holds the place of the last item. */
export function pageToken(place: string): string {
  return Buffer.from(JSON.stringify({ after: place })).toString('base64url');
}

/**
 * The place a page token holds.
 * @throws ServiceError `InvalidToken`
 */
export function placeOf(token: string | undefined): string | undefined {
  if (token === undefined) {
    return undefined;
  }
  try {
    return z.object({ after: z.string() }).parse(JSON.parse(Buffer.from(token, 'base64url').toString())).after;
  } catch {
    throw new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'");
  }
}
