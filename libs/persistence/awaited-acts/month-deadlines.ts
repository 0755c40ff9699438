import type { EntityManager } from 'typeorm';
import type { CycleId, DepartmentId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import type { Month } from '#calendar/month.js';
import type { AwaitedAct, AwaitedActName } from '#notices/awaited-act.js';
import { OWED_BY } from '#notices/when-missed.js';
import { coversDepartment } from '../payroll-scope.js';
import { isPaidWithoutPlan } from '../schemes-of-month.js';
import type { Asked, SourceOfActs } from './source-of-acts.js';
import { holdersOf } from './role-holders.js';

type OwedKind = keyof typeof OWED_BY.month;

const owed: Record<OwedKind, AwaitedActName> = {
  'tasks-agreed': 'submit-tasks',
  'plans-signed': 'submit-plans',
  'actuals-submitted': 'submit-actuals',
  'payroll-posted': 'post-payroll',
};

interface DeadlineRow {
  kind: OwedKind;
  cycleId: CycleId;
  departmentId: DepartmentId;
  month: Month;
  dueOn: Day;
  dueAt: Date;
  openedAt: Date;
}

/** The deadlines of open months that are not met: plans and actuals of the heads, and one payroll of all departments that are due together. */
export const monthDeadlines: SourceOfActs = {
  async find(manager, { organisationId }) {
    const rows = await manager.query<DeadlineRow[]>(
      `SELECT d.kind, c.id AS "cycleId", c.department_id AS "departmentId", c.month, d.due_on::text AS "dueOn", d.due_at AS "dueAt", c.opened_at AS "openedAt"
         FROM deadlines d JOIN monthly_cycles c ON c.id = d.cycle_id
        WHERE c.organisation_id = $1 AND c.closed_at IS NULL AND d.met_at IS NULL AND d.kind = ANY ($2)
          AND (d.kind <> 'payroll-posted' OR (
            EXISTS (SELECT 1 FROM earners_of_month(c.organisation_id, c.month::text, c.department_id))
            AND NOT EXISTS (SELECT 1 FROM payroll_runs r WHERE r.organisation_id = c.organisation_id AND r.month = c.month
                             AND r.status IN ('calculating', 'in-approval') AND ${coversDepartment('r', 'c.department_id')})))
        ORDER BY d.due_at, c.id`,
      [organisationId, Object.keys(owed)],
    );
    const ofCycles = rows.filter(({ kind }) => kind !== 'payroll-posted').map(ofCycle);
    const payrolls = new Map<string, DeadlineRow[]>();
    for (const row of rows.filter(({ kind }) => kind === 'payroll-posted')) {
      const together = `${row.month}/${row.dueOn}`;
      payrolls.set(together, [...(payrolls.get(together) ?? []), row]);
    }
    return [...ofCycles, ...[...payrolls.values()].flatMap(ofPayroll)];
  },

  async whom(manager, asked, acts) {
    const heads = await headsOwing(manager, asked, acts);
    const awaited = new Map<string, PersonId[]>();
    for (const { key, name, departmentIds } of acts)
      awaited.set(
        key,
        name === 'post-payroll'
          ? await holdersOf(manager, asked.organisationId, 'accounting', departmentIds)
          : (heads.get(key) ?? []),
      );
    return awaited;
  },
};

function ofCycle(row: DeadlineRow): AwaitedAct {
  return {
    ...sharedBy(row),
    key: `deadline/${row.kind}/${row.cycleId}/${row.dueOn}`,
    objectKind: 'monthly-cycle',
    objectId: row.cycleId,
    departmentIds: [row.departmentId],
  };
}

function ofPayroll(rows: DeadlineRow[]): AwaitedAct[] {
  const [first] = rows;
  if (!first) return [];
  return [
    {
      ...sharedBy(first),
      key: `deadline/${first.kind}/${first.month}/${first.dueOn}`,
      objectKind: 'payroll',
      objectId: first.month,
      departmentIds: rows.map(({ departmentId }) => departmentId),
    },
  ];
}

function sharedBy({ kind, month, dueOn, dueAt, openedAt }: DeadlineRow) {
  return {
    name: owed[kind],
    role: OWED_BY.month[kind],
    deadline: { cycle: 'month' as const, kind },
    documentKind: null,
    aboutId: null,
    month,
    since: openedAt.toISOString(),
    dueOn,
    dueAt: dueAt.toISOString(),
  };
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** Heads who have sent no tasks on their route, of whose plans one is neither there nor signed, or who have plans to report actuals of and have submitted none. */
async function headsOwing(
  manager: EntityManager,
  { today }: Asked,
  acts: readonly AwaitedAct[],
): Promise<Map<string, PersonId[]>> {
  const ofHeads = acts.filter(({ name }) => name !== 'post-payroll');
  if (ofHeads.length === 0) return new Map();
  const rows = await manager.query<{ key: string; headId: PersonId | null }[]>(
    `SELECT a.key, head_over('${nobody}', c.department_id, $2::date) AS "headId"
       FROM jsonb_to_recordset($1::jsonb) AS a (key text, name text, "objectId" uuid) JOIN monthly_cycles c ON c.id = a."objectId"
      WHERE CASE a.name
        WHEN 'submit-tasks' THEN
          NOT EXISTS (SELECT 1 FROM documents d WHERE d.cycle_id = c.id AND d.kind = 'task-plan' AND d.status IN ('in-approval', 'signed'))
        WHEN 'submit-plans' THEN
          EXISTS (SELECT 1 FROM documents d WHERE d.cycle_id = c.id AND d.kind = 'kpi-plan' AND d.status IN ('drafting', 'returned'))
          OR EXISTS (SELECT 1 FROM earners_of_month(c.organisation_id, c.month::text, c.department_id) e
                      WHERE e.owes_plan AND NOT ${isPaidWithoutPlan('e.person_id', 'c.month::text')}
                        AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.kind = 'kpi-plan' AND d.person_id = e.person_id AND d.month = c.month AND d.status <> 'closed'))
        ELSE
          EXISTS (SELECT 1 FROM documents d WHERE d.cycle_id = c.id AND d.kind = 'kpi-plan' AND d.status = 'signed')
          AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.cycle_id = c.id AND d.kind = 'actuals' AND d.status IN ('in-approval', 'signed'))
        END`,
    [JSON.stringify(ofHeads.map(({ key, name, objectId }) => ({ key, name, objectId }))), today],
  );
  return new Map(rows.map(({ key, headId }) => [key, headId === null ? [] : [headId]]));
}
