import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { annualSubject } from '#approvals/annual-subject.js';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DepartmentId, OrganisationId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import { lastMonthOf, yearOf } from '#calendar/year.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { departmentOfAnnual } from '#persistence/annual/annual-department.js';
import {
  type LoyaltyDecision,
  type LoyaltyListContent,
  loyaltyListOf,
  refusalBeforeResults,
} from '#persistence/annual/loyalty-list.js';
import { Document } from '#persistence/entities/document.entity.js';
import { Department, Person } from '#persistence/entities/person.entity.js';
import { DocumentDrafts, type SavedDraft } from '../approvals/document-drafts.js';
import { findReadable } from '../approvals/document-readers.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { type DocumentRow, DocumentViews } from '../approvals/document-views.js';
import { keysetPage, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { departmentsWhosePayIsSeen, requireHeadOf, seesAllPay, seesPayOf } from '../http/visibility.js';

interface LoyaltyListRow extends Record<string, unknown> {
  id: string;
  departmentId: DepartmentId;
  department: string;
  year: number;
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
}

interface AwardsOfYear {
  departmentId: DepartmentId;
  year: number;
}

const kind = 'loyalty-list';

/** The loyalty awards of departments, year by year. */
@Injectable()
export class LoyaltyLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
  ) {}

  page(
    viewer: SignedInPerson,
    query: { limit: number; cursor?: string; year?: number; departmentId?: DepartmentId; status?: ApprovalStatus },
  ): Promise<Page<LoyaltyListRow>> {
    return keysetPage<LoyaltyListRow>(this.dataSource, {
      sql: `${selectList} WHERE d.organisation_id = $1 AND d.kind = '${kind}' AND ($2::boolean OR t.id = ANY ($3::uuid[]))
              AND ($4::text IS NULL OR d.month = $4) AND ($5::uuid IS NULL OR t.id = $5) AND ($6::text IS NULL OR d.status = $6)`,
      params: [
        viewer.organisationId,
        seesAllPay(viewer),
        departmentsWhosePayIsSeen(viewer),
        query.year === undefined ? null : lastMonthOf(query.year),
        query.departmentId ?? null,
        query.status ?? null,
      ],
      keys: [
        { expression: 'left(d.month, 4)::int', type: 'int', column: 'year' },
        { expression: 'd.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  proposal(viewer: SignedInPerson, { departmentId, year }: AwardsOfYear) {
    return this.dataSource.transaction(async (manager) => {
      const { organisationId } = viewer;
      await requireDepartment(manager, organisationId, departmentId);
      if (!seesPayOf(viewer, departmentId)) requireHeadOf(viewer, departmentId);
      const of = { organisationId, departmentId, year };
      const { standard, people } = await loyaltyListOf(manager, of, []);
      const ids = people.map(({ personId }) => personId);
      await recordPayRead(manager, viewer, { kind: 'organisation', id: organisationId }, ids);
      const names = await namesOf(manager, ids);
      return {
        standard,
        people: people.map((person) => ({ ...person, name: names.get(person.personId) ?? '' })),
        waitsFor: (await refusalBeforeResults(manager, of))?.message ?? null,
      };
    });
  }

  async detail(viewer: SignedInPerson, id: string) {
    const { latestVersion } = await this.readable(viewer, id);
    const [row] = await this.dataSource.query<LoyaltyListRow[]>(`${selectList} WHERE d.id = $1`, [id]);
    if (!row) throw noSuchList(id);
    const version = await this.documents.version(id, latestVersion);
    const content = version.content as LoyaltyListContent;
    const ids = content.people.map(({ personId }) => personId);
    await recordPayRead(this.dataSource.manager, viewer, { kind, id }, ids);
    const names = await namesOf(this.dataSource.manager, ids);
    return {
      ...row,
      version: { ...version, content },
      people: ids.map((personId) => ({ id: personId, name: names.get(personId) ?? '' })),
      decisions: await this.documents.decisions(id),
    };
  }

  create(head: SignedInPerson, request: RequestReference, { departmentId, year }: AwardsOfYear): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { organisationId } = head;
      await requireDepartment(manager, organisationId, departmentId);
      requireHeadOf(head, departmentId);
      const content = await loyaltyListOf(manager, { organisationId, departmentId, year }, []);
      if (content.people.length === 0) throw nobodyToPropose(departmentId, year);
      const subjectKey = annualSubject(departmentId, year);
      const begun = { organisationId, kind, month: lastMonthOf(year), subjectKey } as const;
      const document = await this.drafts.begin(manager, begun, listExists);
      return this.drafts.save(manager, document, head.id, content, 0);
    });
  }

  saveDraft(
    head: SignedInPerson,
    request: RequestReference,
    id: string,
    { basedOn, decisions }: { basedOn: number; decisions: LoyaltyDecision[] },
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      const { departmentId, month } = await this.ofHead(head, id, manager);
      const { organisationId } = head;
      const of = { organisationId, departmentId: departmentId ?? '', year: yearOf(month) };
      const content = await loyaltyListOf(manager, of, decisions);
      refuseStrangers(content, decisions);
      const document = await manager.findOneByOrFail(Document, { id });
      return this.drafts.save(manager, document, head.id, content, basedOn);
    });
  }

  async submit(
    head: SignedInPerson,
    request: RequestReference,
    id: string,
    version: number,
  ): Promise<SubmissionReceipt> {
    const list = await this.ofHead(head, id, this.dataSource.manager);
    return this.submissions.submit(head, request, list, version);
  }

  private readable(viewer: SignedInPerson, id: string, manager?: EntityManager): Promise<DocumentRow> {
    return findReadable(this.documents, viewer, { kind, id, manager }, noSuchList);
  }

  private async ofHead(head: SignedInPerson, id: string, manager: EntityManager): Promise<DocumentRow> {
    const list = await this.readable(head, id, manager);
    requireHeadOf(head, list.departmentId);
    return list;
  }
}

