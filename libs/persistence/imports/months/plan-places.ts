import { In, type EntityManager } from 'typeorm';
import type { CycleId, DepartmentId, DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import type { RowProblem } from '#imports/reading/read-row.js';
import { Document } from '../../entities/document.entity.js';
import { isPaidFor } from '../../payroll-scope.js';
import { isPaidForGood } from '../../plan-drafts.js';
import { departmentOwed } from '../../staff-of-month.js';
import { rowProblem } from '../table-target.js';

/** A person and month whose plan is brought. */
export interface PlanOf {
  personId: PersonId;
  month: string;
}

/** Where a plan is drafted; nothing where its month has none yet. */
export interface PlanPlace {
  cycleId: CycleId;
  document: Document | null;
  latest: KpiPlanTerms | undefined;
}

interface Found {
  departmentId: DepartmentId | null;
  earns: boolean | null;
  isHeaded: boolean | null;
  cycleId: CycleId | null;
  isPaid: boolean;
  documentId: DocumentId | null;
  content: KpiPlanTerms | null;
}

/**
 * Where the plans of people and months are drafted by one who heads the people, or why one is not; in their order. Drafts
 * that there are already are held for the rest of the transaction.
 */
export async function findPlanPlaces(
  manager: EntityManager,
  { organisationId, headId }: { organisationId: OrganisationId; headId: PersonId },
  plans: readonly PlanOf[],
): Promise<(PlanPlace | { problem: RowProblem })[]> {
  const asked = [plans.map(({ personId }) => personId), plans.map(({ month }) => month)];
  await manager.query(
    `SELECT 1 FROM documents WHERE kind = 'kpi-plan' AND (person_id, month) IN (SELECT * FROM unnest($1::uuid[], $2::bpchar[])) ORDER BY id FOR UPDATE`,
    asked,
  );
  const found = await manager.query<Found[]>(
    `SELECT o."departmentId", o.earns, head_over(n.person_id, o."departmentId", business_today($1)) = $2 AS "isHeaded", c.id AS "cycleId",
            ${isPaidFor('n.month', 'n.person_id')} AS "isPaid", d.id AS "documentId", v.content
       FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS n (person_id, month, at)
       LEFT JOIN LATERAL (${departmentOwed('$1', 'n.person_id', 'n.month')}) AS o ON true
       LEFT JOIN monthly_cycles c ON c.department_id = o."departmentId" AND c.month = n.month
       LEFT JOIN documents d ON d.kind = 'kpi-plan' AND d.person_id = n.person_id AND d.month = n.month
       LEFT JOIN document_versions v ON v.document_id = d.id AND v.version = d.latest_version
      ORDER BY n.at`,
    [organisationId, headId, ...asked],
  );
  const ids = found.flatMap(({ documentId }) => documentId ?? []);
  // One that came meanwhile is held as well, and is as it is then.
  const held = await manager.find(Document, {
    where: { id: In(ids) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const documents = new Map(held.map((each) => [each.id, each]));
  const closed = new Map<string, Promise<boolean>>();
  /** Whether the month is paid to all of the department. */
  const isClosed = (departmentId: DepartmentId, month: string): Promise<boolean> => {
    const key = `${departmentId} ${month}`;
    const known = closed.get(key) ?? isPaidForGood(manager, { organisationId, departmentId, month }, null);
    closed.set(key, known);
    return known;
  };
  const places: (PlanPlace | { problem: RowProblem })[] = [];
  for (const [at, { departmentId, earns, isHeaded, cycleId, isPaid, documentId, content }] of found.entries()) {
    const { personId = null, month = '' } = plans[at] ?? {};
    if (earns !== true) places.push({ problem: owesNone });
    else if (isHeaded !== true) places.push({ problem: personId === headId ? yourOwnPlan : notYourDepartment });
    else if (cycleId === null || departmentId === null) places.push({ problem: notOpen(month) });
    else if (isPaid || (await isClosed(departmentId, month))) places.push({ problem: monthPaid });
    else {
      const document = (documentId && documents.get(documentId)) ?? null;
      places.push({ cycleId, document, latest: content ?? undefined });
    }
  }
  return places;
}

const owesNone = rowProblem(
  'personId',
  'owes-no-plan',
  'earns by no plan in this month; leave the row out, or have an administrator check the assignment',
);
const yourOwnPlan = rowProblem(
  'personId',
  'your-own-plan',
  'is you; the head of the department above writes your plan',
);
const notYourDepartment = rowProblem(
  'personId',
  'not-your-department',
  'is of a department that somebody else heads, who drafts the plan',
);
const monthPaid = rowProblem('month', 'month-paid', 'is paid; a signed plan of it is revised as a correction');

function notOpen(month: string): RowProblem {
  return rowProblem('month', 'cycle-not-open', `is not open yet: drafting of ${month} opens by itself`);
}
