/**
 * What the local run cannot show. A duration is made of what was counted, the function's calls to AWS, because time on
 * this machine says nothing of Lambda's.
 */
export const assumptions = {
  /** Milliseconds that a call to AWS takes within a region. */
  callMilliseconds: 8,
  /** Milliseconds of a function's own work for each invocation, at its memory. */
  ownMilliseconds: 15,
  /** Bytes of Lambda's own lines for each invocation (START, END, REPORT), and how many there are. */
  platformLineBytes: 276,
  platformLines: 3,
  /** Bytes of a line of the API's access log. */
  accessLogBytes: 330,
  /** Bytes that CloudWatch Logs adds to each event. */
  logEventBytes: 26,
  /** Tickets a day over which the cost of scanning is spread: a county's, and a city's. */
  volumes: [300, 2000],
} as const;
