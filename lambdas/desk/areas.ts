import type { Area } from './area.ts';
import { home } from './areas/home/home.tsx';
import { supervision } from './areas/supervision/supervision.tsx';
import { tickets } from './areas/tickets/tickets.tsx';

/** The areas of the desk in the order of the navigation. */
export const areas: readonly Area[] = [home, tickets, supervision];
