import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import type { Month } from '#calendar/month.js';
import { departmentOfDocument, dueOfDocument } from './document-due.js';
import type { SourceOfActs } from './source-of-acts.js';

interface QuestionRow {
  key: string;
  documentId: string;
  kind: DocumentKind;
  month: Month;
  personId: PersonId | null;
  departmentId: DepartmentId | null;
  role: Role;
  askedAt: Date;
}

/** SQL: a question `q` that waits for an answer, as long as the version that it is about is on its route. */
const openQuestions = `FROM document_questions q JOIN documents d ON d.id = q.document_id AND d.submitted_version = q.version AND d.status = 'in-approval'
  JOIN document_versions v ON v.document_id = q.document_id AND v.version = q.version`;

/** Questions of those who decide a document, which wait for those who wrote it. */
export const openQuestionsOfSigners: SourceOfActs = {
  async find(manager, { organisationId, basis }) {
    const rows = await manager.query<QuestionRow[]>(
      `SELECT 'question/' || q.id AS key, d.id AS "documentId", d.kind, d.month, d.person_id AS "personId", ${departmentOfDocument} AS "departmentId",
              v.route -> 'submitters' ->> 0 AS role, q.asked_at AS "askedAt"
         ${openQuestions} LEFT JOIN monthly_cycles c ON c.id = d.cycle_id
        WHERE d.organisation_id = $1 AND q.answered_at IS NULL ORDER BY q.id`,
      [organisationId],
    );
    return rows.map(({ key, documentId, kind, month, personId, departmentId, role, askedAt }) => ({
      key,
      name: 'answer-question',
      objectKind: 'document',
      objectId: documentId,
      documentKind: kind,
      month,
      departmentIds: departmentId === null ? [] : [departmentId],
      aboutId: personId,
      deadline: null,
      role,
      ...dueOfDocument(askedAt, null, basis),
    }));
  },

  async whom(manager, _asked, acts) {
    const rows = await manager.query<{ key: string; authors: PersonId[] }[]>(
      `SELECT 'question/' || q.id AS key,
              ARRAY(SELECT DISTINCT t.person_id FROM person_today t WHERE t.person_id IN (v.drafted_by, v.submitted_by) AND t.person_id <> q.asked_by AND t.is_active) AS authors
         ${openQuestions} WHERE d.id = ANY ($1) AND q.answered_at IS NULL`,
      [acts.map(({ objectId }) => objectId)],
    );
    return new Map(rows.map(({ key, authors }) => [key, authors]));
  },
};
