import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import gcoord from 'gcoord';
import { type Position, toWgs84 } from '../../../domain/geo/gcj02.ts';

/** The types say `default` twice: the package is CommonJS, and its types are of a module. */
const { transform, CRSTypes } = gcoord as unknown as typeof gcoord.default;

/** Degrees within ten centimetres. */
const near = 1e-6;

const isNear = (one: Position, [long = 0, lat = 0]: readonly number[]): boolean =>
  Math.abs(one.lat - lat) < near && Math.abs(one.long - long) < near;

describe('Positions of Chinese maps', () => {
  it('come out where another implementation finds them', () => {
    const position = fc.record({
      lat: fc.double({ min: 18, max: 53, noNaN: true }),
      long: fc.double({ min: 74, max: 134, noNaN: true }),
    });
    fc.assert(
      fc.property(position, ({ lat, long }) => {
        const [east, north] = transform([long, lat], CRSTypes.WGS84, CRSTypes.GCJ02);
        return isNear(toWgs84({ lat: north ?? 0, long: east ?? 0 }), [long, lat]);
      }),
    );
  });

  it('lie some hundred metres off in Yongning', () => {
    const { lat, long } = toWgs84({ lat: 38.2773, long: 106.2532 });
    expect(Math.hypot(lat - 38.2773, long - 106.2532) * 111_000).toBeGreaterThan(200);
  });

  it('are what they are outside the mainland', () => {
    expect(toWgs84({ lat: 48.85, long: 2.35 })).toEqual({ lat: 48.85, long: 2.35 });
  });
});
