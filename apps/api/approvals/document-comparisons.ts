import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DocumentId, OrganisationId } from '#approvals/ids.js';
import { previousMonth } from '#calendar/month.js';
import { yearOf } from '#calendar/year.js';
import { signedAnnualPlans } from '#persistence/annual/annual-plans.js';
import { departmentWithoutCycle } from '#persistence/department-without-cycle.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { mayRead } from './document-readers.js';
import { type DocumentRow, DocumentViews, noSuchDocument } from './document-views.js';

/** What a version is held against. */
export const comparedWith = ['last-signed', 'last-month', 'version'] as const;

interface Side {
  documentId: DocumentId;
  month: string;
  version: number;
  /** Of a pay scheme: its own version, which another document may be about. */
  schemeVersion: number | null;
  content: unknown;
}

interface Asked {
  version?: number;
  with: (typeof comparedWith)[number];
  against?: number;
}

/** What is written of a draft, also of one that came back; of all else what was submitted. */
function versionToRead({ status, submittedVersion, latestVersion }: DocumentRow): number {
  return status === 'drafting' || status === 'returned' ? latestVersion : (submittedVersion ?? latestVersion);
}

/** What of a document is beside what: a version and another of it, the signed scheme that it follows, or the document of the month before. */
@Injectable()
export class DocumentComparisons {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
  ) {}

  async of(viewer: SignedInPerson, id: DocumentId, asked: Asked) {
    const document = await this.documents.find(viewer.organisationId, id);
    if (!(await mayRead(this.documents, viewer, document))) throw noSuchDocument(id);
    const version = asked.version ?? versionToRead(document);
    const { content, sha256 } = await this.documents.version(id, version);
    const before = await this.beside(document, version, asked);
    await recordPayRead(this.dataSource.manager, viewer, { kind: document.kind, id }, [document.personId]);
    return {
      documentId: id,
      kind: document.kind,
      month: document.month,
      personId: document.personId,
      person: document.person,
      status: document.status,
      latestVersion: document.latestVersion,
      version,
      schemeVersion: document.schemeVersion,
      sha256,
      content: content as Record<string, unknown>,
      before: before ? { ...before, content: before.content as Record<string, unknown> } : null,
      names: {
        ...(await this.indicatorsBehind(document)),
        ...(await this.namesIn(viewer.organisationId, [content, before?.content])),
      },
    };
  }

  private async beside(document: DocumentRow, version: number, asked: Asked): Promise<Side | undefined> {
    if (asked.with === 'version')
      return asked.against === undefined ? undefined : this.versionOf(document, asked.against);
    // Another scheme that began a month earlier is none of this one.
    if (asked.with === 'last-month') return document.schemeCode === null ? this.ofMonthBefore(document) : undefined;
    const [signed] = await this.dataSource.query<{ version: number }[]>(
      `SELECT v.version FROM document_versions v
        WHERE v.document_id = $1 AND v.version < $2 AND v.submitted_at IS NOT NULL
          AND EXISTS (SELECT 1 FROM decisions s WHERE s.document_id = v.document_id AND s.version = v.version AND s.decision = 'sign')
        ORDER BY v.version DESC LIMIT 1`,
      [document.id, version],
    );
    return signed ? this.versionOf(document, signed.version) : this.ofSchemeBefore(document);
  }

  private async versionOf({ id, month, schemeVersion }: DocumentRow, version: number): Promise<Side> {
    const { content } = await this.documents.version(id, version);
    return { documentId: id, month, version, schemeVersion, content };
  }

  /** Each version of a pay scheme is a document of its own: what was signed before it is in the one of the version before. */
  private async ofSchemeBefore({ organisationId, kind, schemeCode, schemeVersion }: DocumentRow) {
    if (schemeCode === null) return undefined;
    const [before] = await this.dataSource.query<Side[]>(
      `SELECT d.id AS "documentId", d.month, v.version, d.scheme_version AS "schemeVersion", v.content
         FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
        WHERE d.organisation_id = $1 AND d.kind = $2 AND d.scheme_code = $3 AND d.scheme_version < $4 AND d.status = 'signed'
        ORDER BY d.scheme_version DESC LIMIT 1`,
      [organisationId, kind, schemeCode, schemeVersion],
    );
    return before;
  }

  /** What was signed of the same kind about the same person, or of the same department, for the month before. */
  private async ofMonthBefore({ organisationId, kind, month, personId, departmentId }: DocumentRow) {
    const [before] = await this.dataSource.query<Side[]>(
      `SELECT d.id AS "documentId", d.month, v.version, d.scheme_version AS "schemeVersion", v.content
         FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
         LEFT JOIN monthly_cycles c ON c.id = d.cycle_id
        WHERE d.organisation_id = $1 AND d.kind = $2 AND d.month = $3 AND d.status = 'signed'
          AND CASE WHEN $4::uuid IS NULL THEN d.person_id IS NULL AND COALESCE(c.department_id, ${departmentWithoutCycle}) IS NOT DISTINCT FROM $5::uuid
                   ELSE d.person_id = $4 END
        ORDER BY v.submitted_at DESC LIMIT 1`,
      [organisationId, kind, previousMonth(month), personId, departmentId],
    );
    return before;
  }

  /** What the indicators of annual actuals are called in the signed plans that they answer: they tell them by their codes. */
  private async indicatorsBehind({ organisationId, kind, month, departmentId }: DocumentRow) {
    if (kind !== 'annual-actuals') return {};
    const of = { organisationId, year: yearOf(month), departmentId };
    const plans = await signedAnnualPlans(this.dataSource.manager, of);
    return Object.fromEntries(plans.flatMap(({ terms }) => terms.indicators.map(({ code, name }) => [code, name])));
  }

  /** What the people and departments are called that the contents name by their ids. */
  private async namesIn(organisationId: OrganisationId, contents: readonly unknown[]): Promise<Record<string, string>> {
    const ids = [...new Set(JSON.stringify(contents).match(uuids) ?? [])];
    if (ids.length === 0) return {};
    const rows = await this.dataSource.query<{ id: string; name: string }[]>(
      `SELECT id, name FROM people WHERE organisation_id = $1 AND id = ANY ($2)
       UNION ALL SELECT id, name FROM departments WHERE organisation_id = $1 AND id = ANY ($2)`,
      [organisationId, ids],
    );
    return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
  }
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
