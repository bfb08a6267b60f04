import { describe, expect, it } from '@jest/globals';
import { costOf, costsOf, type Price, type PriceName, prices } from '../../bench/prices.ts';

const price = (each: number): Price => ({ each, unit: '', source: '', certainty: '' });

/** A list with round prices, so that a sum can be done in the head. */
const list = {
  ...(Object.fromEntries(Object.keys(prices).map((name) => [name, price(0)])) as Record<PriceName, Price>),
  stateTransition: price(3),
  writeRequestUnit: price(0.5),
};

describe('a bill', () => {
  it('is each quantity times its price, together', () => {
    const usage = { stateTransition: 10, writeRequestUnit: 7, httpApiRequest: 4 };
    expect(costOf(usage, list)).toBe(33.5);
    expect(costsOf(usage, list)).toMatchObject({ stateTransition: 30, writeRequestUnit: 3.5, httpApiRequest: 0 });
  });

  it('of nothing is nothing', () => {
    expect(costOf({})).toBe(0);
  });

  it('counts ten transitions as US$0.00025', () => {
    expect(costOf({ stateTransition: 10 })).toBeCloseTo(0.00025, 12);
  });
});

describe('each price', () => {
  it.each(Object.entries(prices))('of %s says for what, from where and how surely', (_, { each, ...words }) => {
    expect(each).toBeGreaterThan(0);
    expect(words.source).toMatch(/^https:\/\//);
    expect(words.unit.length).toBeGreaterThan(5);
    expect(words.certainty.length).toBeGreaterThan(5);
  });
});