async function requireDepartment(
  manager: EntityManager,
  organisationId: OrganisationId,
  departmentId: DepartmentId,
): Promise<void> {
  if (await manager.existsBy(Department, { id: departmentId, organisationId })) return;
  throw new DomainError(
    'not-found',
    'no-such-department',
    'The organisation has no such department. GET /api/departments lists them.',
    { departmentId },
  );
}

async function namesOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await manager.find(Person, { where: { id: In(ids) }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

function refuseStrangers({ people }: LoyaltyListContent, decisions: readonly LoyaltyDecision[]): void {
  const known = new Set(people.map(({ personId }) => personId));
  const problems = decisions.flatMap(({ personId }, index) =>
    known.has(personId)
      ? []
      : [
          {
            path: `decisions.${index}.personId`,
            message: 'did not earn in the department in the last month of the year',
          },
        ],
  );
  if (problems.length > 0)
    throw new DomainError('invalid', 'unknown-person', 'The list has no such person.', {}, problems);
}

function nobodyToPropose(departmentId: DepartmentId, year: number): DomainError {
  return new DomainError(
    'conflict',
    'nobody-to-pay',
    `Nobody earned in the department in ${lastMonthOf(year)}: there is nobody to propose.`,
    { departmentId, year },
  );
}

function noSuchList(id: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-loyalty-list',
    'There is no such loyalty list, or it is not yours to see. GET /api/loyalty-lists lists those that you see.',
    { documentId: id },
  );
}

function listExists({ id, month, status }: Document): DomainError {
  return new DomainError(
    'conflict',
    'loyalty-list-exists',
    `The department has a loyalty list of ${yearOf(month)}, which is ${status}. ${nextStepOf(kind, status)}`,
    { documentId: id, year: yearOf(month) },
  );
}

const selectList = `SELECT d.id, t.id AS "departmentId", t.name AS department, left(d.month, 4)::int AS year, d.status,
  d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion"
  FROM documents d JOIN departments t ON t.id = ${departmentOfAnnual}`;
