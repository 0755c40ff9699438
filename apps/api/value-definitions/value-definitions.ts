import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import { nextStepOf } from '#approvals/next-step.js';
import { monthOfDay } from '#calendar/month.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError, type FieldProblem } from '#contracts/domain-error.js';
import { toFieldProblems } from '#contracts/field-problem.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { findWrongExamples } from '#facts/counted/count-value.js';
import { type ValueDefinition, valueDefinitionSchema } from '#facts/counted/value-definition.js';
import { Document } from '#persistence/entities/document.entity.js';
import { takeTurn } from '#persistence/take-turn.js';
import { refusalToDefineFrom } from '#persistence/value-definitions.js';
import { DocumentDrafts, type SavedDraft } from '../approvals/document-drafts.js';
import { findReadable } from '../approvals/document-readers.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { type DocumentRow, DocumentViews } from '../approvals/document-views.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { seesAllPay } from '../http/visibility.js';

interface DefinitionRow extends Record<string, unknown> {
  id: string;
  code: string;
  name: string;
  unit: string;
  month: string;
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
}

interface DeclaredValue {
  code: string;
  name: string;
  unit: string;
  schemes: { id: string; name: string }[];
}

type DraftReceipt = SavedDraft & { wrongExamples: FieldProblem[] };

const kind = 'value-definition';

