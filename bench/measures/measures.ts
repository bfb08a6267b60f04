import type { Measure } from '../measure.ts';
import { bundles } from './bundles/bundles.ts';
import { calendar } from './calendar/calendar.ts';
import { city } from './city/city.ts';
import { intake } from './intake/intake.ts';
import { lists } from './lists/lists.ts';
import { queues } from './queues/queues.ts';
import { reports } from './reports/reports.ts';
import { sustained } from './sustained/sustained.ts';
import { workflow } from './workflow/workflow.ts';

/** Everything that can be measured, in the order of the report. */
export const measures: readonly Measure[] = [
  intake,
  sustained,
  bundles,
  workflow,
  calendar,
  city,
  lists,
  queues,
  reports,
];
