import { costOf, costsOf, pricesInWords } from '../../prices.ts';
import { assumptions } from './assumptions.ts';
import { designsInWords } from './designs.ts';
import type { Lived } from './play.ts';
import type { Priced } from './priced.ts';
import { roundsPart, usageOfWork } from './usage.ts';

const share = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;

const dollars = (amount: number): string => `US$${amount.toFixed(6)}`;

const method =
  'Each life was played alone through the whole local run, on a clock that stands still until it is moved: the centre acts by the API, units through the links in their SMS (read, sent, signatures confirmed by code), the caller by SMS. Every request of a function to AWS passed a counting proxy; units were worked out from the items as they were before and after. The calls of task functions were those in the histories of the executions, or the run would have failed.';

/** Where the ordinary ticket's money goes. */
const shares = ({ lived, own }: Priced): string => {
  const [costs, total] = [costsOf(own), costOf(own)];
  const board = lived.calls
    .filter(({ about }) => about === 'BOARD')
    .reduce((sum, { writeUnits }) => sum + writeUnits, 0);
  return `The target is that of the ordinary ticket without reminders in its ${lived.transitions} transitions. Of its cost ${share(costs.stateTransition, total)} are state transitions, ${share(costs.writeRequestUnit + costs.readRequestUnit, total)} DynamoDB: ${board} of its ${own.writeRequestUnit} write units are the board and its indexes, whose entries are all rewritten at each commit because the board carries the commit's number.`;
};

/** Why an answer by SMS is dearer, and what would save it. */
const bySms = (ordinary: Priced, answered: Priced, most: number): string => {
  const more = answered.lived.transitions - ordinary.lived.transitions;
  const cost = costOf(answered.own);
  return `A caller who answers by SMS costs ${more} transitions more, which brings the ticket to ${dollars(cost)}, ${cost > most ? 'above' : 'still within'} the target: the answer keeps the callback's limit, so the wait moves on to a later instant, and the execution is woken to wait for it. They would be saved if a wait were allowed to end earlier than it need.`;
};

/** What the daily rounds cost whatever is open, and the nightly reports, by the days of a long life. */
const rounds = (longest: Lived, memory: ReadonlyMap<string, number>): string => {
  const part = roundsPart(longest);
  const days = part.invocations.filter(({ by }) => by === 'sweep').length;
  const cost = costOf(usageOfWork(part, memory)) / days;
  return `The daily rounds (sweep, digest, erasure) cost ${dollars(cost)} a day whatever is open and are not in a ticket's cost; what they read of the ticket itself, and the digest's SMS to its unit, are. The nightly reports are made of all tickets together and have a line of their own: in it are the tickets of all the lives played before, each read once a night.`;
};

const assumed = `Assumed, because this machine cannot show it: ${assumptions.callMilliseconds} ms for each call to AWS and ${assumptions.ownMilliseconds} ms of own work for each invocation, at the memory of the template; Lambda's own ${assumptions.platformLineBytes} bytes of log for each invocation and ${assumptions.accessLogBytes} for each API request. Not in it: the carrier's part of SMS (no price was found; segments are counted), storage, KMS, data transfer, lists that people look at, secrets that a function reads once in its life.`;

const bought =
  'What the dearer design buys: each limit fires at its own second and not at the next look, each ticket is drawn in the console with its state and history, and no index of due instants can grow hot.';

/** How it was measured, where the money goes, what the other designs are. */
export const notesOf = (
  [ordinary, answered]: readonly [Priced, Priced, ...Priced[]],
  longest: Lived,
  memory: ReadonlyMap<string, number>,
  most: number,
): readonly string[] => [
  method,
  shares(ordinary),
  bySms(ordinary, answered, most),
  assumed,
  rounds(longest, memory),
  pricesInWords,
  ...designsInWords,
  bought,
];
