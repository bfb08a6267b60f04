import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { BenchRun } from '../../run/bench-run.ts';
import { month } from './life.ts';

/** Milliseconds between two looks at how far a report is. */
const betweenLooks = 100;

type Progress = { readonly state: string; readonly seen: number; readonly done: number };

type Report = { readonly perDay: Readonly<Record<string, number>>; readonly run?: Progress };

/** What the making of a report took. */
export type Made = { readonly milliseconds: number; readonly requests: number };

const call = async (run: BenchRun, init: RequestInit = {}): Promise<unknown> => {
  const headers = {
    authorization: `Bearer ${await run.token('supervisor', 'centre')}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  const answer = await fetch(`${run.apiUrl}/reports/monthly/${month}`, { headers, ...init });
  if (!answer.ok)
    throw new Error(`the report’s ${init.method ?? 'GET'} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
};

const ask = (run: BenchRun): Promise<unknown> => call(run, { method: 'POST', body: '{}' });

const read = async (run: BenchRun): Promise<Report> => (await call(run)) as Report;

/** @throws Error unless the report counts every ticket */
const check = async (run: BenchRun, tickets: number): Promise<void> => {
  const { perDay, run: made } = await read(run);
  const received = Object.values(perDay).reduce((sum, count) => sum + count, 0);
  if (made?.state !== 'done' || made.done !== tickets || received !== tickets)
    throw new Error(`of ${tickets} tickets the report counts ${received}; its run: ${JSON.stringify(made)}`);
};

const requestsOf = ({ requests }: BenchRun): number =>
  [...requests].filter(([name]) => name.startsWith('DynamoDB_')).reduce((sum, [, count]) => sum + count, 0);

/** Has the report made and lets it be until it is: nobody asks meanwhile, so that every request is the report's. */
export const makeReport = async (run: BenchRun, tickets: number): Promise<Made> => {
  const before = requestsOf(run);
  const begun = performance.now();
  await ask(run);
  await run.settled();
  const made = { milliseconds: performance.now() - begun, requests: requestsOf(run) - before };
  await check(run, tickets);
  return made;
};

/**
 * Has the report made and asks again and again how far it is.
 * @returns how many tickets were done, each number that was seen, in order
 * @throws Error when it goes back, or beyond what there is to do
 */
export const followReport = async (run: BenchRun, tickets: number): Promise<readonly number[]> => {
  await ask(run);
  const looks: number[] = [];
  for (let progress = (await read(run)).run; progress?.state !== 'done'; progress = (await read(run)).run) {
    const { done, seen } = progress ?? { done: 0, seen: 0 };
    if (done < (looks.at(-1) ?? 0) || done > seen)
      throw new Error(`progress ${looks.join(', ')}, then ${done}/${seen}`);
    looks.push(done);
    await setTimeout(betweenLooks);
  }
  await run.settled();
  await check(run, tickets);
  return [...new Set(looks)];
};
