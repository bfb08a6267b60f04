/** The load, in a process of its own: what it costs to ask is not taken from those who answer. */
import { callsOf } from './calls.ts';
import type { Load, Order, Reply } from './order.ts';

const carryOut = async ({ work, concurrency, seconds = Infinity, calls = Infinity }: Order): Promise<Load> => {
  const { call, close } = callsOf(work, concurrency);
  const latencies: number[] = [];
  const begun = performance.now();
  let next = 0;
  const oneAfterAnother = async (): Promise<void> => {
    while (next < calls && performance.now() - begun < seconds * 1000) {
      const index = next;
      next += 1;
      const asked = performance.now();
      await call(index);
      latencies.push(performance.now() - asked);
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, oneAfterAnother));
    return { seconds: (performance.now() - begun) / 1000, latencies };
  } finally {
    close();
  }
};

/** Nobody is left to tell. */
process.once('disconnect', () => process.exit());

process.on('message', (order: Order) => {
  const reply = (answer: Reply): void => {
    process.send?.(answer);
  };
  carryOut(order).then(
    (load) => reply({ load }),
    (error: unknown) => reply({ error: error instanceof Error ? error.message : String(error) }),
  );
});
