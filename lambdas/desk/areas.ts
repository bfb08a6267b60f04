import type { Area } from './area.ts';
import { assessment } from './areas/assessment/assessment.tsx';
import { directory } from './areas/directory/directory.tsx';
import { handover } from './areas/handover/handover.tsx';
import { home } from './areas/home/home.tsx';
import { intake } from './areas/intake/intake.tsx';
import { integrations } from './areas/integrations/integrations.tsx';
import { organisation } from './areas/organisation/organisation.tsx';
import { queuesArea } from './areas/queues/queues-area.tsx';
import { reports } from './areas/reports/reports.tsx';
import { search } from './areas/search/search-area.tsx';
import { supervision } from './areas/supervision/supervision.tsx';
import { tickets } from './areas/tickets/tickets.tsx';

/** The areas of the desk in the order of the navigation. */
export const areas: readonly Area[] = [
  home,
  intake,
  queuesArea,
  search,
  handover,
  supervision,
  directory,
  organisation,
  reports,
  assessment,
  integrations,
  tickets,
];
