import { describe, expect, it } from '@jest/globals';
import { assumptions } from '../../../../bench/measures/workflow/assumptions.ts';
import { scanned, scanShare, scheduled } from '../../../../bench/measures/workflow/designs.ts';
import {
  assumedMilliseconds,
  ownPart,
  roundsPart,
  usageOf,
  usageOfWork,
} from '../../../../bench/measures/workflow/usage.ts';
import { lived, memory } from './lived.ts';

const { callMilliseconds, ownMilliseconds, platformLineBytes, platformLines, logEventBytes, accessLogBytes } =
  assumptions;
const own = ownPart(lived);

/** Gigabyte-seconds of so many calls and invocations at 512 MB. */
const halfGigabyte = (calls: number, invocations: number): number =>
  (calls * callMilliseconds + invocations * ownMilliseconds) / 2000;

describe('the usage of a life', () => {
  it('leaves out the daily rounds but for what they read of the ticket', () => {
    expect(own.invocations.filter(({ by }) => by === 'sweep')).toEqual([]);
    expect(own.calls.filter(({ by }) => by === 'sweep')).toEqual([lived.calls.at(-1)]);
    expect(own.lines).toHaveLength(2);
    const rounds = roundsPart(lived);
    expect(rounds.calls.map(({ operation }) => operation)).toEqual(['Query', 'ListExecutions']);
    expect([rounds.invocations.length, rounds.lines.length]).toEqual([1, 1]);
  });

  it('adds up transitions, units, requests and publications; SMS are no publications to a topic', () => {
    expect(usageOf(own, memory)).toMatchObject({
      stateTransition: 7,
      httpApiRequest: 2,
      readRequestUnit: 5,
      writeRequestUnit: 13,
      lambdaRequest: 10,
      snsPublish: 2,
    });
  });

  it('counts a function’s time by its calls and its memory', () => {
    expect(usageOf(own, memory).lambdaGigabyteSecond).toBeCloseTo(halfGigabyte(15, 10), 12);
    const double = new Map([...memory].map(([name, megabytes]) => [name, 2 * megabytes]));
    expect(usageOf(own, double).lambdaGigabyteSecond).toBeCloseTo(2 * halfGigabyte(15, 10), 12);
    expect(assumedMilliseconds(6, 3)).toBe(ownMilliseconds + 2 * callMilliseconds);
  });

  it('counts each line of a log with what CloudWatch adds to it', () => {
    const functions = 300 + 2 * logEventBytes + 10 * (platformLineBytes + platformLines * logEventBytes);
    const workflow = 600 + 2 * logEventBytes;
    const access = 2 * (accessLogBytes + logEventBytes);
    expect(usageOf(own, memory).logGigabyte).toBeCloseTo((functions + workflow + access) / 1e9, 15);
  });

  it('of nothing done is nothing', () => {
    const none = usageOfWork({ calls: [], invocations: [], lines: [] }, memory);
    expect(Object.values(none).every((used) => used === 0)).toBe(true);
  });
});

describe('the designs beside it', () => {
  it('scan: no execution, wait, signal or archive task; two writes for each instant; the archive record stays', () => {
    const usage = scanned(own, memory);
    expect(usage).toMatchObject({
      stateTransition: 0,
      lambdaRequest: 4,
      readRequestUnit: 1,
      writeRequestUnit: 2 + 1 + 5 + 2 + 2 * 2,
      httpApiRequest: 2,
      snsPublish: 2,
    });
  });

  it('scan: a day of looks, shared among the tickets of the day', () => {
    const share = scanShare(720, memory);
    expect(share).toMatchObject({ scheduledInvocation: 2, lambdaRequest: 2, readRequestUnit: 1, writeRequestUnit: 0 });
    expect(share.lambdaGigabyteSecond).toBeCloseTo(2 * halfGigabyte(1, 1), 12);
    expect(scanShare(1440, memory).scheduledInvocation).toBe(1);
  });

  it('schedules: signal follows commits only and sets a schedule; each milestone is a scheduled invocation', () => {
    const usage = scheduled(own, memory);
    expect(usage).toMatchObject({
      stateTransition: 0,
      scheduledInvocation: 1,
      lambdaRequest: 5,
      readRequestUnit: 2,
      writeRequestUnit: 2 + 1 + 5 + 2,
    });
  });
});
