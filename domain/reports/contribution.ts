/**
 * What the monthly report counts (R57, R69). Each is a number of tickets of a platform within a period; what exactly counts
 * stands in `definitions.ts`. Rates are made of two of them and print both.
 */
export const figures = [
  'received',
  'handled',
  'on-time',
  'overdue',
  'returned',
  'extended',
  'reworked',
  'callback-due',
  'called-back',
  'unreachable',
  'rated',
  'satisfied',
  'solved',
  'supervised',
  'supervision-due',
  'supervised-on-time',
  'joint',
  'withdrawn',
  'declined',
] as const;

export type Figure = (typeof figures)[number];

/**
 * One ticket counts once in a figure of a platform. A figure is the number of its contributions, so each number of a report
 * can be traced to tickets. `unit` is the platform: `city` for level 1, `centre` for level 2, a department or township, or a
 * village.
 */
export type Contribution = { readonly figure: Figure; readonly unit: string; readonly ticketId: string };

/** The platforms of levels 1 and 2, by their ids in every county's organisation tree. */
export const cityPlatform = 'city';
export const centrePlatform = 'centre';
