import type { Usage } from '../../prices.ts';
import { assumptions } from './assumptions.ts';
import type { Line } from './metered-run.ts';
import type { Lived } from './play.ts';
import type { Call } from './wire/meter.ts';

const gigabyte = 1_000_000_000;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

type Work = Pick<Lived, 'calls' | 'invocations' | 'lines'>;

/** The daily rounds: they look at every open or ended ticket by an index, and do something about some of them. */
const rounds: ReadonlySet<string> = new Set(['sweep', 'digest', 'erase']);

/** What is made of all tickets together, each night: nothing of it is a single ticket's. */
const reports: ReadonlySet<string> = new Set(['reports']);

const isFixed = ({ by, about }: Call): boolean =>
  reports.has(by) || (rounds.has(by) && (about === '' || about.startsWith('index ')));

const isScheduled = ({ by }: { readonly by: string }): boolean => reports.has(by) || rounds.has(by);

/** What a life alone caused: of the daily rounds only what they read and asked for on its own account. */
export const ownPart = (lived: Lived): Lived => ({
  ...lived,
  calls: lived.calls.filter((call) => !isFixed(call)),
  invocations: lived.invocations.filter((each) => !isScheduled(each)),
  lines: lived.lines.filter((each) => !isScheduled(each)),
});

const fixedPart = ({ calls, invocations, lines }: Lived, names: ReadonlySet<string>): Work => ({
  calls: calls.filter((call) => names.has(call.by) && isFixed(call)),
  invocations: invocations.filter(({ by }) => names.has(by)),
  lines: lines.filter(({ by }) => names.has(by)),
});

/** What the daily rounds cost whatever is open, over the days of a life. */
export const roundsPart = (lived: Lived): Work => fixedPart(lived, rounds);

/** What the reports cost over the nights of a life, with all tickets that there were. */
export const reportsPart = (lived: Lived): Work => fixedPart(lived, reports);

const logBytes = (invocations: number, lines: readonly Line[]): number => {
  const { logEventBytes, platformLineBytes, platformLines } = assumptions;
  return (
    invocations * (platformLineBytes + platformLines * logEventBytes) +
    sum(lines.map(({ bytes }) => bytes + logEventBytes))
  );
};

/**
 * What functions used, with what they called and wrote.
 * @param memory of the functions by folder, in MB
 */
export const usageOfWork = ({ calls, invocations, lines }: Work, memory: ReadonlyMap<string, number>): Usage => {
  const { callMilliseconds, ownMilliseconds } = assumptions;
  const megabytes = (by: string): number => memory.get(by) ?? 0;
  const milliseconds =
    sum(calls.map(({ by }) => megabytes(by) * callMilliseconds)) +
    sum(invocations.map(({ by }) => megabytes(by) * ownMilliseconds));
  return {
    lambdaRequest: invocations.length,
    lambdaGigabyteSecond: milliseconds / 1000 / 1024,
    readRequestUnit: sum(calls.map(({ readUnits }) => readUnits)),
    writeRequestUnit: sum(calls.map(({ writeUnits }) => writeUnits)),
    snsPublish: calls.filter(({ operation, about }) => operation === 'Publish' && about === 'topic').length,
    logGigabyte: logBytes(invocations.length, lines) / gigabyte,
  };
};

/**
 * Milliseconds assumed for an invocation of a function, on the average of its calls to AWS.
 * @param calls of all its invocations
 */
export const assumedMilliseconds = (calls: number, invocations: number): number =>
  assumptions.ownMilliseconds + (assumptions.callMilliseconds * calls) / invocations;

/** What a life used, as AWS bills it. */
export const usageOf = (lived: Lived, memory: ReadonlyMap<string, number>): Usage => {
  const { accessLogBytes, logEventBytes } = assumptions;
  const work = usageOfWork(lived, memory);
  const logged = sum(lived.logged) + lived.logged.length * logEventBytes;
  const accessed = lived.requests * (accessLogBytes + logEventBytes);
  return {
    ...work,
    stateTransition: lived.transitions,
    httpApiRequest: lived.requests,
    snsPublish: (work.snsPublish ?? 0) + lived.texts,
    logGigabyte: (work.logGigabyte ?? 0) + (logged + accessed) / gigabyte,
  };
};
