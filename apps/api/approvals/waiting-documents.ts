import { type DocumentKind, documentKindNames, documentKinds } from '#approvals/document-kinds/document-kinds.js';
import type { PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import { deadlineOfDocument } from '#persistence/awaited-acts/document-due.js';
import { departmentWithoutCycle } from '#persistence/department-without-cycle.js';
import { subjectKeyInSql } from '#persistence/document-subject.js';
import { waitingStep } from '#persistence/waiting-step.js';
import type { SignedInPerson } from '../http/signed-in.js';
import type { StandingIn } from './standing-in.js';

/** A seat in which somebody may find a document: their own, or that of a principal. */
interface SeatInSql {
  principalId: PersonId | null;
  principal: string | null;
  /** Every kind, where null. */
  kinds: DocumentKind[] | null;
  /** Kinds by every document of which whoever has the seat earns. */
  barred: DocumentKind[];
  roles: Role[];
  departmentRoles: SignedInPerson['departmentRoles'];
}

/** The seats of somebody, their own first. */
export function seatsOf(person: SignedInPerson, standingIn: readonly StandingIn[]): SeatInSql[] {
  const own = { principalId: null, principal: null, kinds: null, ...rightsOf(person) };
  return [
    own,
    ...standingIn.map(({ principal, kinds }) => ({
      principalId: principal.id,
      principal: principal.name,
      kinds,
      ...rightsOf(principal),
    })),
  ];
}

function rightsOf({ roles, departmentRoles }: SignedInPerson): Pick<SeatInSql, 'roles' | 'departmentRoles' | 'barred'> {
  return { roles, departmentRoles, barred: kindsThatPay(roles) };
}

/** Kinds by every document of which somebody with these roles earns. */
export function kindsThatPay(roles: readonly Role[]): DocumentKind[] {
  return documentKindNames.filter((kind) => documentKinds[kind].neverDecidedBy?.some((role) => roles.includes(role)));
}

/** SQL: whether somebody has written the document, earns by it or has filled a step of the version. */
const isBarred = (person: string) =>
  `(EXISTS (SELECT 1 FROM document_versions w WHERE w.document_id = d.id AND ${person} IN (w.drafted_by, w.submitted_by))
    OR EXISTS (SELECT 1 FROM document_beneficiaries b WHERE b.document_id = d.id AND b.person_id = ${person})
    OR EXISTS (SELECT 1 FROM decisions s WHERE s.document_id = d.id AND s.version = v.version AND ${person} IN (s.actor_id, s.on_behalf_of)))`;

/**
 * What waits in one of the seats and is not forbidden to the person, whoever they are, nor to the principal; each once, in
 * their own seat where it waits there as well.
 *
 * Parameters: organisation, seats, person, kind, month, department, kinds by which the person earns, document.
 */
export const selectWaiting = `SELECT d.id AS "documentId", d.kind, d.month, d.person_id AS "personId", p.name AS person, v.content,
  ${deadlineOfDocument} AS "deadlineOn",
  GREATEST(v.submitted_at, (SELECT max(s.decided_at) FROM decisions s WHERE s.document_id = d.id AND s.version = v.version)) AS since, t.name AS department, v.version, v.sha256,
  step.value ->> 'name' AS step, v.submitted_at AS "submittedAt", d.payroll_run_id AS "payrollRunId",
  d.scheme_code AS "schemeCode", d.scheme_version AS "schemeVersion", ${subjectKeyInSql} AS "subjectKey",
  seat.principal_id AS "principalId", seat.principal,
  (SELECT count(*)::int FROM document_questions q WHERE q.document_id = d.id AND q.version = v.version AND q.answered_at IS NULL) AS "openQuestions"
  FROM documents d
  JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
  LEFT JOIN people p ON p.id = d.person_id
  LEFT JOIN monthly_cycles c ON c.id = d.cycle_id LEFT JOIN departments t ON t.id = COALESCE(c.department_id, ${departmentWithoutCycle})
  ${waitingStep}
  CROSS JOIN LATERAL (
    SELECT o.principal_id, o.principal
      FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS ("principalId" uuid, principal text, kinds jsonb, barred jsonb, roles jsonb, "departmentRoles" jsonb))
           WITH ORDINALITY o (principal_id, principal, kinds, barred, roles, department_roles, place)
     WHERE (o.kinds IS NULL OR jsonb_typeof(o.kinds) = 'null' OR o.kinds ? d.kind) AND NOT o.barred ? d.kind
       AND (step.value -> 'roles' ?| ARRAY(SELECT jsonb_array_elements_text(o.roles)) OR EXISTS (
         SELECT 1 FROM jsonb_array_elements(o.department_roles) g WHERE step.value -> 'roles' ? (g ->> 'role') AND g -> 'departmentIds' ? t.id::text))
       AND (assigned.person_id IS NULL OR assigned.person_id IN ($3, o.principal_id))
       AND (o.principal_id IS NULL OR NOT ${isBarred('o.principal_id')})
     ORDER BY o.place LIMIT 1) seat
  WHERE d.organisation_id = $1 AND d.status = 'in-approval'
    AND ($4::text IS NULL OR d.kind = $4) AND ($5::text IS NULL OR d.month = $5) AND ($6::uuid IS NULL OR t.id = $6) AND ($8::uuid IS NULL OR d.id = $8)
    AND d.kind <> ALL ($7) AND NOT ${isBarred('$3::uuid')}`;
