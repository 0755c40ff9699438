import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DecisionKind } from '#approvals/approval.js';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { CycleId, DepartmentId, DocumentId, OrganisationId, PersonId, RunId } from '#approvals/ids.js';
import type { Route } from '#approvals/route.js';
import type { DocumentPosition } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import { departmentWithoutCycle } from '#persistence/department-without-cycle.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { type StandingIn, standingInOf } from './standing-in.js';

export interface DocumentRow {
  id: string;
  organisationId: OrganisationId;
  kind: DocumentKind;
  month: string;
  status: ApprovalStatus;
  cycleId: CycleId | null;
  departmentId: DepartmentId | null;
  personId: PersonId | null;
  person: string | null;
  payrollRunId: RunId | null;
  schemeCode: string | null;
  schemeVersion: number | null;
  subjectKey: string | null;
  latestVersion: number;
  submittedVersion: number | null;
  /** Of the version that was submitted last. */
  signatures: number;
}

/** The position that a message to the route of a document carries: what was recorded when it was sent. */
export function positionIn({ status, submittedVersion, signatures }: DocumentRow): DocumentPosition {
  return { status, version: submittedVersion ?? 0, signatures };
}

export interface VersionRow {
  version: number;
  sha256: string;
  hashFormat: number;
  content: unknown;
  draftedBy: string;
  draftedAt: Date;
  submittedBy: string | null;
  submittedAt: Date | null;
  route: Route | null;
}

export interface DecisionRow {
  version: number;
  step: string;
  decision: DecisionKind;
  actorId: PersonId;
  actor: string;
  onBehalfOf: { personId: PersonId; name: string } | null;
  comment: string | null;
  keptFrom: number | null;
  decidedAt: Date;
}

/** Reads documents as screens need them; people's rights are checked by whoever asks. */
@Injectable()
export class DocumentViews {
  constructor(private readonly dataSource: DataSource) {}

  async find(
    organisationId: OrganisationId,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<DocumentRow> {
    const [document] = await manager.query<DocumentRow[]>(
      `SELECT d.id, d.organisation_id AS "organisationId", d.kind, d.month, d.status, d.cycle_id AS "cycleId", COALESCE(c.department_id, ${departmentWithoutCycle}) AS "departmentId",
              d.person_id AS "personId", p.name AS person, d.payroll_run_id AS "payrollRunId",
              d.scheme_code AS "schemeCode", d.scheme_version AS "schemeVersion", d.subject_key AS "subjectKey",
              d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion",
              (SELECT count(*)::int FROM decisions s WHERE s.document_id = d.id AND s.version = d.submitted_version AND s.decision = 'sign') AS signatures
         FROM documents d LEFT JOIN monthly_cycles c ON c.id = d.cycle_id LEFT JOIN people p ON p.id = d.person_id
        WHERE d.organisation_id = $1 AND d.id = $2`,
      [organisationId, id],
    );
    if (!document) throw noSuchDocument(id);
    return document;
  }

  async version(documentId: DocumentId, version: number): Promise<VersionRow> {
    const [row] = await this.dataSource.query<VersionRow[]>(
      `${selectVersion} WHERE document_id = $1 AND version = $2`,
      [documentId, version],
    );
    if (!row)
      throw new DomainError('not-found', 'no-such-version', `The document has no version ${version}.`, {
        documentId,
        version,
      });
    return row;
  }

  /** For reads outside of a transaction. */
  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  /** For whom somebody may act today. */
  standingInOf(person: SignedInPerson): Promise<StandingIn[]> {
    return standingInOf(this.dataSource, person);
  }

  decisions(documentId: DocumentId): Promise<DecisionRow[]> {
    return this.dataSource.query<DecisionRow[]>(
      `SELECT s.version, s.step, s.decision, s.actor_id AS "actorId", p.name AS actor,
              CASE WHEN q.id IS NOT NULL THEN json_build_object('personId', q.id, 'name', q.name) END AS "onBehalfOf", c.text AS comment, s.kept_from AS "keptFrom", s.decided_at AS "decidedAt"
         FROM decisions s JOIN people p ON p.id = s.actor_id LEFT JOIN people q ON q.id = s.on_behalf_of LEFT JOIN decision_comments c ON c.id = s.comment_id
        WHERE s.document_id = $1 ORDER BY s.version, s.position, s.decided_at`,
      [documentId],
    );
  }
}

export function noSuchDocument(documentId: DocumentId): DomainError {
  return new DomainError(
    'not-found',
    'no-such-document',
    'The organisation has no such document. Check the id, or find it in the list it came from.',
    { documentId },
  );
}

const selectVersion = `SELECT version, sha256, hash_format AS "hashFormat", content, drafted_by AS "draftedBy", drafted_at AS "draftedAt",
  submitted_by AS "submittedBy", submitted_at AS "submittedAt", route FROM document_versions`;
