import * as z from 'zod';
import type { Operations } from '../../platform.ts';
import type { HistoryEvent } from '../execution/history.ts';
import type { StatesStore } from '../runtime/store.ts';
import { executionOf } from './execution-operations.ts';
import { pageSize, pageToken, paging, parseInput, placeOf, wireInstant } from './input.ts';
import type { Parts } from './machine-operations.ts';

const asked = z.object({
  executionArn: z.string(),
  reverseOrder: z.boolean().optional(),
  includeExecutionData: z.boolean().optional(),
  ...paging,
});
const executionData = new Set(['input', 'inputDetails', 'output', 'outputDetails']);

/** GetExecutionHistory. A page is read from the store by the ids of its events; the rest of the history is not. */
export function historyOperation(parts: Parts, store: StatesStore): Operations {
  return {
    GetExecutionHistory: async (input) => {
      const { executionArn, reverseOrder = false, includeExecutionData = true, ...page } = parseInput(asked, input);
      const { eventCount } = await executionOf(parts, executionArn);
      const before = Number(placeOf(page.nextToken) ?? (reverseOrder ? eventCount + 1 : 0));
      const size = pageSize(page.maxResults);
      const ids = Array.from({ length: size }, (_none, index) => before + (reverseOrder ? -1 - index : 1 + index));
      const present = ids.filter((id) => id >= 1 && id <= eventCount);
      const last = present.at(-1);
      const ended = last === undefined || last === (reverseOrder ? 1 : eventCount);
      const events = await store.events(executionArn, present);
      return {
        events: events.map((event) => wireEvent(event, includeExecutionData)),
        ...(ended ? {} : { nextToken: pageToken(String(last)) }),
      };
    },
  };
}

/** An event as the wire protocol writes it. */
export function wireEvent(event: HistoryEvent, withData: boolean): Record<string, unknown> {
  const { id, previousEventId, timestamp, type, details } = event;
  const common = { id, previousEventId, timestamp: wireInstant(timestamp), type };
  if (details === undefined) {
    return common;
  }
  const values = Object.entries(details.values).filter(([name]) => withData || !executionData.has(name));
  return { ...common, [details.field]: Object.fromEntries(values) };
}
