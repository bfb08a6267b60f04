import type { Area } from './area.ts';
import { handover } from './areas/handover/handover.tsx';
import { home } from './areas/home/home.tsx';
import { intake } from './areas/intake/intake.tsx';
import { tickets } from './areas/tickets/tickets.tsx';

/** The areas of the desk in the order of the navigation. */
export const areas: readonly Area[] = [home, intake, handover, tickets];
