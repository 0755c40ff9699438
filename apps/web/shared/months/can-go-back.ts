import type { components } from '../api/api-types.js';

type Document = components['schemas']['CycleDetail']['documents'][number];

/** What of a month can be sent back to its head, by the states of its documents. */
export interface CanGoBack {
  /** Whose plans are signed, or closed with their month. */
  people: readonly { id: string; name: string }[];
  /** Closed ones go back by themselves; approved ones only with a plan that they were made from. */
  actuals: 'closed' | 'with-plans' | 'none';
}

/** Signed and closed plans, and the actuals that were made from them. */
export function canGoBack(documents: readonly Document[]): CanGoBack {
  const actuals = documents.find(({ kind }) => kind === 'actuals')?.status;
  return {
    people: documents.flatMap(({ kind, status, personId, person }) =>
      kind === 'kpi-plan' && (status === 'signed' || status === 'closed') && personId !== null
        ? [{ id: personId, name: person ?? '' }]
        : [],
    ),
    actuals: actuals === 'closed' ? 'closed' : actuals === 'signed' ? 'with-plans' : 'none',
  };
}
