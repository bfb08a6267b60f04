import { directory, otherRoutes } from '../../config/county.ts';

/** What the county begins to dispatch with: its directory as it was first set up, and the routes that are not the hotline's. */
export const dispatching = { seed: directory, routes: otherRoutes };
