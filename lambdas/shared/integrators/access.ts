/** Who admits integrators and sees to their keys: the centre's head and the system's administrator. */
export const integratorKeepers = ['centre-head', 'admin'] as const;
