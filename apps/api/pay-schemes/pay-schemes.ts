import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DepartmentId, OrganisationId } from '#approvals/ids.js';
import { monthOfDay } from '#calendar/month.js';
import type { PayScheme } from '#compensation/scheme/pay-scheme.js';
import type { ExplanationLanguage } from '#compensation/trace/language.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError, type FieldProblem } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { Document } from '#persistence/entities/document.entity.js';
import { departmentsOnSchemes, type PaidDepartment } from '#persistence/people-on-scheme.js';
import { takeTurn } from '#persistence/take-turn.js';
import { DocumentDrafts, type SavedDraft } from '../approvals/document-drafts.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { type DocumentRow, DocumentViews } from '../approvals/document-views.js';
import { Calculations } from '../calculations/calculations.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { seesAllPay } from '../http/visibility.js';
import { PayAtLevels } from '../pay-at-levels/pay-at-levels.js';
import { refuseOutOfTurn, type SchemeVersion } from './scheme-succession.js';

interface SchemeRow extends Record<string, unknown> {
  id: string;
  code: string;
  schemeVersion: number;
  name: string;
  effectiveFrom: string;
  month: string;
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
}

type SchemeDraftReceipt = SavedDraft & { refusals: FieldProblem[] };

@Injectable()
export class PaySchemes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
    private readonly calculations: Calculations,
    private readonly levels: PayAtLevels,
  ) {}

  async page(
    viewer: SignedInPerson,
    query: { limit: number; cursor?: string; code?: string; status?: ApprovalStatus },
  ): Promise<Page<SchemeRow & { paidNow: PaidDepartment[] | null }>> {
    const page = await keysetPage<SchemeRow>(this.dataSource, {
      sql: `${selectScheme} WHERE d.organisation_id = $1 AND d.kind = 'pay-scheme' AND ($2::boolean OR d.status = 'signed')
              AND ($3::text IS NULL OR d.scheme_code = $3) AND ($4::text IS NULL OR d.status = $4)`,
      params: [viewer.organisationId, seesDrafts(viewer), query.code ?? null, query.status ?? null],
      keys: [
        { expression: 'd.scheme_code', type: 'text', column: 'code' },
        { expression: 'd.scheme_version', type: 'integer', column: 'schemeVersion' },
        { expression: 'd.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
    const paid = seesDrafts(viewer)
      ? await departmentsOnSchemes(this.dataSource.manager, viewer.organisationId)
      : undefined;
    return { ...page, items: page.items.map((row) => ({ ...row, paidNow: paid ? (paid.get(row.code) ?? []) : null })) };
  }

  async detail(viewer: SignedInPerson, id: string, untilAnswered: AbortSignal) {
    const document = await this.readable(viewer, id);
    const [row] = await this.dataSource.query<SchemeRow[]>(`${selectScheme} WHERE d.id = $1`, [id]);
    if (!row) throw noSuchScheme(id);
    const version = await this.documents.version(id, document.latestVersion);
    const refusals =
      document.status === 'drafting' || document.status === 'returned'
        ? await this.calculations.refuseScheme(version.content, untilAnswered)
        : [];
    const decisions = (await this.documents.decisions(id)).filter(
      (decision) => seesDrafts(viewer) || decision.version === document.submittedVersion,
    );
    return {
      ...row,
      version: { ...version, content: version.content as Record<string, unknown> },
      decisions,
      refusals,
    };
  }

  async version(viewer: SignedInPerson, id: string, version: number) {
    const document = await this.readable(viewer, id);
    if (version !== document.submittedVersion && !seesDrafts(viewer)) throw noSuchScheme(id);
    const row = await this.documents.version(id, version);
    return { ...row, content: row.content as Record<string, unknown> };
  }

  async description(
    viewer: SignedInPerson,
    id: string,
    language: ExplanationLanguage,
    untilAnswered: AbortSignal,
  ): Promise<string> {
    const document = await this.readable(viewer, id);
    const { content } = await this.documents.version(id, document.latestVersion);
    const description = await this.calculations.describeScheme(content, language, untilAnswered);
    if (description === undefined) throw noLongerRead(id);
    return description;
  }

  /** What it pays at levels of attainment, by its latest draft: only for those who draft, sign or post it. */
  async payAtLevels(
    viewer: SignedInPerson,
    id: string,
    asked: { month?: string; departmentId?: DepartmentId; position?: string },
    untilAnswered: AbortSignal,
  ) {
    const document = await this.readable(viewer, id);
    const version = await this.documents.version(id, document.latestVersion);
    return this.levels.ofScheme(viewer, document, version, asked, untilAnswered);
  }

  async create(
    author: SignedInPerson,
    request: RequestReference,
    draft: unknown,
    untilAnswered: AbortSignal,
  ): Promise<SchemeDraftReceipt> {
    const { scheme, refusals } = await this.judge(draft, untilAnswered);
    return this.drafts.write(request, async (manager) => {
      // Two people who begin the same scheme at once.
      await takeTurn(manager, `pay-scheme/${author.organisationId}/${scheme.code}`);
      const [latest] = await versionsOf(manager, author.organisationId, scheme.code);
      refuseOutOfTurn(scheme, latest);
      const document = await manager.save(Document, {
        organisationId: author.organisationId,
        kind: 'pay-scheme',
        month: monthOfDay(scheme.effectiveFrom),
        schemeCode: scheme.code,
        schemeVersion: scheme.version,
      });
      return { ...(await this.save(manager, document, author, scheme, 0)), refusals };
    });
  }

  async saveDraft(
    author: SignedInPerson,
    request: RequestReference,
    id: string,
    { basedOn, scheme: draft }: { basedOn: number; scheme: unknown },
    untilAnswered: AbortSignal,
  ): Promise<SchemeDraftReceipt> {
    const { scheme, refusals } = await this.judge(draft, untilAnswered);
    return this.drafts.write(request, async (manager) => {
      const { schemeCode, schemeVersion } = await this.ofOrganisation(author, id, manager);
      refuseOtherScheme(scheme, id, schemeCode, schemeVersion);
      const [before] = (await versionsOf(manager, author.organisationId, scheme.code)).filter(
        ({ version }) => version < scheme.version,
      );
      refuseOutOfTurn(scheme, before);
      const document = await manager.findOneByOrFail(Document, { id });
      return { ...(await this.save(manager, document, author, scheme, basedOn)), refusals };
    });
  }

  /** The figures that differ are told here: what the route itself keeps holds none. */
  async submit(
    person: SignedInPerson,
    request: RequestReference,
    id: string,
    version: number,
    untilAnswered: AbortSignal,
  ): Promise<SubmissionReceipt> {
    const document = await this.readable(person, id);
    const { content, submittedAt } = await this.documents.version(id, version);
    const problems = submittedAt === null ? await this.calculations.refuseScheme(content, untilAnswered) : [];
    if (problems.length > 0) throw notSubmittable(id, version, problems);
    return this.submissions.submit(person, request, document, version);
  }

  /** The scheme with its defaults filled in, and what keeps it from being submitted; one that is not complete is refused with every reason. */
  private async judge(
    draft: unknown,
    untilAnswered: AbortSignal,
  ): Promise<{ scheme: PayScheme; refusals: FieldProblem[] }> {
    const judged = await this.calculations.judgeScheme(draft, untilAnswered);
    if (judged.isComplete) return judged;
    throw new DomainError(
      'invalid',
      'invalid',
      'The scheme is not complete; nothing was changed. Every problem is listed with the path of its field.',
      {},
      judged.problems,
    );
  }

  private async save(
    manager: EntityManager,
    document: Document,
    author: SignedInPerson,
    scheme: PayScheme,
    basedOn: number,
  ): Promise<SavedDraft> {
    await manager.update(Document, { id: document.id }, { month: monthOfDay(scheme.effectiveFrom) });
    return this.drafts.save(manager, document, author.id, scheme, basedOn);
  }

  private async readable(viewer: SignedInPerson, id: string): Promise<DocumentRow> {
    const document = await this.ofOrganisation(viewer, id);
    if (document.status !== 'signed' && !seesDrafts(viewer)) throw noSuchScheme(id);
    return document;
  }

  private async ofOrganisation(viewer: SignedInPerson, id: string, manager?: EntityManager): Promise<DocumentRow> {
    const document = await this.documents.find(viewer.organisationId, id, manager);
    if (document.kind !== 'pay-scheme') throw noSuchScheme(id);
    return document;
  }
}

/** A scheme that is drafted or on its route is seen by those who draft and decide; a signed one by everybody who earns by it. */
function seesDrafts(viewer: SignedInPerson): boolean {
  return seesAllPay(viewer) || viewer.roles.includes('head-of-department');
}

/** The versions of a scheme, the latest first. */
function versionsOf(manager: EntityManager, organisationId: OrganisationId, code: string): Promise<SchemeVersion[]> {
  return manager.query<SchemeVersion[]>(
    `SELECT d.id, d.scheme_version AS version, d.status, v.content ->> 'effectiveFrom' AS "effectiveFrom", (v.content ->> 'yearBeginsIn')::integer AS "yearBeginsIn"
       FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.latest_version
      WHERE d.organisation_id = $1 AND d.kind = 'pay-scheme' AND d.scheme_code = $2 AND d.status <> 'closed' ORDER BY d.scheme_version DESC`,
    [organisationId, code],
  );
}

function refuseOtherScheme(scheme: PayScheme, id: string, code: string | null, version: number | null): void {
  if (scheme.code === code && scheme.version === version) return;
  const problems = [
    ...(scheme.code === code
      ? []
      : [{ path: 'scheme.code', message: `is "${code}" in this document; another scheme is a new document` }]),
    ...(scheme.version === version
      ? []
      : [{ path: 'scheme.version', message: `is ${version} in this document; the next version is a new document` }]),
  ];
  throw new DomainError(
    'invalid',
    'another-scheme',
    'The document is of another scheme or of another version of it.',
    { documentId: id },
    problems,
  );
}

function notSubmittable(id: string, version: number, problems: FieldProblem[]): DomainError {
  return new DomainError(
    'invalid',
    'scheme-not-submittable',
    'The scheme can be submitted once it says what it is for and all its worked examples give the expected results. Correct what is listed, save the scheme, and submit that version.',
    { documentId: id, version },
    problems,
  );
}

/** An older build took what this one does not: the draft is saved again, a signed one is followed by its next version. */
function noLongerRead(id: string): DomainError {
  return new DomainError(
    'conflict',
    'scheme-not-readable',
    'The scheme was written for another version of the engine. Read its content, and save it again or begin its next version.',
    { documentId: id },
  );
}

function noSuchScheme(id: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-scheme',
    'The organisation has no such pay scheme, or it is not signed yet. GET /api/pay-schemes lists them.',
    { documentId: id },
  );
}

const selectScheme = `SELECT d.id, d.scheme_code AS code, d.scheme_version AS "schemeVersion", v.content ->> 'name' AS name, v.content ->> 'effectiveFrom' AS "effectiveFrom",
  d.month, d.status, d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion"
  FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.latest_version`;