@Injectable()
export class ValueDefinitions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
  ) {}

  page(
    viewer: SignedInPerson,
    query: { limit: number; cursor?: string; code?: string; status?: ApprovalStatus },
  ): Promise<Page<DefinitionRow>> {
    return keysetPage<DefinitionRow>(this.dataSource, {
      sql: `${selectDefinition} WHERE d.organisation_id = $1 AND d.kind = '${kind}' AND ($2::boolean OR d.status = 'signed')
              AND ($3::text IS NULL OR v.content ->> 'code' = $3) AND ($4::text IS NULL OR d.status = $4)`,
      params: [viewer.organisationId, seesDrafts(viewer), query.code ?? null, query.status ?? null],
      keys: [
        { expression: "v.content ->> 'code'", type: 'text', column: 'code' },
        { expression: 'd.month', type: 'bpchar', column: 'month' },
        { expression: 'd.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async declaredValues(viewer: SignedInPerson): Promise<{ items: DeclaredValue[] }> {
    const items = await this.dataSource.query<DeclaredValue[]>(selectDeclared, [
      viewer.organisationId,
      seesDrafts(viewer),
    ]);
    return { items };
  }

  async detail(viewer: SignedInPerson, id: string) {
    const { latestVersion } = await this.readable(viewer, id);
    const [row] = await this.dataSource.query<DefinitionRow[]>(`${selectDefinition} WHERE d.id = $1`, [id]);
    if (!row) throw noSuchDefinition(id);
    const version = await this.documents.version(id, latestVersion);
    const content = valueDefinitionSchema.parse(version.content);
    return {
      ...row,
      version: { ...version, content },
      decisions: await this.documents.decisions(id),
      wrongExamples: toFieldProblems(findWrongExamples(content)),
    };
  }

  create(author: SignedInPerson, request: RequestReference, definition: ValueDefinition): Promise<DraftReceipt> {
    const { organisationId } = author;
    return this.drafts.write(request, async (manager) => {
      const month = monthOfDay(definition.from);
      const subjectKey = `${definition.code}/${month}`;
      // Two people who begin the same definition at once.
      await takeTurn(manager, `${kind}/${organisationId}/${subjectKey}`);
      const document = await this.drafts.begin(manager, { organisationId, kind, subjectKey, month }, definitionExists);
      const refusal = await refusalToDefineFrom(manager, { organisationId, month });
      if (refusal) throw new DomainError(refusal.kind, refusal.code, refusal.message, { month });
      return this.save(manager, document, author, definition, 0);
    });
  }

  saveDraft(
    author: SignedInPerson,
    request: RequestReference,
    id: string,
    { basedOn, definition }: { basedOn: number; definition: ValueDefinition },
  ): Promise<DraftReceipt> {
    return this.drafts.write(request, async (manager) => {
      await this.readable(author, id, manager);
      const document = await manager.findOneByOrFail(Document, { id });
      if (document.subjectKey !== `${definition.code}/${monthOfDay(definition.from)}`)
        throw new DomainError(
          'invalid',
          'another-definition',
          `The document is the definition of ${document.subjectKey}; another value, or another first month, is a new document.`,
          { documentId: id },
        );
      return this.save(manager, document, author, definition, basedOn);
    });
  }

  /** The figures that differ are told here: what the route itself keeps holds none. */
  async submit(
    person: SignedInPerson,
    request: RequestReference,
    id: string,
    version: number,
  ): Promise<SubmissionReceipt> {
    const document = await this.readable(person, id);
    const { content, submittedAt } = await this.documents.version(id, version);
    const wrong = submittedAt === null ? findWrongExamples(valueDefinitionSchema.parse(content)) : [];
    if (wrong.length > 0)
      throw new DomainError(
        'invalid',
        'definition-not-submittable',
        'The definition can be submitted once all its worked examples come out. Correct what is listed, save it, and submit that version.',
        { documentId: id, version },
        toFieldProblems(wrong),
      );
    return this.submissions.submit(person, request, document, version);
  }

  private async save(
    manager: EntityManager,
    document: Document,
    author: SignedInPerson,
    definition: ValueDefinition,
    basedOn: number,
  ): Promise<DraftReceipt> {
    const saved = await this.drafts.save(manager, document, author.id, definition, basedOn);
    return { ...saved, wrongExamples: toFieldProblems(findWrongExamples(definition)) };
  }

  private readable(viewer: SignedInPerson, id: string, manager?: EntityManager): Promise<DocumentRow> {
    return findReadable(this.documents, viewer, { kind, id, manager }, noSuchDefinition);
  }
}

function seesDrafts(viewer: SignedInPerson): boolean {
  return seesAllPay(viewer) || viewer.roles.includes('head-of-department');
}

function definitionExists({ id, status, subjectKey }: Document): DomainError {
  return new DomainError(
    'conflict',
    'definition-exists',
    `The definition of ${subjectKey} is ${status} already. ${nextStepOf(kind, status)}`,
    { documentId: id },
  );
}

function noSuchDefinition(id: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-definition',
    'The organisation has no such definition, or it is not signed yet. GET /api/value-definitions lists them.',
    { documentId: id },
  );
}

const selectDefinition = `SELECT d.id, v.content ->> 'code' AS code, v.content ->> 'name' AS name, v.content ->> 'unit' AS unit, d.month, d.status,
  d.latest_version AS "latestVersion", d.submitted_version AS "submittedVersion"
  FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.latest_version`;

/** The values of the latest version of each scheme, under the name that the latest of these versions has for each. */
const selectDeclared = `WITH schemes AS (
    SELECT DISTINCT ON (d.scheme_code) d.id, v.content FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.latest_version
     WHERE d.organisation_id = $1 AND d.kind = 'pay-scheme' AND d.status <> 'closed' AND ($2::boolean OR d.status = 'signed')
     ORDER BY d.scheme_code, d.scheme_version DESC
  )
  SELECT e.value ->> 'code' AS code, (array_agg(e.value ->> 'name' ORDER BY s.content ->> 'effectiveFrom' DESC, s.id))[1] AS name,
         (array_agg(e.value ->> 'unit' ORDER BY s.content ->> 'effectiveFrom' DESC, s.id))[1] AS unit,
         json_agg(json_build_object('id', s.id, 'name', s.content ->> 'name') ORDER BY s.content ->> 'name', s.id) AS schemes
    FROM schemes s CROSS JOIN jsonb_array_elements(s.content -> 'values') AS e(value)
   GROUP BY code ORDER BY name, code`;
