import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DepartmentId, PersonId, RunId } from '#approvals/ids.js';
import type { PayrollRunStatus } from '#approvals/payroll-run-status.js';
import type { Month } from '#calendar/month.js';
import type { CauseKind } from '#compensation/corrections/corrections.js';
import { isUnsettled } from '#persistence/corrections/pay-changes.js';
import { keysetPage, type Page } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { departmentsWhosePayIsSeen, seesAllPay } from '../http/visibility.js';

interface PayChangeRow extends Record<string, unknown> {
  id: string;
  personId: PersonId;
  person: string;
  departmentId: DepartmentId | null;
  month: Month;
  kind: CauseKind;
  source: string;
  changedBy: PersonId | null;
  changedByName: string | null;
  changedAt: Date;
  run: { id: RunId; month: Month; number: number; status: PayrollRunStatus; difference: string | null } | null;
}

/** What has changed in months that are posted, and which run has paid or taken back the difference. */
@Injectable()
export class PayChanges {
  constructor(private readonly dataSource: DataSource) {}

  async page(
    viewer: SignedInPerson,
    query: {
      limit: number;
      cursor?: string;
      month?: Month;
      personId?: PersonId;
      departmentId?: DepartmentId;
      waiting?: boolean;
    },
  ): Promise<Page<PayChangeRow>> {
    const page = await keysetPage<PayChangeRow>(this.dataSource, {
      sql: `${selectChanges} WHERE p.organisation_id = $1
              AND ($2::boolean OR p.person_id = $3 OR department_in_month(p.person_id, p.month) = ANY ($4))
              AND ($5::text IS NULL OR p.month = $5) AND ($6::uuid IS NULL OR p.person_id = $6)
              AND ($7::uuid IS NULL OR department_in_month(p.person_id, p.month) = $7)
              AND ($8::boolean IS NULL OR ${isUnsettled('p')} = $8)`,
      params: [
        viewer.organisationId,
        seesAllPay(viewer),
        viewer.id,
        departmentsWhosePayIsSeen(viewer),
        query.month ?? null,
        query.personId ?? null,
        query.departmentId ?? null,
        query.waiting ?? null,
      ],
      keys: [{ expression: 'p.id', type: 'bigint', column: 'id' }],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
    const read = { kind: 'organisation', id: viewer.organisationId } as const;
    await recordPayRead(
      this.dataSource.manager,
      viewer,
      read,
      page.items.map(({ personId }) => personId),
    );
    return page;
  }
}

/** The difference is that of the whole month of the person in the run, whatever number of changes it has. */
const selectChanges = `SELECT p.id::text, p.person_id AS "personId", e.name AS person, department_in_month(p.person_id, p.month) AS "departmentId", p.month, p.kind, p.source,
  p.changed_by AS "changedBy", a.name AS "changedByName", p.changed_at AS "changedAt",
  CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'month', r.month, 'number', r.number, 'status', r.status, 'difference', r.difference) END AS run
  FROM pay_changes p JOIN people e ON e.id = p.person_id LEFT JOIN people a ON a.id = p.changed_by
  LEFT JOIN LATERAL (
    SELECT n.id, n.month, n.number, n.status,
           (SELECT (k.total - (SELECT COALESCE(sum((l ->> 'amount')::numeric), 0) FROM jsonb_array_elements(k.paid_lines) l))::text
              FROM payroll_corrections k WHERE k.run_id = n.id AND k.person_id = p.person_id AND k.month = p.month) AS difference
      FROM payroll_correction_causes c JOIN payroll_runs n ON n.id = c.run_id
     WHERE c.change_id = p.id AND n.status IN ('calculating', 'in-approval', 'posted') ORDER BY n.month DESC, n.number DESC LIMIT 1) r ON true`;
