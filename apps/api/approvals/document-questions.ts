import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { currentStep, decide, draftedDocument } from '#approvals/approval.js';
import type { DocumentId, PersonId } from '#approvals/ids.js';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import { DomainError } from '#contracts/domain-error.js';
import { refusalToError } from '#contracts/refusal-failure.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { departmentWithoutCycle } from '#persistence/department-without-cycle.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { authorsOf } from '#persistence/document-people.js';
import { Document } from '#persistence/entities/document.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { routeOf } from '#persistence/route-facts.js';
import { refusalWhereReassigned } from '#persistence/step-reassignments.js';
import { keysetPage, type Page } from '../http/page.js';
import { rolesIn, type SignedInPerson } from '../http/signed-in.js';
import { Approvals, type DecidersSeat } from './approvals.js';
import { findConcerned } from './document-readers.js';
import { type DocumentRow, DocumentViews } from './document-views.js';
import { maySubmit } from './may-submit.js';

export interface AskedQuestion {
  version: number;
  text: string;
  /** The principal for whom the person acts. */
  onBehalfOf?: PersonId;
}

export interface QuestionRow extends Record<string, unknown> {
  id: string;
  documentId: DocumentId;
  kind: DocumentKind;
  month: string;
  department: string | null;
  person: string | null;
  version: number;
  step: string;
  askedBy: { personId: PersonId; name: string };
  onBehalfOf: { personId: PersonId; name: string } | null;
  askedAt: Date;
  text: string;
  answeredBy: { personId: PersonId; name: string } | null;
  answeredAt: Date | null;
  answer: string | null;
}

/**
 * What those who decide a version ask of those who wrote it, and what these answer. The version stays where it is: its
 * step may be decided before the answer, and its deadline does not wait.
 */
