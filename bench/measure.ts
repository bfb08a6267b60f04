/** What a figure has to reach. */
export type Target = { readonly atLeast: number } | { readonly atMost: number };

/** One measured number. */
export type Figure = {
  /** What was measured, as the table prints it. */
  readonly what: string;
  readonly value: number;
  /** `tickets/s`, `×`, `kB`, `US$`, …; `×` is a ratio of two things measured side by side in one run. */
  readonly unit: string;
  readonly target?: Target;
  /** A timing depends on the machine: its target is not judged in the short form, where there is no time to repeat it. */
  readonly timing?: boolean;
  /** A target known to be missed: what holds it back and what would be needed, and the value that it must keep even so. */
  readonly missed?: { readonly why: string; readonly keeps: Target };
};

/** A table of detail, for the document. */
export type Detail = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** How something grows, drawn as a picture. */
export type Curve = {
  /** File name without ending, unique among all measures. */
  readonly name: string;
  readonly title: string;
  /** What the axes mean, with the unit. */
  readonly x: string;
  readonly y: string;
  readonly series: readonly { readonly name: string; readonly points: readonly (readonly [number, number])[] }[];
};

export type Findings = {
  readonly figures: readonly Figure[];
  readonly details?: readonly Detail[];
  readonly curves?: readonly Curve[];
  /** What holds a figure back, by the profile; how it was measured. */
  readonly notes?: readonly string[];
};

/** `short` proves in a minute or two that everything still runs, `full` takes as long as it needs. */
export type Effort = 'short' | 'normal' | 'full';

/** Something that can be measured. */
export type Measure = {
  /** How the command line names it. */
  readonly id: string;
  readonly title: string;
  /** @param say prints a line of progress */
  readonly run: (effort: Effort, say: (line: string) => void) => Promise<Findings>;
};

const meets = (value: number, target: Target): boolean =>
  'atLeast' in target ? value >= target.atLeast : value <= target.atMost;

/** Whether the figure reaches its target; a figure without one does. */
export const reaches = ({ value, target }: Figure): boolean => target === undefined || meets(value, target);

/** Whether a figure that misses its target was known to, with the reason, and has not got worse. */
export const isExplained = ({ value, missed }: Figure): boolean => missed !== undefined && meets(value, missed.keeps);
