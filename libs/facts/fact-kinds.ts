import type { FactKind } from './fact-kind.js';
import { activities } from './kinds/activities.js';
import { adjustments } from './kinds/adjustments.js';
import { clients } from './kinds/clients.js';
import { deals } from './kinds/deals.js';
import { fines } from './kinds/fines.js';
import { nothing } from './kinds/nothing.js';
import { payments } from './kinds/payments.js';
import { receivables } from './kinds/receivables.js';
import { tasks } from './kinds/tasks.js';
import { timeWorked } from './kinds/time-worked.js';
import { values } from './kinds/values.js';

/** Every kind of fact that is entered, by the name that addresses and tables have for it. */
export const factKinds = {
  clients,
  deals,
  payments,
  receivables,
  activities,
  values,
  'time-worked': timeWorked,
  tasks,
  fines,
  adjustments,
  nothing,
} as const;

export type FactKindName = keyof typeof factKinds;

export const FACT_KINDS = Object.keys(factKinds) as FactKindName[];

/** A kind by its name, without the type of its row. */
export function factKindOf(name: FactKindName): FactKind {
  return factKinds[name] as unknown as FactKind;
}
