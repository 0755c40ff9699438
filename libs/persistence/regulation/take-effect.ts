import type { DataSource, EntityManager } from 'typeorm';
import type { CycleId, DepartmentId, OrganisationId } from '#approvals/ids.js';
import { type DeadlineBasis, deadlinesOf, endOfDayOf, ownOpeningOf } from '#calendar/deadlines.js';
import type { Month } from '#calendar/month.js';
import { writeAudit } from '../audit.js';
import { businessNow } from '../business-now.js';
import { Organisation } from '../entities/organisation.entity.js';
import { organisationCalendar } from '../organisation-calendar.js';
import { dueChanges, type DueChange } from './regulation-change.js';

/** A month whose deadlines have moved. */
export interface MovedMonth {
  cycleId: CycleId;
  departmentId: DepartmentId;
  month: string;
}

/**
 * Puts into effect the signed changes of the regulation whose day has come, each once, in one transaction: the rules of the
 * organisation, and the deadlines of open months where the change says that they follow. What is met or missed stays.
 *
 * @returns the months whose deadlines have moved, which their processes are told of
 */
export async function takeEffect(dataSource: DataSource, organisationId: OrganisationId): Promise<MovedMonth[]> {
  // Nearly always there is nothing: nobody waits for the row of the organisation then.
  if ((await dueChanges(dataSource.manager, organisationId)).length === 0) return [];
  return dataSource.transaction(async (manager) => {
    await manager.findOneOrFail(Organisation, { where: { id: organisationId }, lock: { mode: 'pessimistic_write' } });
    const moved: MovedMonth[] = [];
    for (const due of await dueChanges(manager, organisationId))
      moved.push(...(await putIntoEffect(manager, organisationId, due)));
    return moved;
  });
}

async function putIntoEffect(
  manager: EntityManager,
  organisationId: OrganisationId,
  { documentId, change }: DueChange,
): Promise<MovedMonth[]> {
  const businessAt = await businessNow(manager, organisationId);
  const about = { organisationId, businessAt, actorId: null };
  const organisation = await manager.findOneByOrFail(Organisation, { id: organisationId });
  const { routes = {}, ...rules } = change.rules;
  await manager.update(
    Organisation,
    { id: organisationId },
    { ...rules, routes: { ...organisation.routes, ...routes } },
  );
  for (const [kind, route] of Object.entries(routes))
    await writeAudit(manager, {
      ...about,
      action: 'route.changed',
      objectKind: 'organisation',
      objectId: organisationId,
      details: { kind, ...route },
    });
  await manager.query(
    'INSERT INTO regulation_changes_in_effect (document_id, organisation_id, in_effect_at) VALUES ($1, $2, $3)',
    [documentId, organisationId, businessAt],
  );
  const moved = change.openMonths === 'follow' ? await moveOpenMonths(manager, organisationId) : [];
  await writeAudit(manager, {
    ...about,
    action: 'regulation.changed',
    objectKind: 'regulation-change',
    objectId: documentId,
    details: { fromOn: change.fromOn, rules: Object.keys(change.rules), movedMonths: moved.length },
  });
  return moved;
}

/** Tells open months the deadlines that they have by the rules as they are now; what was met or missed stays as it was. */
async function moveOpenMonths(manager: EntityManager, organisationId: OrganisationId): Promise<MovedMonth[]> {
  const { organisation, basis, calendar } = await organisationCalendar(manager, organisationId);
  const open = await manager.query<MovedMonth[]>(
    `SELECT id AS "cycleId", department_id AS "departmentId", month FROM monthly_cycles
      WHERE organisation_id = $1 AND closed_at IS NULL ORDER BY id FOR UPDATE`,
    [organisationId],
  );
  const isMoved = await Promise.all(
    open.map(async ({ cycleId, month }) => {
      const memosUntil = endOfDayOf(organisation.weightMemoRule, month, basis);
      const [, memos] = await manager.query<[unknown, number]>(
        `UPDATE monthly_cycles SET weight_memos_until = $2 WHERE id = $1 AND weight_memos_until <> $2`,
        [cycleId, memosUntil],
      );
      const [, deadlines] = await manager.query<[unknown, number]>(
        `UPDATE deadlines t SET nominal_on = n."nominalOn", due_on = n."dueOn", due_at = n."dueAt",
                opens_on = CASE WHEN n."isUsual" THEN LEAST(t.opens_on, n."opensOn") ELSE n."opensOn" END,
                opens_at = CASE WHEN n."isUsual" THEN LEAST(t.opens_at, n."opensAt") ELSE n."opensAt" END,
                calendar_version = $3, calendar_known = n."calendarKnown"
           FROM jsonb_to_recordset($2::jsonb) AS n (kind text, "nominalOn" date, "opensOn" date, "dueOn" date, "opensAt" timestamptz, "dueAt" timestamptz, "calendarKnown" boolean, "isUsual" boolean)
          WHERE t.cycle_id = $1 AND t.kind = n.kind AND t.met_at IS NULL AND t.missed_at IS NULL AND (t.due_at, t.opens_at) <> (n."dueAt", n."opensAt")`,
        [cycleId, JSON.stringify(deadlinesToTell(month, basis)), calendar.version],
      );
      return memos + deadlines > 0;
    }),
  );
  return open.filter((_month, index) => isMoved[index]);
}

/** What an open month is told; what opens as usual has been open since the month is, where that was earlier. */
function deadlinesToTell(month: Month, basis: DeadlineBasis) {
  return deadlinesOf({ month, ...basis }).map((deadline) => ({
    ...deadline,
    isUsual: deadline.kind !== 'payroll-posted' && ownOpeningOf(deadline.kind, basis.rules) === undefined,
  }));
}
