import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import { factKindOf, type FactKindName } from '#facts/fact-kinds.js';
import type { Part } from '#facts/fact-kind.js';
import { keysetPage, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { seesAllPay } from '../http/visibility.js';

interface FactsFilter {
  limit: number;
  cursor?: string | undefined;
  month?: string | undefined;
  on?: string | undefined;
  personId?: PersonId | undefined;
  externalId?: string | undefined;
  history?: boolean | undefined;
}

interface FactView extends Record<string, unknown> {
  id: string;
  externalId: string;
  version: number;
  month: string | null;
  isWithdrawn: boolean;
  people: { personId: PersonId; part: Part }[];
  content: Record<string, unknown>;
  sha256: string;
  recordedAt: Date;
  recordedBy: string;
  supersededAt: Date | null;
}

@Injectable()
export class FactList {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of facts, as far as the viewer may see them. */
  async page(viewer: SignedInPerson, kind: FactKindName, filter: FactsFilter): Promise<Page<FactView>> {
    const { personId, departmentId } = this.reachOf(viewer, filter.personId);
    const page = await keysetPage<FactView & { keyMonth: string }>(this.dataSource, {
      // A return and a payment have no people of their own: they are found by those of their deal.
      sql: `SELECT f.id, f.external_id AS "externalId", f.key_month AS "keyMonth", f.version, f.month, f.is_withdrawn AS "isWithdrawn", f.content,
                   f.sha256, f.recorded_at AS "recordedAt", f.recorded_by AS "recordedBy", f.superseded_at AS "supersededAt",
                   COALESCE((SELECT json_agg(json_build_object('personId', p.person_id, 'part', p.part) ORDER BY p.person_id, p.part)
                               FROM fact_people p WHERE p.fact_id = f.id), '[]') AS people
              FROM facts f
              LEFT JOIN facts d ON d.organisation_id = f.organisation_id AND d.kind = 'deals' AND d.external_id = f.of_deal AND d.superseded_at IS NULL
              LEFT JOIN facts s ON s.organisation_id = f.organisation_id AND s.kind = 'deals' AND s.external_id = d.of_deal AND s.superseded_at IS NULL
             WHERE f.organisation_id = $1 AND f.kind = $2
               AND ($3::text IS NULL OR f.month = $3) AND ($4::date IS NULL OR f.on_day = $4) AND ($5::text IS NULL OR f.external_id = $5)
               AND ($6 OR (f.superseded_at IS NULL AND NOT f.is_withdrawn))
               AND (($7::uuid IS NULL AND $8::uuid IS NULL) OR EXISTS (
                 SELECT 1 FROM fact_people p
                  WHERE p.fact_id IN (f.id, d.id, s.id) AND ($7::uuid IS NULL OR p.person_id = $7) AND ($8::uuid IS NULL OR department_in_month(p.person_id, f.month) = $8)))`,
      params: [
        viewer.organisationId,
        kind,
        filter.month ?? null,
        filter.on ?? null,
        filter.externalId ?? null,
        filter.history ?? false,
        personId,
        departmentId,
      ],
      keys: [
        { expression: 'f.external_id COLLATE "C"', type: 'text', column: 'externalId' },
        { expression: 'f.key_month COLLATE "C"', type: 'text', column: 'keyMonth' },
        { expression: 'f.version', type: 'integer', column: 'version' },
      ],
      direction: 'ASC',
      limit: filter.limit,
      cursor: filter.cursor,
    });
    if (factKindOf(kind).isPay)
      await recordPayRead(
        this.dataSource.manager,
        viewer,
        { kind: 'organisation', id: viewer.organisationId },
        page.items.flatMap(({ people }) => people.map((each) => each.personId)),
      );
    return { ...page, items: page.items.map(({ keyMonth: _keyMonth, ...fact }) => fact) };
  }

  /** Whose facts are shown: of all, of the department, or one's own. */
  private reachOf(
    viewer: SignedInPerson,
    personId: PersonId | undefined,
  ): { personId: PersonId | null; departmentId: DepartmentId | null } {
    if (seesAllPay(viewer) || personId === viewer.id) return { personId: personId ?? null, departmentId: null };
    if (viewer.roles.includes('head-of-department') && viewer.departmentId !== null)
      return { personId: personId ?? null, departmentId: viewer.departmentId };
    if (personId === undefined) return { personId: viewer.id, departmentId: null };
    throw new DomainError(
      'not-allowed',
      'not-yours-to-see',
      "These are facts of somebody else's month. They are seen by the person, their head, the directors and accounting.",
    );
  }
}
