import type { Measure } from '../measure.ts';
import { bundles } from './bundles/bundles.ts';
import { intake } from './intake/intake.ts';
import { lists } from './lists/lists.ts';
import { sustained } from './sustained/sustained.ts';

/** Everything that can be measured, in the order of the report. */
export const measures: readonly Measure[] = [bundles, intake, sustained, lists];
