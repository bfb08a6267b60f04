/**
 * Generation of the contract between the order workflow's definition and its task functions. Raised with every change of
 * that contract (test/statemachines says when); the functions go on accepting the generation before.
 */
export const orderGeneration = 1;

/** Whether the task functions take executions of that generation. */
export const acceptsOrder = (of: number): boolean => of > 0 && (of === orderGeneration || of === orderGeneration - 1);
