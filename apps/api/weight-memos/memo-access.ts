import type { EntityManager } from 'typeorm';
import type { DocumentId } from '#approvals/ids.js';
import type { DocumentRow } from '../approvals/document-views.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { notYourDepartment } from '../http/visibility.js';

/** SQL: whether somebody, an expression, writes the plans of all people of a memo `d` of a cycle `c`. */
export const writesPlansOfMemo = (viewer: string): string => `(
  SELECT bool_and(head_over((e.plan ->> 'personId')::uuid, c.department_id, business_today(d.organisation_id)) IS NOT DISTINCT FROM ${viewer}::uuid)
    FROM document_versions v CROSS JOIN LATERAL jsonb_array_elements(v.content -> 'plans') AS e (plan)
   WHERE v.document_id = d.id AND v.version = d.latest_version)`;

/** Whether somebody writes the plans of all people of a memo: the head of the department, of a head the one above. */
export async function writesMemo(manager: EntityManager, person: SignedInPerson, id: DocumentId): Promise<boolean> {
  if (!person.roles.includes('head-of-department')) return false;
  const [row] = await manager.query<{ writes: boolean | null }[]>(
    `SELECT ${writesPlansOfMemo('$2')} AS writes FROM documents d JOIN monthly_cycles c ON c.id = d.cycle_id WHERE d.id = $1`,
    [id, person.id],
  );
  return row?.writes ?? false;
}

export async function requireMemoWriter(
  manager: EntityManager,
  person: SignedInPerson,
  { id }: DocumentRow,
): Promise<void> {
  if (!(await writesMemo(manager, person, id))) throw notYourDepartment();
}
