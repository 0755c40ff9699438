import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DocumentId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import type { Day } from '#calendar/day.js';
import { monthOfDay } from '#calendar/month.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { Document } from '#persistence/entities/document.entity.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import {
  type RegulationChange,
  type RegulationRules,
  refusalToChange,
} from '#persistence/regulation/regulation-change.js';
import { DocumentDrafts, refuseUnlessDraft, type SavedDraft } from '../approvals/document-drafts.js';
import { findReadable } from '../approvals/document-readers.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { DocumentViews } from '../approvals/document-views.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { seesAllPay } from '../http/visibility.js';

interface ChangeRow extends Record<string, unknown> {
  id: DocumentId;
  fromOn: Day;
  reason: string;
  rules: string[];
  status: ApprovalStatus;
  latestVersion: number;
  submittedVersion: number | null;
  inEffectAt: Date | null;
}

const kind = 'regulation-change';

@Injectable()
export class RegulationChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
  ) {}

  page(
    viewer: SignedInPerson,
    query: { limit: number; cursor?: string; status?: ApprovalStatus },
  ): Promise<Page<ChangeRow>> {
    const seesDrafts = seesAllPay(viewer) || viewer.roles.includes('administrator');
    return keysetPage<ChangeRow>(this.dataSource, {
      sql: `${selectChange} WHERE d.organisation_id = $1 AND d.kind = '${kind}' AND ($2::boolean OR d.status = 'signed')
              AND ($3::text IS NULL OR d.status = $3)`,
      params: [viewer.organisationId, seesDrafts, query.status ?? null],
      keys: [
        { expression: "v.content ->> 'fromOn'", type: 'text', column: 'fromOn' },
        { expression: 'd.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  async detail(viewer: SignedInPerson, id: DocumentId) {
    const { latestVersion } = await this.readable(viewer, id);
    const [row] = await this.dataSource.query<ChangeRow[]>(`${selectChange} WHERE d.id = $1`, [id]);
    if (!row) throw noSuchChange(id);
    const version = await this.documents.version(id, latestVersion);
    const content = version.content as RegulationChange;
    const organisation = await this.dataSource.manager.findOneByOrFail(Organisation, { id: viewer.organisationId });
    return {
      ...row,
      version: { ...version, content },
      rulesNow: rulesNow(organisation, content.rules),
      decisions: await this.documents.decisions(id),
    };
  }

  create(author: SignedInPerson, request: RequestReference, change: RegulationChange): Promise<SavedDraft> {
    const { organisationId } = author;
    return this.drafts.write(request, async (manager) => {
      await refuseImpossible(manager, organisationId, change);
      const month = monthOfDay(change.fromOn);
      const begun = { organisationId, kind, subjectKey: randomUUID(), month } as const;
      const document = await this.drafts.begin(manager, begun, ({ id }) => changeExists(id));
      return this.drafts.save(manager, document, author.id, change, 0);
    });
  }

  saveDraft(
    author: SignedInPerson,
    request: RequestReference,
    id: DocumentId,
    { basedOn, ...change }: RegulationChange & { basedOn: number },
  ): Promise<SavedDraft> {
    return this.drafts.write(request, async (manager) => {
      await this.readable(author, id, manager);
      const document = await manager.findOneByOrFail(Document, { id });
      refuseUnlessDraft(document);
      await refuseImpossible(manager, author.organisationId, change);
      await manager.update(Document, { id }, { month: monthOfDay(change.fromOn) });
      return this.drafts.save(manager, document, author.id, change, basedOn);
    });
  }

  async submit(
    author: SignedInPerson,
    request: RequestReference,
    id: DocumentId,
    version: number,
  ): Promise<SubmissionReceipt> {
    return this.submissions.submit(author, request, await this.readable(author, id), version);
  }

  private readable(viewer: SignedInPerson, id: DocumentId, manager?: EntityManager) {
    return findReadable(this.documents, viewer, { kind, id, manager }, noSuchChange);
  }
}

/** Of the rules that a change names, what they are now; of routes, those of the kinds that it names. */
function rulesNow(organisation: Organisation, named: Partial<RegulationRules>): Partial<RegulationRules> {
  const { routes, ...others } = named;
  const now = Object.keys(others).map((rule) => [rule, organisation[rule as keyof typeof others]]);
  const kinds = Object.keys(routes ?? {}) as (keyof typeof organisation.routes)[];
  const routesNow = Object.fromEntries(kinds.map((each) => [each, organisation.routes[each]]));
  return { ...Object.fromEntries(now), ...(routes ? { routes: routesNow } : {}) } as Partial<RegulationRules>;
}

const selectChange = `SELECT d.id, v.content ->> 'fromOn' AS "fromOn", v.content ->> 'reason' AS reason,
    ARRAY(SELECT jsonb_object_keys(v.content -> 'rules') ORDER BY 1) AS rules, d.status, d.latest_version AS "latestVersion",
    d.submitted_version AS "submittedVersion", e.in_effect_at AS "inEffectAt"
  FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.latest_version
  LEFT JOIN regulation_changes_in_effect e ON e.document_id = d.id`;

async function refuseImpossible(
  manager: EntityManager,
  organisationId: string,
  change: RegulationChange,
): Promise<void> {
  const refusal = await refusalToChange(manager, organisationId, change);
  if (refusal) throw new DomainError(refusal.kind, refusal.code, refusal.message, {}, refusal.problems);
}

function changeExists(documentId: DocumentId): DomainError {
  return new DomainError('conflict', 'already-exists', `The change exists. ${nextStepOf(kind, 'drafting')}`, {
    documentId,
  });
}

function noSuchChange(documentId: DocumentId): DomainError {
  return new DomainError(
    'not-found',
    'no-such-regulation-change',
    'The organisation has no such change of its regulation. GET /api/regulation-changes lists them.',
    { documentId },
  );
}
