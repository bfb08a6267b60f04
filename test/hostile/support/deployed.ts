import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeployedRoute, Surface } from './surface.ts';

/** The folder that all files of a run share; the set-up has made it. */
export const runFolder = (): string => {
  const { HOSTILE_FOLDER } = process.env;
  if (HOSTILE_FOLDER === undefined) throw new Error('run by npm run test:hostile');
  return HOSTILE_FOLDER;
};

const surfaces = (): Readonly<Record<'home' | 'china', Surface>> =>
  JSON.parse(readFileSync(join(runFolder(), 'surface.json'), 'utf8'));

/** The routes of both profiles, each once. */
export const deployedRoutes = (): readonly DeployedRoute[] => {
  const { home, china } = surfaces();
  return [...new Map([...home.routes, ...china.routes].map((route) => [route.key, route])).values()];
};

/** What invokes functions beside the routes, in either profile. */
export const deployedSources = (): readonly string[] => {
  const { home, china } = surfaces();
  return [...new Set([...home.sources, ...china.sources])].sort();
};
