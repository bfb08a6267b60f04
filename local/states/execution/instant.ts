const extendedOffsetDateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The instant of an ISO 8601 date and time in extended form with an offset, the only form Step Functions takes.
 * @returns epoch milliseconds, or undefined if it is of another form
 */
export function instantOf(text: string): number | undefined {
  const instant = extendedOffsetDateTime.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

/** An instant as Step Functions writes it: UTC with milliseconds and `Z`. @param instant epoch milliseconds */
export function instantText(instant: number): string {
  return new Date(instant).toISOString();
}
