/** The subscriber that a profile builds in (R4): no integrator, but the level above. */
export const levelOneId = 'level-one';
