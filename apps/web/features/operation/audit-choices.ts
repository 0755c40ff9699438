/** What people look for in the audit trail: deeds with the same codes as the API, in the order of a month. */
export const auditActions = [
  'document.drafted',
  'document.submitted',
  'document.signed',
  'document.returned',
  'document.withdrawn',
  'document.closed',
  'document.reassigned',
  'plan.acknowledged',
  'facts.entered',
  'import.uploaded',
  'import.imported',
  'import.undone',
  'deadline.missed',
  'payroll.started',
  'payroll.posted',
  'payroll-file.handed-out',
  'statement.flag-answered',
  'dispute.raised',
  'retention.raised',
  'staff.proposed',
  'staff.confirmed',
  'delegation.confirmed',
  'regulation.changed',
  'person.added',
  'pay.read',
] as const;

/** Of what events are; documents are asked for by their kind. */
export const auditObjects = [
  'kpi-plan',
  'actuals',
  'plan-revision',
  'weight-memo',
  'fine',
  'sales-plan',
  'pay-scheme',
  'payroll-register',
  'payroll-run',
  'payroll-file',
  'monthly-cycle',
  'annual-cycle',
  'person',
  'staff-change',
  'delegation',
  'dispute',
  'retention-item',
  'contest',
  'import',
  'incident',
  'organisation',
] as const;

const screens: Readonly<Record<string, string>> = {
  'payroll-run': '/payroll-runs/$id',
  statement: '/statements/$id',
  'retention-item': '/retention/$id',
  contest: '/contests/$id',
  import: '/imports/$id',
  person: '/people/$id',
};
/** Whatever else has no page of its own; every other kind is one of documents. */
const withoutPage = new Set([
  'absence',
  'annual-cycle',
  'bank-account',
  'delegation',
  'department',
  'dispute',
  'evidence',
  'facts',
  'incident',
  'monthly-cycle',
  'organisation',
  'parallel-scheme',
  'payroll',
  'payroll-file',
  'process',
  'staff',
  'staff-change',
  'task',
  'volume-forecast',
]);

/** Where the object of an event is looked at; nothing where it has no page of its own. */
export function pageOfObject(kind: string, id: string): string | undefined {
  if (withoutPage.has(kind) || !/^[0-9a-f-]{36}$/.test(id)) return undefined;
  return screens[kind] ?? '/documents/$id';
}
