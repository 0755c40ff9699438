import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { DepartmentId, DocumentId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import type { Month } from '#calendar/month.js';
import type { SourceOfActs } from './source-of-acts.js';
import { departmentOfDocument, dueOfDocument } from './document-due.js';

interface ReturnedRow {
  key: string;
  documentId: DocumentId;
  kind: DocumentKind;
  month: Month;
  personId: PersonId | null;
  departmentId: DepartmentId | null;
  role: Role;
  since: Date;
}

/** Documents that were returned and wait for whoever submitted them; not those that a deadline of their month asks for anyway. */
export const returnedDocuments: SourceOfActs = {
  async find(manager, { organisationId, basis }) {
    const rows = await manager.query<ReturnedRow[]>(
      `SELECT 'redraft/' || d.id || '/' || v.version AS key, d.id AS "documentId", d.kind, d.month, d.person_id AS "personId", ${departmentOfDocument} AS "departmentId",
              v.route -> 'submitters' ->> 0 AS role, s.decided_at AS since
         FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
         JOIN decisions s ON s.document_id = d.id AND s.version = v.version AND s.decision = 'return'
         LEFT JOIN monthly_cycles c ON c.id = d.cycle_id
        WHERE d.organisation_id = $1 AND d.status = 'returned' AND NOT EXISTS (
          SELECT 1 FROM deadlines l WHERE l.cycle_id = d.cycle_id AND l.met_at IS NULL
             AND l.kind = CASE d.kind WHEN 'kpi-plan' THEN 'plans-signed' WHEN 'task-plan' THEN 'tasks-agreed' WHEN 'actuals' THEN 'actuals-submitted' END)
        ORDER BY d.id`,
      [organisationId],
    );
    return rows.map(({ key, documentId, kind, month, personId, departmentId, role, since }) => ({
      key,
      name: 'redraft-document',
      objectKind: 'document',
      objectId: documentId,
      documentKind: kind,
      month,
      departmentIds: departmentId === null ? [] : [departmentId],
      aboutId: personId,
      deadline: null,
      role,
      ...dueOfDocument(since, null, basis),
    }));
  },

  async whom(manager, _asked, acts) {
    const rows = await manager.query<{ id: DocumentId; submittedBy: PersonId }[]>(
      `SELECT d.id, v.submitted_by AS "submittedBy" FROM documents d
         JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
         JOIN person_today t ON t.person_id = v.submitted_by AND t.is_active
        WHERE d.id = ANY ($1) AND d.status = 'returned'`,
      [acts.map(({ objectId }) => objectId)],
    );
    const submitters = new Map(rows.map(({ id, submittedBy }) => [id, submittedBy]));
    return new Map(
      acts.map(({ key, objectId }): [string, PersonId[]] => {
        const submitter = submitters.get(objectId);
        return [key, submitter === undefined ? [] : [submitter]];
      }),
    );
  },
};
