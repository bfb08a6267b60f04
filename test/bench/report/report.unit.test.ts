import { describe, expect, it } from '@jest/globals';
import type { Figure } from '../../../bench/measure.ts';
import { drawCurve } from '../../../bench/report/curve.ts';
import { documentOf } from '../../../bench/report/document.ts';
import { fails, judgementOf, reasonsIn, targetOf } from '../../../bench/report/judgement.ts';
import { figureTable } from '../../../bench/report/table.ts';

const ratio: Figure = {
  what: 'intake beside a raw write',
  value: 0.5,
  unit: '×',
  target: { atLeast: 0.45 },
  timing: true,
};
const size: Figure = { what: 'intake: size', value: 685, unit: 'kB', target: { atMost: 450 } };
const plain: Figure = { what: 'tickets', value: 2000, unit: 'tickets' };

describe('a figure', () => {
  it('reaches its target or misses it; without one it is neither', () => {
    expect([ratio, size, plain].map(judgementOf)).toEqual(['reached', 'missed', '']);
    expect([ratio, size, plain].map(targetOf)).toEqual(['≥ 0.45 ×', '≤ 450 kB', '']);
    expect(judgementOf({ ...ratio, value: 0.45 })).toBe('reached');
    expect(judgementOf({ ...size, value: 450 })).toBe('reached');
  });

  it('that is known to miss is told with the reason, and fails once it gets worse', () => {
    const known: Figure = { ...size, missed: { why: 'It holds the SDK.', keeps: { atMost: 700 } } };
    expect([judgementOf(known), fails(known, 'normal')]).toEqual(['missed: see why', false]);
    expect(reasonsIn([known, ratio])).toEqual(['Missed: intake: size. It holds the SDK.']);
    const worse = { ...known, value: 701 };
    expect([judgementOf(worse), fails(worse, 'normal'), reasonsIn([worse])]).toEqual(['missed', true, []]);
    expect(reasonsIn([{ ...known, value: 400 }])).toEqual([]);
  });

  it('ends the run with an error when it misses, but for a timing of the short form', () => {
    const slow = { ...ratio, value: 0.1 };
    expect(fails(size, 'short')).toBe(true);
    expect(fails(slow, 'normal')).toBe(true);
    expect(fails(slow, 'short')).toBe(false);
    expect(fails(ratio, 'normal')).toBe(false);
  });
});

describe('the table', () => {
  it('puts the target beside what was measured, column under column', () => {
    const lines = figureTable([{ id: 'intake', findings: { figures: [ratio, size, plain] } }]);
    expect(lines).toEqual([
      'measure  what                       measured       target',
      'intake   intake beside a raw write  0.5 ×          ≥ 0.45 ×  reached',
      'intake   intake: size               685 kB         ≤ 450 kB  missed',
      'intake   tickets                    2,000 tickets',
    ]);
  });
});

describe('the document', () => {
  const kept = { day: '2026-11-24', form: 'full', machine: '2 cores, Node 24.21.0' } as const;
  const curves = [{ name: 'growth', title: 'Growth', x: 'tickets', y: 'ms', series: [{ name: 'list', points: [] }] }];

  it('says of each figure by which command, when and where it was measured', () => {
    const page = documentOf([{ ...kept, id: 'intake', title: 'Intake', findings: { figures: [ratio], curves } }]);
    expect(page).toContain('## Intake\n\n`npm run bench -- intake --full`, 2026-11-24, 2 cores, Node 24.21.0.');
    expect(page).toContain('| intake beside a raw write | 0.5 × | ≥ 0.45 × | reached |');
    expect(page).toContain('![Growth](figures/growth.svg)');
  });

  it('keeps a bar within its cell', () => {
    const details = [{ title: 'Either', columns: ['a|b'], rows: [['c|d']] }];
    const page = documentOf([{ ...kept, id: 'x', title: 'X', findings: { figures: [], details } }]);
    expect(page).toContain('| a\\|b |\n| --- |\n| c\\|d |');
  });
});

describe('a curve', () => {
  const points = [
    [1000, 4],
    [100_000, 5],
  ] as const;
  const drawn = drawCurve({
    name: 'l',
    title: 'Lists <flat>',
    x: 'tickets',
    y: 'ms',
    series: [{ name: '某单位', points }],
  });

  it('begins both axes at nothing, so that nothing looks steeper than it is', () => {
    expect(drawn.match(/>0<\/text>/g)).toHaveLength(2);
    expect(drawn).toContain('d="M81.3 87.2L610 52"');
  });

  it('names four lines within the picture', () => {
    const series = [1, 2, 3, 4].map((round) => ({ name: `round ${round}`, points }));
    const names = drawCurve({ name: 'r', title: 'Rounds', x: 'seconds', y: 'tickets/s', series });
    const places = [...names.matchAll(/<text x="([\d.]+)"[^>]*>— round/g)].map(([, x]) => Number(x));
    expect(places).toHaveLength(4);
    expect(Math.max(...places)).toBeLessThan(500);
    expect(new Set(places).size).toBe(4);
  });

  it('escapes what it is told', () => {
    expect(drawn).toContain('Lists &#60;flat&#62;');
    expect(drawn).not.toContain('<flat>');
  });
});
