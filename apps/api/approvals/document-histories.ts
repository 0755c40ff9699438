import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { VoidReason } from '#approvals/carried-signatures.js';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { DepartmentId, DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import { whomDocumentsAwait } from '#persistence/awaited-acts/document-steps.js';
import { waitingStep } from '#persistence/waiting-step.js';
import { departmentWithoutCycle } from '#persistence/department-without-cycle.js';
import { keysetPage, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import type { DocumentEvent } from '../http/words.js';
import { mayRead, standsOnRouteOf } from './document-readers.js';
import { type DocumentRow, DocumentViews, noSuchDocument, type VersionRow } from './document-views.js';

interface NamedPerson {
  personId: PersonId;
  name: string;
}

interface StepRow {
  step: string;
  roles: Role[];
  assignedTo: NamedPerson | null;
}

interface Voided extends NamedPerson {
  because: VoidReason;
  fields: string[];
}

interface EventRow {
  at: Date;
  what: DocumentEvent;
  version: number;
  step: string | null;
  actorId: PersonId;
  actor: string;
  onBehalfOf: NamedPerson | null;
  to: NamedPerson | null;
  reason: string | null;
}

interface OpenRow extends Record<string, unknown>, StepRow {
  documentId: DocumentId;
  kind: DocumentKind;
  month: string;
  department: string | null;
  version: number;
  submittedAt: Date;
}

/** Where documents of any kind stand on their route, and how they came there. */
@Injectable()
export class DocumentHistories {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
  ) {}

  async of(viewer: SignedInPerson, id: DocumentId) {
    const document = await this.documents.find(viewer.organisationId, id);
    const { submittedVersion, status } = document;
    const version = submittedVersion === null ? undefined : await this.documents.version(id, submittedVersion);
    const isReader = await mayRead(this.documents, viewer, document);
    if (!isReader && !isAdministrator(viewer) && !standsOnRouteOf(viewer, document, version)) throw noSuchDocument(id);
    if (isReader && version)
      await recordPayRead(this.dataSource.manager, viewer, { kind: document.kind, id }, [document.personId]);
    const [history, department, steps] = await Promise.all([
      this.dataSource.query<EventRow[]>(selectEvents, [id, isReader]),
      this.departmentOf(document),
      this.stepsOf(document, version),
    ]);
    return {
      documentId: id,
      kind: document.kind,
      month: document.month,
      departmentId: document.departmentId,
      department,
      status,
      version: submittedVersion,
      sha256: version?.sha256 ?? null,
      steps,
      history,
      content: isReader && version ? (version.content as Record<string, unknown>) : null,
    };
  }

  open(
    { organisationId }: SignedInPerson,
    query: { limit: number; cursor?: string; kind?: DocumentKind; month?: string; departmentId?: DepartmentId },
  ): Promise<Page<OpenRow>> {
    return keysetPage<OpenRow>(this.dataSource, {
      sql: selectOpen,
      params: [organisationId, query.kind ?? null, query.month ?? null, query.departmentId ?? null],
      keys: [
        { expression: 'v.submitted_at', type: 'timestamptz', column: 'submittedAt' },
        { expression: 'd.id', type: 'uuid', column: 'documentId' },
      ],
      direction: 'ASC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  private async stepsOf({ id, organisationId, status }: DocumentRow, version: VersionRow | undefined) {
    if (!version?.route) return [];
    const decided = await this.dataSource.query<{ keptFrom: number | null }[]>(
      'SELECT kept_from AS "keptFrom" FROM decisions WHERE document_id = $1 AND version = $2 ORDER BY position',
      [id, version.version],
    );
    const voided = await this.dataSource.query<(Voided & { step: string })[]>(
      `SELECT s.step, s.person_id AS "personId", p.name, s.because, s.fields FROM voided_signatures s JOIN people p ON p.id = s.person_id
        WHERE s.document_id = $1 AND s.version = $2`,
      [id, version.version],
    );
    const assignees = await this.dataSource.query<(NamedPerson & { position: number })[]>(
      `SELECT DISTINCT ON (r.position) r.position, r.person_id AS "personId", p.name FROM step_reassignments r JOIN people p ON p.id = r.person_id
        WHERE r.document_id = $1 AND r.version = $2 ORDER BY r.position, r.id DESC`,
      [id, version.version],
    );
    const waitsFor = status === 'in-approval' ? await this.awaitedBy(organisationId, id) : [];
    return version.route.steps.map(({ name, roles }, position) => {
      const assignee = assignees.find((row) => row.position === position);
      const lost = voided.find(({ step }) => step === name);
      return {
        step: name,
        roles,
        assignedTo: assignee ? { personId: assignee.personId, name: assignee.name } : null,
        isWaiting: status === 'in-approval' && position === decided.length,
        waitsFor: position === decided.length ? waitsFor : [],
        keptFrom: decided[position]?.keptFrom ?? null,
        voided: lost ? { personId: lost.personId, name: lost.name, because: lost.because, fields: lost.fields } : null,
      };
    });
  }

  /** Whoever may fill the waiting step of a document today, by name. */
  private async awaitedBy(organisationId: OrganisationId, id: DocumentId): Promise<NamedPerson[]> {
    const awaited = await whomDocumentsAwait(this.dataSource.manager, organisationId, [id]);
    return this.dataSource.query<NamedPerson[]>(
      'SELECT id AS "personId", name FROM people WHERE id = ANY ($1) ORDER BY name, id',
      [[...awaited.values()].flat()],
    );
  }

  private async departmentOf({ departmentId }: DocumentRow): Promise<string | null> {
    if (departmentId === null) return null;
    const [row] = await this.dataSource.query<{ name: string }[]>('SELECT name FROM departments WHERE id = $1', [
      departmentId,
    ]);
    return row?.name ?? null;
  }
}

function isAdministrator({ roles }: SignedInPerson): boolean {
  return roles.includes('administrator');
}

/** What people say to a version is theirs to read who read the version; why a step was reassigned tells no pay. */
const selectEvents = `SELECT e.at, e.what, e.version, e.step, e.actor_id AS "actorId", a.name AS actor,
    CASE WHEN q.id IS NOT NULL THEN json_build_object('personId', q.id, 'name', q.name) END AS "onBehalfOf",
    CASE WHEN t.id IS NOT NULL THEN json_build_object('personId', t.id, 'name', t.name) END AS "to", e.reason
  FROM (
    SELECT v.submitted_at AS at, 'submitted' AS what, v.version, NULL AS step, v.submitted_by AS actor_id, NULL::uuid AS on_behalf_of, NULL::uuid AS to_id, NULL AS reason, 0 AS place
      FROM document_versions v WHERE v.document_id = $1 AND v.submitted_at IS NOT NULL
    UNION ALL SELECT s.decided_at, CASE WHEN s.kept_from IS NOT NULL THEN 'kept' WHEN s.decision = 'sign' THEN 'signed' ELSE 'returned' END, s.version, s.step, s.actor_id, s.on_behalf_of, NULL, CASE WHEN $2 THEN c.text END, 2
      FROM decisions s LEFT JOIN decision_comments c ON c.id = s.comment_id WHERE s.document_id = $1
    UNION ALL SELECT r.reassigned_at, 'reassigned', r.version, r.step, r.reassigned_by, NULL, r.person_id, r.reason, 1
      FROM step_reassignments r WHERE r.document_id = $1
    UNION ALL SELECT w.withdrawn_at, 'withdrawn', w.version, NULL, w.withdrawn_by, NULL, NULL, CASE WHEN $2 THEN c.text END, 2
      FROM document_withdrawals w LEFT JOIN decision_comments c ON c.id = w.comment_id WHERE w.document_id = $1
    UNION ALL SELECT q.asked_at, 'asked', q.version, q.step, q.asked_by, q.on_behalf_of, NULL, CASE WHEN $2 THEN q.text END, 1
      FROM document_questions q WHERE q.document_id = $1
    UNION ALL SELECT q.answered_at, 'answered', q.version, q.step, q.answered_by, NULL, q.asked_by, CASE WHEN $2 THEN q.answer END, 1
      FROM document_questions q WHERE q.document_id = $1 AND q.answered_at IS NOT NULL) e
  JOIN people a ON a.id = e.actor_id LEFT JOIN people q ON q.id = e.on_behalf_of LEFT JOIN people t ON t.id = e.to_id
  ORDER BY e.version, e.at, e.place`;

const selectOpen = `SELECT d.id AS "documentId", d.kind, d.month, t.name AS department, v.version, v.submitted_at AS "submittedAt",
    step.value ->> 'name' AS step, step.value -> 'roles' AS roles,
    CASE WHEN p.id IS NOT NULL THEN json_build_object('personId', p.id, 'name', p.name) END AS "assignedTo"
  FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
  LEFT JOIN monthly_cycles c ON c.id = d.cycle_id LEFT JOIN departments t ON t.id = COALESCE(c.department_id, ${departmentWithoutCycle})
  ${waitingStep} LEFT JOIN people p ON p.id = assigned.person_id
  WHERE d.organisation_id = $1 AND d.status = 'in-approval' AND step.value IS NOT NULL
    AND ($2::text IS NULL OR d.kind = $2) AND ($3::text IS NULL OR d.month = $3) AND ($4::uuid IS NULL OR t.id = $4)`;
