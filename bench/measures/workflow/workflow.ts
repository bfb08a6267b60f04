import type { Figure, Findings, Measure } from '../../measure.ts';
import { costOf } from '../../prices.ts';
import { lives, plain, warmUp } from './lives/lives.ts';
import { type MeteredRun, startMeteredRun } from './metered-run.ts';
import { notesOf } from './notes.ts';
import { beginning, type Lived, playLife } from './play.ts';
import { type Priced, pricedOf } from './priced.ts';
import { costsTable, countsTable, designsTable, functionsTable, pricesTable } from './report.ts';
import { reportsPart, usageOfWork } from './usage.ts';

/** US$ for the ordinary ticket without reminders. */
const most = 0.0004;

/** What the targeted life used besides its cost. */
const countsOf = ({ lived, own }: Priced): readonly Figure[] => [
  { what: 'its state transitions', value: lived.transitions, unit: 'transitions' },
  { what: 'its Lambda calls', value: lived.invocations.length, unit: 'calls' },
  { what: 'its DynamoDB reads', value: own.readRequestUnit ?? 0, unit: 'read units' },
  { what: 'its DynamoDB writes', value: own.writeRequestUnit ?? 0, unit: 'write units' },
  { what: 'its SMS', value: lived.messages.reduce((sum, { segments }) => sum + segments, 0), unit: 'segments' },
];

const figuresOf = (all: readonly Priced[]): readonly Figure[] =>
  all.flatMap((priced): readonly Figure[] => {
    const { lived, own, designs } = priced;
    const cost = { what: `AWS cost of a ticket: ${lived.name}`, value: costOf(own), unit: 'US$' };
    if (lived.name !== plain.name) return [cost];
    const beside = designs.map(({ name, usage }) => ({
      what: `its cost beside ${name}`,
      value: costOf(own) / costOf(usage),
      unit: '×',
    }));
    return [{ ...cost, target: { atMost: most } }, ...countsOf(priced), ...beside];
  });

/** What a night's reports cost, with the tickets of all the lives: no ticket's own, and so not in its cost. */
const nightOf = (lived: Lived, memory: MeteredRun['memory']): readonly Figure[] => {
  const part = reportsPart(lived);
  const nights = part.invocations.length;
  const usage = usageOfWork(part, memory);
  return [
    { what: 'AWS cost of a night’s reports, of no ticket', value: costOf(usage) / nights, unit: 'US$' },
    { what: 'its calls to AWS', value: part.calls.length / nights, unit: 'calls' },
  ];
};

const playAll = async (metered: MeteredRun, say: (line: string) => void): Promise<readonly Lived[]> => {
  await playLife(warmUp, metered);
  const played: Lived[] = [];
  for (const life of lives) {
    const lived = await playLife(life, metered);
    say(`${life.name}: ${lived.transitions} transitions`);
    played.push(lived);
  }
  return played;
};

const findingsOf = (played: readonly Lived[], memory: MeteredRun['memory']): Findings => {
  const [ordinary, answered, ...rest] = played.map((lived) => pricedOf(lived, memory));
  const longest = played.at(-1);
  if (!ordinary || !answered || !longest) throw new Error('no life was played');
  const all = [ordinary, answered, ...rest] as const;
  return {
    figures: [...figuresOf(all), ...nightOf(longest, memory)],
    details: [countsTable(all), costsTable(all), designsTable(all), functionsTable(played), pricesTable],
    notes: notesOf(all, longest, memory, most),
  };
};

/** What a ticket costs, counted. The same in every form: nothing of it is a timing. */
export const workflow: Measure = {
  id: 'workflow',
  title: 'Workflow: transitions, calls and AWS cost of a ticket, counted from the wire',
  run: async (_, say) => {
    const metered = await startMeteredRun(beginning);
    try {
      return findingsOf(await playAll(metered, say), metered.memory);
    } finally {
      await metered.stop();
    }
  },
};
