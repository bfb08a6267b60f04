/** A fault that passes by itself: the workflow's Retry knows it by this name, and calls the task again. */
export class Busy extends Error {
  constructor(cause: unknown) {
    super('the store is busy or does not answer', { cause });
    this.name = 'Busy';
  }
}
