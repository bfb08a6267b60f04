import { toIso } from '../../domain/time/instant.ts';

/** An event of an execution's history as the console shows it. */
export interface EventView {
  readonly id: number;
  /** RFC 3339 with the offset of Asia/Shanghai. */
  readonly at: string;
  readonly type: string;
  /** The state it happened in. */
  readonly state?: string;
  readonly details?: unknown;
}

/** Makes the view of a history as `GetExecutionHistory` gives it, oldest first. A task token is a credential and left out. */
export function viewEvents(events: ReadonlyArray<Record<string, unknown>>): EventView[] {
  let state: string | undefined;
  return events.map((event) => {
    const { id, timestamp, type, previousEventId: _previous, ...rest } = event;
    const [details] = Object.values(rest).filter((value) => typeof value === 'object' && value !== null);
    const named = (details as { name?: unknown } | undefined)?.name;
    if (/State(Entered|Exited)$/.test(String(type)) && typeof named === 'string') state = named;
    const shown = state;
    if (/StateExited$/.test(String(type))) state = undefined;
    return {
      id: Number(id),
      at: toIso(Number(timestamp) * 1000),
      type: String(type),
      ...(shown === undefined ? {} : { state: shown }),
      ...(details === undefined ? {} : { details: withoutTokens(readable(details)) }),
    };
  });
}

/** Data stands in the history as JSON text within JSON. */
function readable(value: unknown): unknown {
  if (typeof value === 'string' && /^[{[]/.test(value)) {
    try {
      return readable(JSON.parse(value));
    } catch {
      return value;
    }
  }
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, readable(member)]));
}

function withoutTokens(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTokens);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, /token/i.test(key) ? '…' : withoutTokens(member)]),
  );
}
