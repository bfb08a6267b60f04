import type { Area } from './area.ts';
import { home } from './areas/home/home.tsx';

/** The areas of the desk in the order of the navigation. */
export const areas: readonly Area[] = [home];
