import type { Profile } from '../../config/profile.ts';

/** The interface of level 1 as functions know it; nothing where the profile has none. */
export const levelOneVariables = ({ levelOne }: Profile): Record<string, string> =>
  levelOne ? { LEVEL_ONE_ENDPOINT: levelOne.endpoint, LEVEL_ONE_GENERATION: String(levelOne.generation) } : {};
