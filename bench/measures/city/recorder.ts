import type { Hotline } from './hotline.ts';
import type { LocalRun } from './local-run.ts';
import { probe } from './probe.ts';

/** One block of the same work: how much the run had done before it, and what it took. */
export type Block = { readonly acts: number; readonly milliseconds: number };

/** What is noted while the city is played. */
export type Recorder = {
  /** Plays a block of the same work. @param acts what the city has done so far */
  readonly block: (acts: number, size: number) => Promise<void>;
  /** Notes the memory at so many acts. */
  readonly memory: (acts: number) => Promise<void>;
  readonly blocks: readonly Block[];
  /** Acts and megabytes. */
  readonly resident: readonly (readonly [number, number])[];
  /** Tickets of the blocks. */
  readonly ticketIds: readonly string[];
};

export const createRecorder = (hotline: Hotline, run: LocalRun): Recorder => {
  const blocks: Block[] = [];
  const resident: (readonly [number, number])[] = [];
  const ticketIds: string[] = [];
  let number = 0;
  return {
    blocks,
    resident,
    ticketIds,
    block: async (acts, size) => {
      number += 1;
      const played = await probe(hotline, size, String(number));
      ticketIds.push(...played.ticketIds);
      blocks.push({ acts, milliseconds: played.milliseconds });
    },
    memory: async (acts) => {
      resident.push([acts, (await run.memory()).resident / 1e6]);
    },
  };
};
