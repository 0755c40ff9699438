import type { PlanRow } from './model/plan-rows.js';
import { isUnsaved } from './model/plan-rows.js';
import type { Terms } from '../../shared/plans/terms.js';

interface Kept {
  personId: string;
  basedOn: number;
  terms: Terms;
}

const nameOf = (departmentId: string, month: string) => `premia-plans/${departmentId}/${month}`;

/** Keeps on this device what is not saved yet: plans that are not complete, and whatever the line did not carry. */
export function keepUnsaved(departmentId: string, month: string, rows: readonly PlanRow[]): void {
  const kept: Kept[] = rows
    .filter(isUnsaved)
    .map(({ personId, basedOn, terms }) => ({ personId, basedOn, terms: terms! }));
  try {
    if (kept.length === 0) localStorage.removeItem(nameOf(departmentId, month));
    else localStorage.setItem(nameOf(departmentId, month), JSON.stringify(kept));
  } catch {
    // A device that keeps nothing has it on the page.
  }
}

/** What was kept of the plans of a month, where nobody has saved another version since. */
export function readKept(departmentId: string, month: string, rows: readonly PlanRow[]): ReadonlyMap<string, Terms> {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(departmentId, month)) ?? '[]') as Kept[];
    return new Map(
      kept
        .filter(({ personId, basedOn }) => rows.some((row) => row.personId === personId && row.basedOn === basedOn))
        .map(({ personId, terms }) => [personId, terms]),
    );
  } catch {
    return new Map();
  }
}
