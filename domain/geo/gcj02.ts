/** A position in degrees. */
export type Position = { readonly lat: number; readonly long: number };

/** Semi-major axis and squared eccentricity of the Krasovsky ellipsoid, which GCJ-02 reckons with. */
const axis = 6_378_245;
const eccentricity = 0.00669342162296594;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The waves that the two offsets have in common, in metres. */
const waves = (x: number): number => 20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI);

const northWaves = (y: number): number =>
  20 * Math.sin(y * Math.PI) +
  40 * Math.sin((y / 3) * Math.PI) +
  160 * Math.sin((y / 12) * Math.PI) +
  320 * Math.sin((y / 30) * Math.PI);

const eastWaves = (x: number): number =>
  20 * Math.sin(x * Math.PI) +
  40 * Math.sin((x / 3) * Math.PI) +
  150 * Math.sin((x / 12) * Math.PI) +
  300 * Math.sin((x / 30) * Math.PI);

/** How far GCJ-02 moves a position, in degrees. */
const offsetAt = ({ lat, long }: Position): Position => {
  const [x, y] = [long - 105, lat - 35];
  const root = 0.1 * Math.sqrt(Math.abs(x));
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 2 * root + ((waves(x) + northWaves(y)) * 2) / 3;
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + root + ((waves(x) + eastWaves(x)) * 2) / 3;
  const sine = Math.sin(radians(lat));
  const magic = 1 - eccentricity * sine * sine;
  return {
    lat: (north * 180) / (((axis * (1 - eccentricity)) / (magic * Math.sqrt(magic))) * Math.PI),
    long: (east * 180) / ((axis / Math.sqrt(magic)) * Math.cos(radians(lat)) * Math.PI),
  };
};

/** Where GCJ-02 differs from WGS 84, roughly: the mainland. */
const isMainland = ({ lat, long }: Position): boolean =>
  long >= 72.004 && long <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;

/** As near as the search goes, in degrees: a millimetre. */
const nearEnough = 1e-8;
const mostSteps = 30;

/**
 * A position of a Chinese map (GCJ-02, as Tencent's and so WeChat's are) in WGS 84, which tickets hold (FIELD §10). The offset
 * has no inverse in closed form: it is found step by step, to a millimetre.
 */
export const toWgs84 = (given: Position): Position => {
  if (!isMainland(given)) return given;
  let found = given;
  for (let step = 0; step < mostSteps; step += 1) {
    const offset = offsetAt(found);
    const next = { lat: given.lat - offset.lat, long: given.long - offset.long };
    const moved = Math.max(Math.abs(next.lat - found.lat), Math.abs(next.long - found.long));
    found = next;
    if (moved < nearEnough) break;
  }
  return found;
};
