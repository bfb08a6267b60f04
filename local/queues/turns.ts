/** Lets work begin in the order it came, some of it at the same time. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** @param limit how much of it at the same time; without one, all of it */
export function createTurns(limit: number | undefined): Turns {
  if (limit === undefined) return (work) => work();
  const waiting: Array<() => void> = [];
  let free = limit;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
