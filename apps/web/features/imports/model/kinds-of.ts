import type { SignedIn } from '../../../shared/session/session.js';
import { holds } from '../../../shared/session/roles.js';
import type { TableKind } from '../api/use-imports.js';

const ofCompany = ['people', 'departments', 'assignments'] as const;
const ofHead = ['plans', 'actuals', 'tasks'] as const;
const ofAccounting = ['payments', 'receivables'] as const;
const ofBoth = ['deals', 'clients', 'activities', 'values', 'time-worked', 'nothing'] as const;

/** The tables that somebody may bring, as they may enter what stands in them row by row. */
export function kindsOf(person: Pick<SignedIn, 'roles'>): TableKind[] {
  return [
    ...(holds(person, 'administrator') ? ofCompany : []),
    ...(holds(person, 'head-of-department') ? ofHead : []),
    ...(holds(person, 'head-of-department', 'accounting') ? ofBoth : []),
    ...(holds(person, 'accounting') ? ofAccounting : []),
  ];
}
