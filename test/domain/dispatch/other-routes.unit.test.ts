import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { otherRoutes as routes } from '../../../config/county.ts';
import { otherRoutes } from '../../../domain/dispatch/other-routes.ts';

const pointedTo = (subject: string, description = ''): readonly string[] =>
  otherRoutes({ subject, description }, routes).map(({ route }) => route.id);

describe('a route that is not the hotline’s (R31, R81)', () => {
  it.each([
    ['厨房着火了', 'fire'],
    ['老人昏迷', 'ambulance'],
    ['有人持刀', 'police'],
    ['路口发生车祸', 'traffic'],
    ['对法院判决不服', 'court'],
    ['申请劳动仲裁', 'arbitration'],
    ['对罚款申请行政复议', 'review'],
    ['村干部受贿', 'discipline'],
    ['上访件没有回音', 'petition'],
    ['邻居借钱不还', 'private'],
  ])('is hinted at by the words: %s → %s', (subject, route) => {
    expect(pointedTo(subject)).toContain(route);
  });

  it('is not hinted at for a matter of the hotline’s', () => {
    expect(pointedTo('暖气不热', '家中室温只有十四度')).toEqual([]);
  });

  it('stands after every emergency, and names the words that point to it', () => {
    const words = routes.flatMap(({ keywords }) => keywords);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 6 }), (said) => {
        const found = otherRoutes({ description: said.join(',') }, routes);
        const emergencies = found.map(({ route }) => route.emergency);
        expect(emergencies).toEqual(emergencies.toSorted((a, b) => Number(b) - Number(a)));
        for (const { route, words: hints } of found) {
          expect(hints.length).toBeGreaterThan(0);
          for (const hint of hints) expect(route.keywords).toContain(hint);
        }
        for (const word of said) expect(found.some(({ words: hints }) => hints.includes(word))).toBe(true);
      }),
    );
  });

  it('for some types of matters only is not shown for another', () => {
    const [route] = routes;
    if (!route) throw new Error('no route');
    const only = { ...route, keywords: ['词语'], types: ['complaint'] as const };
    expect(otherRoutes({ type: 'complaint', subject: '词语' }, [only])).toHaveLength(1);
    expect(otherRoutes({ type: 'help', subject: '词语' }, [only])).toEqual([]);
    expect(otherRoutes({ subject: '词语' }, [only])).toEqual([]);
  });
});
