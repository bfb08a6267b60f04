import type { Measure } from '../measure.ts';
import { bundles } from './bundles/bundles.ts';
import { city } from './city/city.ts';

/** Everything that can be measured, in the order of the report. */
export const measures: readonly Measure[] = [bundles, city];
