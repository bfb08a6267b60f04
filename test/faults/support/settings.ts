const numberIn = (name: string, otherwise: number): number => {
  const given = process.env[name];
  const value = given === undefined ? otherwise : Number(given);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${name} is not a number: ${given}`);
  return value;
};

/** How much is run, by the environment: `FAULT_RUNS`, `KILLED_RUNS`, and the first run's `FAULT_SEED`. */
export const settings = {
  runs: numberIn('FAULT_RUNS', 2_000),
  killedRuns: numberIn('KILLED_RUNS', 20),
  seed: numberIn('FAULT_SEED', 1),
};

/** Prints past the test runner, which keeps what a test says until it has ended. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);
