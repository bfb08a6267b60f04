import type { Shelf } from '../platform.ts';

export type ClockMode = 'real' | 'manual';

/** Where a clock stands, as it is stored: a `real` clock by its offset from wall time, a `manual` one by its instant. */
export type StoredPosition =
  | { readonly mode: 'real'; readonly offset: number }
  | { readonly mode: 'manual'; readonly instant: number };

const key = 'position';

/** Reads and moves the present instant of a run. Instants are epoch milliseconds. */
export interface Position {
  now(): number;
  /** Moves to an instant; does nothing when the clock has passed it. Resolves when the new position is stored. */
  advance(instant: number): Promise<void>;
}

/**
 * Takes up the stored position, also that of a clock of the other mode, so that time never goes back over a restart.
 * @throws when `startAt` is given although the run has a position already
 */
export async function openPosition(
  mode: ClockMode,
  shelf: Shelf<StoredPosition>,
  wall: () => number,
  startAt?: number,
): Promise<Position> {
  const stored = await shelf.get(key);
  if (stored !== undefined && startAt !== undefined) {
    throw new Error('The clock of this data folder has a position already: a starting time needs an empty data folder');
  }
  const start = stored === undefined ? (startAt ?? wall()) : instantOf(stored, wall);
  const position = mode === 'real' ? realPosition(start, shelf, wall) : manualPosition(start, shelf);
  await position.store();
  return position;
}

function instantOf(stored: StoredPosition, wall: () => number): number {
  return stored.mode === 'real' ? wall() + stored.offset : stored.instant;
}

function realPosition(start: number, shelf: Shelf<StoredPosition>, wall: () => number) {
  let offset = start - wall();
  let latest = start;
  const store = () => shelf.put(key, { mode: 'real', offset });
  const now = () => {
    latest = Math.max(latest, wall() + offset);
    return latest;
  };
  const advance = async (instant: number) => {
    if (instant <= now()) return;
    offset = instant - wall();
    latest = instant;
    await store();
  };
  return { now, advance, store };
}

function manualPosition(start: number, shelf: Shelf<StoredPosition>) {
  let instant = start;
  const store = () => shelf.put(key, { mode: 'manual', instant });
  const advance = async (to: number) => {
    if (to <= instant) return;
    instant = to;
    await store();
  };
  return { now: () => instant, advance, store };
}
