import './support/quiet.ts';
import { describe, expect, it } from '@jest/globals';
import type { Commit } from '../../domain/tickets/commit.ts';
import { faultyRun } from './support/faulty-run.ts';
import type { Sabotage, Send, TableCommand } from './support/faulty-table.ts';
import { pairs } from './support/kinds.ts';

type Broken = { readonly what: string; readonly finding: RegExp; readonly sabotage: Sabotage };

const sortOf = ({ input }: TableCommand): string => String(input.Item?.sk);
const isPut = ({ constructor: { name } }: TableCommand): boolean => name === 'PutCommand';

/** The write is not made, and nobody notices. */
const forgetting =
  (forgotten: (command: TableCommand, writer: string) => boolean): Sabotage =>
  async (writer, command, send) =>
    isPut(command) && forgotten(command, writer) ? {} : send(command);

/** The write is made whatever stands there. */
const unconditionally = (command: TableCommand, send: Send): Promise<object> => {
  const { ConditionExpression: _, ...input } = command.input as Record<string, unknown>;
  const write = { constructor: { name: command.constructor.name }, input } as TableCommand;
  return send(write);
};

/** A milestone's commit whose breaches are dated a second late. */
const datedLate = ({ constructor: { name }, input }: TableCommand): TableCommand => {
  const { events } = input.Item as unknown as Commit;
  const late = events.map((event) => (event.type === 'LimitPassed' ? { ...event, at: event.at + 1_000 } : event));
  return { constructor: { name }, input: { ...input, Item: { ...input.Item, events: late } } };
};

/** Defects as they could be made, each in one line of a function. */
const broken: readonly Broken[] = [
  {
    what: 'a publisher that forgets to mark what it has sent',
    finding: /was sent \d+ times/,
    sabotage: forgetting((command) => /^SMS#(?!oa)/.test(sortOf(command))),
  },
  {
    what: 'a publisher that marks as sent what it has not sent yet',
    finding: /was never sent/,
    sabotage: async (writer, command, send) => {
      const { pk, sk } = (command.input as { Key?: Record<string, unknown> }).Key ?? {};
      const asksForMark =
        writer === 'publish' && String(sk).startsWith('SMS#') && String(sk).includes('unit-dispatched');
      return asksForMark ? { Item: { pk } } : send(command);
    },
  },
  {
    what: 'a reconciler that never sees the stored wait',
    finding: /its run|waits for the past/,
    sabotage: async (writer, command, send) => {
      const { sk } = (command.input as { Key?: Record<string, unknown> }).Key ?? {};
      return writer === 'signal' && sk === 'WAIT' ? {} : send(command);
    },
  },
  {
    what: 'a command that writes its commit over another',
    finding: /commit|lost|numbers/,
    sabotage: async (writer, command, send) =>
      writer === 'commands' && sortOf(command).startsWith('EVENT#') ? unconditionally(command, send) : send(command),
  },
  {
    what: 'a milestone that dates a limit by its own clock',
    finding: /is dated/,
    sabotage: async (writer, command, send) =>
      writer === 'task' && sortOf(command).startsWith('EVENT#') ? send(datedLate(command)) : send(command),
  },
  {
    what: 'a board that shows an older commit',
    finding: /the board/,
    sabotage: async (_, command, send) => (sortOf(command) === 'BOARD' ? {} : send(command)),
  },
  {
    what: 'a wait that is not stored',
    finding: /the stored wait/,
    sabotage: forgetting((command) => sortOf(command) === 'WAIT'),
  },
  {
    what: 'a link that is not in the table',
    finding: /its link opens/,
    sabotage: forgetting((command) => sortOf(command) === 'LINK'),
  },
  {
    what: 'a merger that the master does not learn of',
    finding: /is not known to/,
    sabotage: async (_, command, send) => {
      if (!isPut(command) || !JSON.stringify(command.input.Item).includes('"FollowerJoined"')) return send(command);
      return {};
    },
  },
  {
    what: 'an archive without its record',
    finding: /archived as/,
    sabotage: forgetting((command) => sortOf(command) === 'ARCHIVE'),
  },
];

/** Runs within which a defect must be found. */
const seeds = Array.from({ length: 24 }, (_, index) => 1 + index * 7);

describe('the runs with faults', () => {
  it.each(broken)('catch $what', async ({ finding, sabotage }) => {
    const findings: string[] = [];
    for (const seed of seeds) {
      const outcome = await faultyRun(seed, sabotage).catch((error: unknown) => ({ findings: [String(error)] }));
      findings.push(...outcome.findings);
      if (findings.some((each) => finding.test(each))) return;
    }
    throw new Error(`not caught: ${findings.slice(0, 3).join('; ')}`);
  });

  it('can be repeated: the same seed makes the same run', async () => {
    for (const seed of [pairs.length, 4_711]) expect(await faultyRun(seed)).toEqual(await faultyRun(seed));
  });
});
