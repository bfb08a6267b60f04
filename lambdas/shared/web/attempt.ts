import type { FieldError } from '../schemas/problem.ts';

/** What somebody tried and why it came to nothing: shown with what was typed, so that nothing is typed twice. */
export type Attempt = {
  readonly act: string;
  readonly values: ReadonlyMap<string, string>;
  readonly message: string;
  readonly errors: readonly FieldError[];
};
