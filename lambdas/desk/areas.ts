import type { Area } from './area.ts';
import { assessment } from './areas/assessment/assessment.tsx';
import { home } from './areas/home/home.tsx';
import { tickets } from './areas/tickets/tickets.tsx';

/** The areas of the desk in the order of the navigation. */
export const areas: readonly Area[] = [home, tickets, assessment];
