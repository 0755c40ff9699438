import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { factKinds } from '#facts/fact-kinds.js';
import {
  type AdjustmentContent,
  factOfAdjustment,
  findPostedLine,
  keyOfLine,
  type NamedLine,
  refusalToAdjust,
  reversalOf,
} from '#persistence/adjustments.js';
import { Document } from '#persistence/entities/document.entity.js';
import { MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import { Person } from '#persistence/entities/person.entity.js';
import { DocumentDrafts, type SavedDraft } from '../approvals/document-drafts.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { findReadable } from '../approvals/document-readers.js';
import { type DocumentRow, DocumentViews } from '../approvals/document-views.js';
import { keysetPage, latestMonthFirst, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import { rolesIn, type SignedInPerson } from '../http/signed-in.js';
import { departmentsWhosePayIsSeen, isHeadOf, notYourDepartment, seesAllPay } from '../http/visibility.js';

interface AdjustmentRow extends Record<string, unknown> {
  id: string;
  personId: PersonId;
  person: string;
  departmentId: DepartmentId;
  department: string;
  month: string;
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
}

/** A new one: of a person, or of a posted line. */
interface NewAdjustment {
  month: string;
  reason: string;
  personId?: PersonId | undefined;
  ofMonth?: string | undefined;
  amount?: string | undefined;
  reverses?: NamedLine | undefined;
}

const kind = 'adjustment';

@Injectable()
export class Adjustments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
  ) {}

  page(
    viewer: SignedInPerson,
    query: {
      limit: number;
      cursor?: string;
      month?: string;
      personId?: PersonId;
      departmentId?: DepartmentId;
      status?: ApprovalStatus;
    },
  ): Promise<Page<AdjustmentRow>> {
    return keysetPage<AdjustmentRow>(this.dataSource, {
      sql: `${selectAdjustment} WHERE d.organisation_id = $1 AND d.kind = '${kind}' AND ($2::boolean OR d.person_id = $3 OR c.department_id = ANY ($4))
              AND ($5::text IS NULL OR d.month = $5) AND ($6::uuid IS NULL OR d.person_id = $6)
              AND ($7::uuid IS NULL OR c.department_id = $7) AND ($8::text IS NULL OR d.status = $8)`,
      params: [
        viewer.organisationId,
        seesAllPay(viewer),
        viewer.id,
        departmentsWhosePayIsSeen(viewer),
        query.month ?? null,
        query.personId ?? null,
        query.departmentId ?? null,
        query.status ?? null,
      ],
      ...latestMonthFirst,
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async detail(viewer: SignedInPerson, id: string) {
    const { latestVersion, personId } = await this.readable(viewer, id);
    const [row] = await this.dataSource.query<AdjustmentRow[]>(`${selectAdjustment} WHERE d.id = $1`, [id]);
    if (!row) throw noSuchAdjustment(id);
    const version = await this.documents.version(id, latestVersion);
    await recordPayRead(this.dataSource.manager, viewer, { kind, id }, [personId]);
    return {
      ...row,
      version: { ...version, content: version.content as AdjustmentContent },
      decisions: await this.documents.decisions(id),
    };
  }

  create(author: SignedInPerson, request: RequestReference, body: NewAdjustment): Promise<SavedDraft> {
    return this.drafts.write(request, (manager) => this.begin(manager, author, body));
  }

  /** To be called within the transaction of a draft. */
  async begin(manager: EntityManager, author: SignedInPerson, body: NewAdjustment): Promise<SavedDraft> {
    const { organisationId } = author;
    const { month } = body;
    const content = await contentOf(manager, organisationId, body);
    const cycle = await cycleOf(manager, author, { month, personId: content.personId });
    const id = randomUUID();
    const { personId, reverses } = content;
    const subjectKey = reverses ? keyOfLine(reverses) : id;
    const begun = { organisationId, kind, id, subjectKey, cycleId: cycle.id, month, personId } as const;
    const document = await this.drafts.begin(manager, begun, adjustmentExists);
    return this.save(manager, document, author, content, 0);
  }

  saveDraft(
    author: SignedInPerson,
    request: RequestReference,
    id: string,
    { basedOn, reason, amount, ofMonth }: { basedOn: number; reason: string; amount?: string; ofMonth?: string },
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { latestVersion } = await this.draftable(author, id, manager);
      const document = await manager.findOneByOrFail(Document, { id });
      const { content } = await this.documents.version(id, latestVersion);
      const { personId, reverses, ...before } = content as AdjustmentContent;
      const next = reverses
        ? { reverses, amount, ofMonth }
        : { personId, amount: amount ?? before.amount, ofMonth: ofMonth ?? before.ofMonth };
      refuseBesideLine(next);
      const { month } = document;
      const said = await contentOf(manager, author.organisationId, { ...next, month, reason });
      return this.save(manager, document, author, said, basedOn);
    });
  }

  async submit(
    author: SignedInPerson,
    request: RequestReference,
    id: string,
    version: number,
  ): Promise<SubmissionReceipt> {
    const adjustment = await this.draftable(author, id, this.dataSource.manager);
    return this.submissions.submit(author, request, adjustment, version);
  }

  /** What could never be entered is not drafted either. */
  private async save(
    manager: EntityManager,
    document: Document,
    author: SignedInPerson,
    content: AdjustmentContent,
    basedOn: number,
  ): Promise<SavedDraft> {
    refuseWhatIsNoFact(document, content);
    const refusal = await refusalToAdjust(manager, document, content);
    if (refusal)
      throw new DomainError(refusal.kind, refusal.code, refusal.message, {
        personId: content.personId,
        month: document.month,
      });
    return this.drafts.save(manager, document, author.id, content, basedOn);
  }

  private readable(viewer: SignedInPerson, id: string, manager?: EntityManager): Promise<DocumentRow> {
    return findReadable(this.documents, viewer, { kind, id, manager }, noSuchAdjustment);
  }

  private async draftable(author: SignedInPerson, id: string, manager: EntityManager): Promise<DocumentRow> {
    const document = await this.readable(author, id, manager);
    requireDrafter(author, document);
    return document;
  }
}

/** What is drafted: as it is said, or as the posted line that is reversed has it. */
async function contentOf(
  manager: EntityManager,
  organisationId: OrganisationId,
  { reason, personId = '', ofMonth = '', amount, reverses }: NewAdjustment,
): Promise<AdjustmentContent> {
  if (reverses === undefined) {
    if (await manager.existsBy(Person, { id: personId, organisationId })) return { personId, ofMonth, reason, amount };
    throw new DomainError('invalid', 'unknown-person', 'The organisation has no such person.', { personId }, [
      { path: 'personId', message: 'is not a person of this organisation' },
    ]);
  }
  const { statementId } = reverses;
  const line = await findPostedLine(manager, organisationId, reverses);
  if (!line)
    throw new DomainError(
      'not-found',
      'no-such-line',
      'No posted statement has this line. GET /api/statements/{id} shows the lines of one by component and code; what it paid for other months is corrected there.',
      { statementId },
    );
  if (/^-?[0.]+$/.test(line.amount))
    throw new DomainError(
      'conflict',
      'nothing-to-reverse',
      'The line has come to 0: it neither paid nor took anything. Draft an adjustment with an amount instead.',
      { statementId },
    );
  return { personId: line.personId, ofMonth: line.month, reason, reverses: await reversalOf(manager, line) };
}

/** The cycle of the person's department in the month in which it is paid; whoever must not draft for the person gets none. */
async function cycleOf(
  manager: EntityManager,
  author: SignedInPerson,
  { personId, month }: { personId: PersonId; month: string },
): Promise<MonthlyCycle> {
  const [row] = await manager.query<{ departmentId: DepartmentId | null }[]>(
    'SELECT department_in_month($1, $2) AS "departmentId"',
    [personId, month],
  );
  const departmentId = row?.departmentId ?? null;
  requireDrafter(author, { personId, departmentId });
  const cycle = departmentId === null ? null : await manager.findOneBy(MonthlyCycle, { departmentId, month });
  if (cycle) return cycle;
  throw new DomainError(
    'conflict',
    'cycle-not-open',
    `${month} is not open for the department of the person. Name a month that is; GET /api/monthly-cycles lists them.`,
    { personId, month },
  );
}

/** Accounting, or the head of the department: for others, never for oneself. */
function requireDrafter(
  author: SignedInPerson,
  { personId, departmentId }: { personId: PersonId | null; departmentId: DepartmentId | null },
): void {
  if (!rolesIn(author, departmentId).includes('accounting') && !isHeadOf(author, departmentId))
    throw notYourDepartment();
  if (author.id === personId)
    throw new DomainError(
      'not-allowed',
      'decides-your-pay',
      'Nobody decides their own pay. Accounting, or the head of the department, has to draft it.',
    );
}

function refuseBesideLine({ reverses, amount, ofMonth }: Pick<NewAdjustment, 'reverses' | 'amount' | 'ofMonth'>): void {
  if (reverses === undefined) return;
  const said = Object.entries({ amount, ofMonth }).filter(([, value]) => value !== undefined);
  if (said.length === 0) return;
  throw new DomainError(
    'invalid',
    'invalid',
    'This adjustment reverses a line, from which amount and month follow.',
    {},
    said.map(([path]) => ({ path, message: 'follows from the line that is reversed; leave it out' })),
  );
}

/** By the schema of the fact that the last signature enters. */
function refuseWhatIsNoFact(document: Document, content: AdjustmentContent): void {
  const memo = { documentId: document.id, version: 1, sha256: '0'.repeat(64) };
  const read = factKinds.adjustments.schema.safeParse(factOfAdjustment(document, content, memo));
  if (read.success) return;
  throw new DomainError(
    'invalid',
    'invalid',
    'It cannot be paid as it is written; nothing was changed.',
    { month: document.month },
    read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  );
}

function noSuchAdjustment(id: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-adjustment',
    'There is no such adjustment, or it is not yours to see. GET /api/adjustments lists those that you see.',
    { documentId: id },
  );
}

function adjustmentExists({ id, status }: Document): DomainError {
  return new DomainError(
    'conflict',
    'adjustment-exists',
    `An adjustment that reverses this line is ${status} already. ${nextStepOf(kind, status)}`,
    { documentId: id },
  );
}

const selectAdjustment = `SELECT d.id, d.person_id AS "personId", p.name AS person, c.department_id AS "departmentId", t.name AS department, d.month, d.status,
  d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion"
  FROM documents d JOIN people p ON p.id = d.person_id JOIN monthly_cycles c ON c.id = d.cycle_id JOIN departments t ON t.id = c.department_id`;
