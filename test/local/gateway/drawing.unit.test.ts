import { describe, expect, it } from '@jest/globals';
import { drawGraph } from '../../../local/console/drawing.ts';
import { readGraph } from '../../../local/console/graph.ts';
import { layerStates } from '../../../local/console/layers.ts';

const definition = JSON.stringify({
  StartAt: 'Route',
  States: {
    Route: { Type: 'Choice', Choices: [{ Next: 'AwaitDispatch' }, { Next: 'AwaitReview' }], Default: 'Archive' },
    AwaitDispatch: { Type: 'Task', Comment: '等待转办', Next: 'Route', Catch: [{ Next: 'Milestone' }] },
    AwaitReview: { Type: 'Task', Next: 'Route', Catch: [{ Next: 'Milestone' }, { Next: 'Milestone' }] },
    Milestone: { Type: 'Task', Next: 'Route' },
    Archive: { Type: 'Task', Next: 'Done' },
    Done: { Type: 'Succeed' },
  },
});

describe('The picture of a state machine', () => {
  const graph = readGraph(definition);

  it('has each state and each transition once, with its kind', () => {
    expect(graph.nodes).toHaveLength(6);
    expect(graph.nodes).toContainEqual({ name: 'AwaitDispatch', type: 'Task', comment: '等待转办' });
    expect(graph.edges).toHaveLength(9);
    expect(graph.edges).toContainEqual({ from: 'AwaitReview', to: 'Milestone', kind: 'catch' });
    expect(graph.edges).toContainEqual({ from: 'Route', to: 'Archive', kind: 'default' });
  });

  it('reads downwards from the start, in the order of the definition', () => {
    const rows = layerStates(graph);
    expect(rows).toEqual([
      ['Route'],
      ['AwaitDispatch', 'AwaitReview', 'Archive'],
      [undefined, undefined, 'Done'],
      ['Milestone'],
    ]);
  });

  it('continues a long row below', () => {
    const States = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`S${index}`, { Type: 'Succeed' }]));
    const Choices = Object.keys(States).map((Next) => ({ Next }));
    const wide = readGraph(JSON.stringify({ StartAt: 'C', States: { C: { Type: 'Choice', Choices }, ...States } }));
    expect(layerStates(wide).map((row) => row.length)).toEqual([1, 4, 3]);
  });

  it('keeps boxes apart and lines within it', () => {
    const { boxes, lines, width, height } = drawGraph(graph);
    expect(boxes).toHaveLength(6);
    expect(lines).toHaveLength(9);
    for (const [index, one] of boxes.entries()) {
      expect(one.x + one.width).toBeLessThanOrEqual(width);
      expect(one.y + one.height).toBeLessThanOrEqual(height);
      for (const other of boxes.slice(index + 1)) {
        const apart = Math.abs(one.x - other.x) >= one.width || Math.abs(one.y - other.y) >= one.height;
        expect(apart).toBe(true);
      }
    }
    for (const { path } of lines) expect(path).toMatch(/^M[\d. ]+ C[\d. -]+$/);
  });

  it('draws a machine of one state', () => {
    const single = readGraph('{"StartAt":"Only","States":{"Only":{"Type":"Succeed"}}}');
    expect(drawGraph(single)).toMatchObject({ boxes: [{ name: 'Only' }], lines: [] });
  });
});
