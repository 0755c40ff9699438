/** Orchestration and short transactions run on the queue that a deployment is configured with. */
export const defaultTaskQueue = 'premia';

/** Calculation has a queue of its own, so that a payroll of thousands never delays a signature. */
export function payrollTaskQueue(taskQueue: string): string {
  return `${taskQueue}-payroll`;
}
