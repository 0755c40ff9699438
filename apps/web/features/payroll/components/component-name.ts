import { useNameOfComponent } from '../../../shared/review/use-name-of-component.js';
import { useTotals } from '../api/use-totals.js';

/** The name of a component of pay of a run for reading. */
export function useComponentName(runId: string): (component: string) => string {
  return useNameOfComponent(useTotals(runId, true).data?.names);
}
