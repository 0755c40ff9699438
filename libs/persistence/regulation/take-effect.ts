import type { DataSource, EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import type { MovedDeadline } from '#notices/moved-deadline.js';
import { writeAudit } from '../audit.js';
import { businessNow } from '../business-now.js';
import { Organisation } from '../entities/organisation.entity.js';
import { type MovedCycle, moveOpenCycles } from './move-open-cycles.js';
import { dueChanges, type DueChange } from './regulation-change.js';
import { tellMovedDeadlines } from './tell-moved-deadlines.js';

/**
 * Puts into effect the signed changes of the regulation whose day has come, each once, in one transaction: the rules of the
 * organisation, and the deadlines of open months and years where the change says that they follow. What is met or missed stays,
 * and everybody whom it concerns is told what has moved.
 *
 * @returns the months and years whose deadlines have moved, which their processes are told of
 */
export async function takeEffect(
  dataSource: DataSource,
  organisationId: OrganisationId,
  { withMail }: { withMail: boolean },
): Promise<MovedCycle[]> {
  // Nearly always there is nothing: nobody waits for the row of the organisation then.
  if ((await dueChanges(dataSource.manager, organisationId)).length === 0) return [];
  return dataSource.transaction(async (manager) => {
    await manager.findOneOrFail(Organisation, { where: { id: organisationId }, lock: { mode: 'pessimistic_write' } });
    const moved: MovedCycle[] = [];
    for (const due of await dueChanges(manager, organisationId))
      moved.push(...(await putIntoEffect(manager, organisationId, due, withMail)));
    return moved;
  });
}

async function putIntoEffect(
  manager: EntityManager,
  organisationId: OrganisationId,
  { documentId, change }: DueChange,
  withMail: boolean,
): Promise<MovedCycle[]> {
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
  const moved = change.openMonths === 'follow' ? await moveOpenCycles(manager, organisationId) : [];
  const deadlines = moved.flatMap<MovedDeadline>((cycle) => cycle.deadlines);
  await tellMovedDeadlines(
    manager,
    organisationId,
    { documentId, fromOn: change.fromOn },
    { deadlines, at: businessAt, withMail },
  );
  await writeAudit(manager, {
    ...about,
    action: 'regulation.changed',
    objectKind: 'regulation-change',
    objectId: documentId,
    details: { fromOn: change.fromOn, rules: Object.keys(change.rules), movedCycles: moved.length },
  });
  return moved;
}
