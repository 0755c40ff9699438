import type { EntityManager } from 'typeorm';

/** SQL: whether a row of `people` was there on any day of a month, which is an expression of text. */
export const wasThereIn = (person: string, month: string): string =>
  `(${person}.joined_on < (${month} || '-01')::date + interval '1 month' AND COALESCE(${person}.left_on, 'infinity') >= (${month} || '-01')::date)`;

/** SQL: the managers who were there in a month. What a month asks for never follows from today's staff. */
export const managersThereIn = (month: string): string =>
  `people p JOIN person_roles r ON r.person_id = p.id AND r.role = 'sales-manager' AND ${wasThereIn('p', month)}`;

export interface NamedPerson {
  id: string;
  name: string;
}

/** The managers of a month whom no signed plan pays, of one department or of all, by name. */
export function managersWithoutSignedPlan(
  manager: EntityManager,
  {
    organisationId,
    month,
    departmentId = null,
  }: { organisationId: string; month: string; departmentId?: string | null },
): Promise<NamedPerson[]> {
  return manager.query<NamedPerson[]>(
    `SELECT p.id, p.name FROM ${managersThereIn('$2::text')}
      WHERE p.organisation_id = $1 AND ($3::uuid IS NULL OR p.department_id = $3)
        AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.kind = 'kpi-plan' AND d.person_id = p.id AND d.month = $2::text AND d.status = 'signed')
      ORDER BY p.name, p.id`,
    [organisationId, month, departmentId],
  );
}
