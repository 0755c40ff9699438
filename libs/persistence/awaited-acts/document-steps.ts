import type { EntityManager } from 'typeorm';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { DepartmentId, DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Route } from '#approvals/route.js';
import type { Candidate } from '#approvals/unfilled-step.js';
import { whomStepAwaits } from '#approvals/whom-a-step-awaits.js';
import type { Day } from '#calendar/day.js';
import type { Month } from '#calendar/month.js';
import { candidatesFor } from '../route-candidates.js';
import { waitingStep } from '../waiting-step.js';
import type { SourceOfActs } from './source-of-acts.js';
import { deadlineDecidedBy, deadlineOfDocument, departmentOfDocument, dueOfDocument } from './document-due.js';

interface WaitingRow {
  documentId: DocumentId;
  kind: DocumentKind;
  month: Month;
  personId: PersonId | null;
  departmentId: DepartmentId | null;
  version: number;
  position: number;
  step: Route['steps'][number];
  since: Date;
  deadlineOn: Day | null;
}

interface SeatRow {
  key: string;
  kind: DocumentKind;
  departmentId: DepartmentId | null;
  step: Route['steps'][number];
  assignedTo: PersonId | null;
  authors: PersonId[];
  beneficiaries: PersonId[];
  taken: PersonId[];
}

/** SQL: what waits, the same as long as nobody decides the step and no other version is submitted. */
const keyOfStep = `'step/' || d.id || '/' || v.version || '/' || signed.position`;

/** Documents on their route, each of which waits for whoever may fill its step. */
export const documentSteps: SourceOfActs = {
  async find(manager, { organisationId, basis }) {
    const rows = await manager.query<(WaitingRow & { key: string })[]>(
      `SELECT ${keyOfStep} AS key, d.id AS "documentId", d.kind, d.month, d.person_id AS "personId", ${departmentOfDocument} AS "departmentId", v.version, signed.position,
              step.value AS step, ${deadlineOfDocument} AS "deadlineOn",
              GREATEST(v.submitted_at, (SELECT max(s.decided_at) FROM decisions s WHERE s.document_id = d.id AND s.version = v.version)) AS since
         FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
         LEFT JOIN monthly_cycles c ON c.id = d.cycle_id
         ${waitingStep}
        WHERE d.organisation_id = $1 AND d.status = 'in-approval' AND step.value IS NOT NULL ORDER BY d.id`,
      [organisationId],
    );
    return rows.map(({ key, documentId, kind, month, personId, departmentId, step, since, deadlineOn }) => {
      const due = dueOfDocument(since, deadlineOn, basis);
      return {
        key,
        name: 'decide-document',
        objectKind: 'document',
        objectId: documentId,
        documentKind: kind,
        month,
        departmentIds: departmentId === null ? [] : [departmentId],
        aboutId: personId,
        role: step.roles[0]!,
        deadline: deadlineDecidedBy(kind, deadlineOn, due.dueOn),
        ...due,
      };
    });
  },

  whom: (manager, { organisationId }, acts) =>
    whomDocumentsAwait(
      manager,
      organisationId,
      acts.map(({ objectId }) => objectId),
    ),
};

/** Whom each of some documents waits for that are on their route: everybody who may fill its step today, by the key of that step. */
export async function whomDocumentsAwait(
  manager: EntityManager,
  organisationId: OrganisationId,
  documentIds: readonly string[],
): Promise<Map<string, PersonId[]>> {
  if (documentIds.length === 0) return new Map();
  const rows = await manager.query<SeatRow[]>(
    `SELECT ${keyOfStep} AS key, d.kind, ${departmentOfDocument} AS "departmentId", step.value AS step, assigned.person_id AS "assignedTo",
              ARRAY(SELECT DISTINCT p.id FROM document_versions w JOIN people p ON p.id IN (w.drafted_by, w.submitted_by) WHERE w.document_id = d.id) AS authors,
              ARRAY(SELECT b.person_id FROM document_beneficiaries b WHERE b.document_id = d.id) AS beneficiaries,
              ARRAY(SELECT p.id FROM decisions s JOIN people p ON p.id IN (s.actor_id, s.on_behalf_of) WHERE s.document_id = d.id AND s.version = v.version) AS taken
         FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
         LEFT JOIN monthly_cycles c ON c.id = d.cycle_id
         ${waitingStep}
        WHERE d.id = ANY ($1) AND d.status = 'in-approval'`,
    [documentIds],
  );
  const known = new Map<string, Promise<Candidate[]>>();
  const candidatesOf = ({ kind, departmentId, step }: SeatRow) => {
    const key = `${kind}/${departmentId}/${step.roles.join()}`;
    const found = known.get(key) ?? candidatesFor(manager, { organisationId, kind, departmentId }, step.roles);
    known.set(key, found);
    return found;
  };
  const awaited = new Map<string, PersonId[]>();
  for (const row of rows) awaited.set(row.key, whomStepAwaits({ ...row, candidates: await candidatesOf(row) }));
  return awaited;
}
