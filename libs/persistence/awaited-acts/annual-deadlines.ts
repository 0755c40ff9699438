import type { EntityManager } from 'typeorm';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import { firstMonthOf } from '#calendar/year.js';
import type { AwaitedAct, AwaitedActName } from '#notices/awaited-act.js';
import { OWED_BY } from '#notices/when-missed.js';
import { departmentOfAnnual } from '../annual/annual-department.js';
import { annualFacts } from '../annual/annual-facts.js';
import { AnnualCycle } from '../entities/annual-cycle.entity.js';
import { holdersOf } from './role-holders.js';
import type { Asked, SourceOfActs } from './source-of-acts.js';

type OwedKind = keyof typeof OWED_BY.year;

const owed: Record<OwedKind, AwaitedActName> = {
  'plans-signed': 'submit-annual-plans',
  'actuals-submitted': 'submit-annual-actuals',
  'bonus-posted': 'post-annual-bonus',
};

interface DeadlineRow {
  kind: OwedKind;
  cycleId: string;
  departmentId: DepartmentId;
  opensAt: Date;
  dueOn: Day;
  dueAt: Date;
}

/** The deadlines of open years that are not met, from the day on which each may be done. */
export const annualDeadlines: SourceOfActs = {
  async find(manager, { organisationId }) {
    const rows = await manager.query<DeadlineRow[]>(
      `SELECT d.kind, c.id AS "cycleId", c.department_id AS "departmentId", d.opens_at AS "opensAt", d.due_on::text AS "dueOn", d.due_at AS "dueAt"
         FROM annual_deadlines d JOIN annual_cycles c ON c.id = d.cycle_id
        WHERE c.organisation_id = $1 AND c.closed_at IS NULL AND d.met_at IS NULL AND d.kind = ANY ($2) ORDER BY d.due_at, c.id`,
      [organisationId, Object.keys(owed)],
    );
    return rows.map(({ kind, cycleId, departmentId, opensAt, dueOn, dueAt }) => ({
      name: owed[kind],
      role: OWED_BY.year[kind],
      deadline: { cycle: 'year' as const, kind },
      key: `annual/${kind}/${cycleId}/${dueOn}`,
      objectKind: 'annual-cycle',
      objectId: cycleId,
      documentKind: null,
      month: null,
      departmentIds: [departmentId],
      aboutId: null,
      since: opensAt.toISOString(),
      dueOn,
      dueAt: dueAt.toISOString(),
    }));
  },

  async whom(manager, asked, acts) {
    const awaited = new Map<string, PersonId[]>();
    for (const act of acts) awaited.set(act.key, await owedBy(manager, asked, act));
    return awaited;
  },
};

const nobody = '00000000-0000-0000-0000-000000000000';

async function owedBy(
  manager: EntityManager,
  { organisationId, today }: Asked,
  { name, objectId, dueAt, departmentIds }: AwaitedAct,
): Promise<PersonId[]> {
  const cycle = await manager.findOneByOrFail(AnnualCycle, { id: objectId });
  const facts = await annualFacts(manager, cycle, new Date(dueAt));
  if (name === 'post-annual-bonus')
    return facts.unsettledPeople > 0 ? holdersOf(manager, organisationId, 'accounting', departmentIds) : [];
  const isOwed =
    name === 'submit-annual-plans'
      ? facts.owingPlans > facts.signedPlans + (await plansOnRoute(manager, cycle))
      : facts.plannedPeople > 0 && facts.actualsSubmittedAt === null;
  if (!isOwed) return [];
  const [row] = await manager.query<{ headId: PersonId | null }[]>(
    `SELECT head_over('${nobody}', $1, $2::date) AS "headId"`,
    [cycle.departmentId, today],
  );
  return row?.headId ? [row.headId] : [];
}

async function plansOnRoute(
  manager: EntityManager,
  { organisationId, departmentId, year }: AnnualCycle,
): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM documents d
      WHERE d.organisation_id = $1 AND d.kind = 'annual-plan' AND d.month = $2 AND d.status = 'in-approval' AND ${departmentOfAnnual} = $3`,
    [organisationId, firstMonthOf(year), departmentId],
  );
  return row?.count ?? 0;
}
