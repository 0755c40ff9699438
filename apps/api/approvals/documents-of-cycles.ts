import type { DataSource } from 'typeorm';
import type { ApprovalStatus } from '#approvals/approval-status.js';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { CycleId } from '#approvals/ids.js';
import { keysetPage, latestMonthFirst, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { departmentsWhosePayIsSeen, seesAllPay } from '../http/visibility.js';

export interface CycleDocumentsQuery {
  limit: number;
  cursor?: string;
  month?: string;
  cycleId?: CycleId;
  status?: ApprovalStatus;
}

/**
 * A page of the documents of a kind that are about the months of departments: everybody's for who sees all pay, otherwise
 * those of the own departments.
 *
 * @param select of a document `d` and its cycle `c`, with its `id` and `month`
 */
export function pageOfCycleDocuments<Row extends Record<string, unknown>>(
  dataSource: DataSource,
  { kind, select }: { kind: DocumentKind; select: string },
  viewer: SignedInPerson,
  { limit, cursor, month, cycleId, status }: CycleDocumentsQuery,
): Promise<Page<Row>> {
  return keysetPage<Row>(dataSource, {
    sql: `${select} WHERE d.organisation_id = $1 AND d.kind = '${kind}' AND ($2::boolean OR c.department_id = ANY ($3))
            AND ($4::text IS NULL OR d.month = $4) AND ($5::uuid IS NULL OR d.cycle_id = $5)
            AND ($6::text IS NULL OR d.status = $6)`,
    params: [
      viewer.organisationId,
      seesAllPay(viewer),
      departmentsWhosePayIsSeen(viewer),
      month ?? null,
      cycleId ?? null,
      status ?? null,
    ],
    ...latestMonthFirst,
    limit,
    cursor,
  });
}
