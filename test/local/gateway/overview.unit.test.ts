import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { overviewOf } from '../../../local/gateway/overview.ts';

const definition = readFileSync('statemachines/ticket.asl.json', 'utf8');

describe('An execution on the picture of the regulation', () => {
  it('goes from wait to wait, whatever machinery lies between, a unit’s waits counting as one place', () => {
    const entered = [
      ...['Begin', 'AwaitDispatch', 'AfterDispatch', 'AwaitDayOne', 'Milestone', 'Reroute', 'AwaitDayOne'],
      ...['Milestone', 'Reroute', 'AwaitOverdue', 'AfterOverdue', 'AwaitSignature', 'AfterSignature', 'AwaitCallback'],
      ...['AfterCallback', 'AwaitDayOne', 'AfterDayOne', 'AwaitSignature', 'AfterSignature', 'AwaitCallback'],
    ];
    expect(overviewOf(definition, entered)?.taken).toEqual([
      { from: 'AwaitDispatch', to: 'unit' },
      { from: 'unit', to: 'AwaitSignature' },
      { from: 'AwaitSignature', to: 'AwaitCallback' },
      { from: 'AwaitCallback', to: 'unit' },
    ]);
  });

  it('has a line for each transition of an undisturbed ticket', () => {
    const way = ['AwaitDispatch', 'AwaitDayOne', 'AwaitSignature', 'AwaitCallback', 'Archive'];
    const overview = overviewOf(definition, way);
    const lines = overview?.lines.map(({ from, to }) => ({ from, to }));
    expect(overview?.taken).toHaveLength(4);
    for (const transition of overview?.taken ?? []) expect(lines).toContainEqual(transition);
    expect(overview?.boxes.find(({ name }) => name === 'AwaitDayTwo')).toMatchObject({ group: 'unit' });
  });

  it('is none for another machine, or for a definition with a line that the picture does not know', () => {
    const strange = JSON.parse(definition) as { States: { AfterUpstream: { Choices: { Next: string }[] } } };
    strange.States.AfterUpstream.Choices.push({ Next: 'AwaitCallback' });
    expect(overviewOf(JSON.stringify(strange), ['AwaitDispatch'])).toBeUndefined();
    expect(overviewOf('{"StartAt":"Only","States":{"Only":{"Type":"Succeed"}}}', ['Only'])).toBeUndefined();
  });
});
