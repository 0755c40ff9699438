import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DepartmentId, DocumentId, PersonId } from '#approvals/ids.js';
import type { RetentionItemKind, RetentionItemStatus } from '#approvals/retention.js';
import { DEFAULT_THRESHOLD } from '#compensation/inputs/indicator-terms.js';
import { isApprovedResult } from '#persistence/retention/settle-retention.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { departmentsWhosePayIsSeen, seesAllPay } from '../http/visibility.js';

interface Asked {
  limit: number;
  cursor?: string;
  personId?: PersonId;
  departmentId?: DepartmentId;
  month?: string;
}

interface Of extends Record<string, unknown> {
  personId: PersonId;
  person: string;
  departmentId: DepartmentId;
  department: string;
  month: string;
}

interface ResultRow extends Of {
  key: string;
  indicator: string;
  indicatorName: string | null;
  keptAtLeast: string | null;
  lost: string;
  total: string;
  isBelow: boolean;
}

interface ItemRow extends Of {
  id: string;
  kind: RetentionItemKind;
  months: string[];
  status: RetentionItemStatus;
  raisedAt: Date;
  endedAt: Date | null;
  documentId: DocumentId | null;
  documentStatus: ApprovalStatus | null;
}

@Injectable()
export class Retention {
  constructor(private readonly dataSource: DataSource) {}

  results(viewer: SignedInPerson, query: Asked & { isBelow?: boolean }): Promise<Page<ResultRow>> {
    return keysetPage<ResultRow>(this.dataSource, {
      sql: `SELECT * FROM (
              SELECT r.month || '/' || r.person_id || '/' || r.code AS key, r.person_id AS "personId", p.name AS person, t.id AS "departmentId", t.name AS department,
                     r.month, r.code AS indicator, k.name AS "indicatorName", k.threshold AS "keptAtLeast", trim_scale(r.lost)::text AS lost, trim_scale(r.total)::text AS total, r.is_below AS "isBelow"
                FROM retention_results r JOIN people p ON p.id = r.person_id JOIN documents d ON d.id = r.document_id
                JOIN monthly_cycles c ON c.id = d.cycle_id JOIN departments t ON t.id = c.department_id
                LEFT JOIN LATERAL (
                  SELECT i.indicator ->> 'name' AS name,
                         COALESCE(i.indicator ->> 'threshold', CASE WHEN COALESCE(o.terms ->> 'results', 'each') = 'each' THEN '${DEFAULT_THRESHOLD}' END) AS threshold
                    FROM documents l JOIN document_versions v ON v.document_id = l.id AND v.version = l.submitted_version,
                         jsonb_path_query(v.content, CASE l.kind WHEN 'kpi-plan' THEN '$' ELSE '$.components[*].terms' END::jsonpath) AS o (terms),
                         jsonb_path_query(o.terms, '$.indicators[*]') AS i (indicator)
                   WHERE l.organisation_id = r.organisation_id AND l.status = 'signed' AND i.indicator ->> 'code' = r.code
                     AND CASE l.kind WHEN 'kpi-plan' THEN l.person_id = r.person_id AND l.month = r.month
                           WHEN 'pay-scheme' THEN left(v.content ->> 'effectiveFrom', 7) <= r.month AND l.scheme_code IN (
                             SELECT a.scheme_code FROM assignments a WHERE a.person_id = r.person_id AND a.superseded_at IS NULL) ELSE false END
                   ORDER BY l.kind = 'kpi-plan' DESC, l.scheme_version DESC LIMIT 1) AS k ON true
               WHERE r.organisation_id = $1 AND ${isApprovedResult('r')}) AS r
             WHERE ${isAsked('r')} AND ($8::boolean IS NULL OR r."isBelow" = $8)`,
      params: [...asking(viewer, query), query.isBelow ?? null],
      keys: [{ expression: 'r.key', type: 'text', column: 'key' }],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  items(
    viewer: SignedInPerson,
    query: Asked & { kind?: RetentionItemKind; status?: RetentionItemStatus },
  ): Promise<Page<ItemRow>> {
    return keysetPage<ItemRow>(this.dataSource, {
      sql: `SELECT * FROM (
              SELECT i.id, i.person_id AS "personId", p.name AS person, t.id AS "departmentId", t.name AS department, i.kind, i.month, i.months, i.status,
                     i.raised_at AS "raisedAt", i.ended_at AS "endedAt", d.id AS "documentId", d.status AS "documentStatus"
                FROM retention_items i JOIN people p ON p.id = i.person_id
                JOIN monthly_cycles c ON c.id = i.cycle_id JOIN departments t ON t.id = c.department_id
                LEFT JOIN documents d ON d.organisation_id = i.organisation_id AND d.subject_kind = 'retention-item' AND d.subject_key = i.id::text AND d.status <> 'closed'
               WHERE i.organisation_id = $1) AS r
             WHERE ${isAsked('r')} AND r."personId" <> $3 AND ($8::text IS NULL OR r.kind = $8) AND ($9::text IS NULL OR r.status = $9)`,
      params: [...asking(viewer, query), query.kind ?? null, query.status ?? null],
      keys: [
        { expression: 'r.month', type: 'bpchar', column: 'month' },
        { expression: 'r.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }
}

export const asking = (viewer: SignedInPerson, { personId, departmentId, month }: Asked): unknown[] => [
  viewer.organisationId,
  seesAllPay(viewer),
  viewer.id,
  departmentsWhosePayIsSeen(viewer),
  personId ?? null,
  departmentId ?? null,
  month ?? null,
];

/** SQL: whether a row is seen by whoever the first four parameters name, and is what the next three ask for. */
export const isAsked = (row: string): string =>
  `($2::boolean OR ${row}."personId" = $3 OR ${row}."departmentId" = ANY ($4::uuid[])) AND ($5::uuid IS NULL OR ${row}."personId" = $5)
   AND ($6::uuid IS NULL OR ${row}."departmentId" = $6) AND ($7::text IS NULL OR ${row}.month = $7)`;