@Injectable()
export class DocumentQuestions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly approvals: Approvals,
  ) {}

  async ask(
    person: SignedInPerson,
    request: RequestReference,
    id: DocumentId,
    asked: AskedQuestion,
  ): Promise<QuestionRow> {
    const seat = await this.approvals.seatIn(person, id, asked.onBehalfOf);
    return answerOnce(this.dataSource, request, async (manager) => {
      if ('refusal' in seat) throw seat.refusal;
      const document = await manager.findOneOrFail(Document, { where: { id }, lock: { mode: 'pessimistic_read' } });
      const step = await stepToDecide(manager, person, seat, asked);
      const askedAt = await businessNow(manager, document.organisationId);
      const [row] = await manager.query<{ id: string }[]>(
        `INSERT INTO document_questions (document_id, version, step, asked_by, on_behalf_of, asked_at, text)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
        [id, asked.version, step, person.id, asked.onBehalfOf ?? null, askedAt, asked.text],
      );
      const details = { version: asked.version, step, questionId: row!.id };
      await this.audit(manager, document, { action: 'document.asked', actorId: person.id, at: askedAt, details });
      return questionOf(manager, id, row!.id);
    });
  }

  async answer(
    person: SignedInPerson,
    request: RequestReference,
    { id, questionId }: { id: DocumentId; questionId: string },
    text: string,
  ): Promise<QuestionRow> {
    const { document, submitted } = await findConcerned(this.documents, person, id);
    return answerOnce(this.dataSource, request, async (manager) => {
      const [waiting] = await manager.query<{ askedBy: PersonId; answeredAt: Date | null; version: number }[]>(
        `SELECT asked_by AS "askedBy", answered_at AS "answeredAt", version FROM document_questions
          WHERE document_id = $1 AND id = $2 FOR UPDATE`,
        [id, questionId],
      );
      if (!waiting) throw noSuchQuestion(id, questionId);
      const mayAnswer =
        (await authorsOf(manager, id)).includes(person.id) ||
        (submitted?.route && (await maySubmit(manager, person, document, submitted.route)));
      if (waiting.askedBy === person.id || !mayAnswer) throw notYoursToAnswer(id, questionId);
      if (waiting.answeredAt !== null) throw answeredAlready(id, questionId);
      const answeredAt = await businessNow(manager, document.organisationId);
      await manager.query(
        'UPDATE document_questions SET answered_by = $2, answered_at = $3, answer = $4 WHERE id = $1',
        [questionId, person.id, answeredAt, text],
      );
      const details = { version: waiting.version, questionId };
      await this.audit(manager, document, {
        action: 'document.answered',
        actorId: person.id,
        at: answeredAt,
        details,
      });
      return questionOf(manager, id, questionId);
    });
  }

  /** What the person has asked, or could answer; what waits longest first. */
  list(
    person: SignedInPerson,
    query: { limit: number; cursor?: string; waiting?: boolean; documentId?: DocumentId },
  ): Promise<Page<QuestionRow>> {
    return keysetPage<QuestionRow>(this.dataSource, {
      sql: `${selectQuestions} WHERE d.organisation_id = $1
        AND (q.asked_by = $2 OR q.on_behalf_of = $2 OR t.id = ANY ($3)
          OR (v.route -> 'submitters' ?| $4 AND EXISTS (
            SELECT 1 FROM document_versions w WHERE w.document_id = d.id AND $2 IN (w.drafted_by, w.submitted_by))))
        AND ($5::boolean IS NULL OR $5 = (q.answered_at IS NULL)) AND ($6::uuid IS NULL OR d.id = $6)`,
      params: [
        person.organisationId,
        person.id,
        person.headedDepartmentIds,
        person.roles,
        query.waiting ?? null,
        query.documentId ?? null,
      ],
      keys: [
        { expression: 'q.asked_at', type: 'timestamptz', column: 'askedAt' },
        { expression: 'q.id', type: 'uuid', column: 'id' },
      ],
      direction: 'ASC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  private audit(
    manager: EntityManager,
    { id, kind, organisationId }: Pick<DocumentRow, 'id' | 'kind' | 'organisationId'>,
    event: { action: string; actorId: PersonId; at: Date; details: Record<string, unknown> },
  ): Promise<void> {
    const { action, actorId, at: businessAt, details } = event;
    return writeAudit(manager, {
      organisationId,
      businessAt,
      actorId,
      action,
      objectKind: kind,
      objectId: id,
      details,
    });
  }
}

/** The step that the person could decide at this moment: who could not asks nothing. */
async function stepToDecide(
  manager: EntityManager,
  person: SignedInPerson,
  { document, onBehalfOf }: DecidersSeat,
  { version }: AskedQuestion,
): Promise<string> {
  const { id: documentId, kind, departmentId } = document;
  const { route, ...facts } = await routeOf(manager, documentId);
  const state = { ...draftedDocument(documentId, kind, route ?? noRoute), ...facts };
  const outcome = decide(state, {
    actorId: person.id,
    actorRoles: rolesIn(person, departmentId),
    version,
    sha256: facts.sha256,
    decision: 'sign',
    hasComment: false,
    ...(onBehalfOf ? { onBehalfOf } : {}),
  });
  if (!outcome.ok) throw refusalToError(outcome.refusal);
  const step = { documentId, version, position: facts.signedBy.length };
  const refusal = await refusalWhereReassigned(manager, step, [person.id, onBehalfOf?.personId]);
  if (refusal) throw new DomainError(refusal.kind, refusal.code, refusal.message, { documentId, version });
  return currentStep(state)!.name;
}

/** Of a document that was never submitted: nothing of it waits. */
const noRoute = { submitters: [], steps: [], afterReturn: 'redraft' as const };

async function questionOf(manager: EntityManager, documentId: DocumentId, id: string): Promise<QuestionRow> {
  const [row] = await manager.query<QuestionRow[]>(`${selectQuestions} WHERE d.id = $1 AND q.id = $2`, [
    documentId,
    id,
  ]);
  if (!row) throw noSuchQuestion(documentId, id);
  return row;
}

const named = (person: string) =>
  `CASE WHEN ${person}.id IS NOT NULL THEN json_build_object('personId', ${person}.id, 'name', ${person}.name) END`;

const selectQuestions = `SELECT q.id, d.id AS "documentId", d.kind, d.month, t.name AS department, p.name AS person, q.version, q.step,
    ${named('a')} AS "askedBy", ${named('b')} AS "onBehalfOf", q.asked_at AS "askedAt", q.text,
    ${named('r')} AS "answeredBy", q.answered_at AS "answeredAt", q.answer
  FROM document_questions q JOIN documents d ON d.id = q.document_id
  JOIN document_versions v ON v.document_id = q.document_id AND v.version = q.version
  LEFT JOIN people p ON p.id = d.person_id
  LEFT JOIN monthly_cycles c ON c.id = d.cycle_id LEFT JOIN departments t ON t.id = COALESCE(c.department_id, ${departmentWithoutCycle})
  JOIN people a ON a.id = q.asked_by LEFT JOIN people b ON b.id = q.on_behalf_of LEFT JOIN people r ON r.id = q.answered_by`;

function noSuchQuestion(documentId: DocumentId, questionId: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-question',
    'Nothing of this kind was asked about the document. GET /api/questions lists what was asked of you and by you.',
    { documentId, questionId },
  );
}

function notYoursToAnswer(documentId: DocumentId, questionId: string): DomainError {
  return new DomainError(
    'not-allowed',
    'not-yours-to-answer',
    'A question is answered by whoever wrote a version of the document or may submit it, and never by whoever asked it.',
    { documentId, questionId },
  );
}

function answeredAlready(documentId: DocumentId, questionId: string): DomainError {
  return new DomainError(
    'conflict',
    'answered-already',
    'The question was answered, and an answer stays. Whoever decides the document may ask another one.',
    { documentId, questionId },
  );
}
