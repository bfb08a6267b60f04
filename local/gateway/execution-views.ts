/** What the console shows of executions. */
export interface ExecutionViews {
  list(): Promise<unknown>;
  /** Undefined when there is no execution of this name. */
  describe(name: string): Promise<unknown>;
}
