/**
 * Generation of the contract between the workflow's definition and its task functions: what a task is handed, what it
 * answers, which states it may name. Raised with every change of that contract (test/statemachines says when). A running
 * execution keeps the definition it was started with, so the functions go on accepting the generation before.
 */
export const generation = 1;

/** Whether the task functions take executions of that generation: the present one and the one before. */
export const accepts = (of: number): boolean => of > 0 && (of === generation || of === generation - 1);

/**
 * The execution is of a generation that the task functions do not know any more, or not yet (a deployment that was taken
 * back). Waiting for an operator is refused as well, so the workflow ends in `WorkflowFailed`, and the daily sweep starts the
 * ticket's next run under the present definition.
 */
export class GenerationRefused extends Error {
  constructor(of: number) {
    super(`tasks of generation ${generation} do not take executions of generation ${of}`);
    this.name = 'GenerationRefused';
  }
}
