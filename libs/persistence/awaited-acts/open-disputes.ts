import { type DisputeSubject, ownerOf } from '#approvals/dispute.js';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import type { Month } from '#calendar/month.js';
import { holdersOf } from './role-holders.js';
import type { SourceOfActs } from './source-of-acts.js';

interface DisputeRow {
  id: string;
  about: DisputeSubject;
  month: Month;
  personId: PersonId;
  departmentId: DepartmentId;
  raisedAt: Date;
  dueOn: Day;
  dueAt: Date;
}

interface OwnedRow {
  id: string;
  personId: PersonId;
  headId: PersonId | null;
}

/** Disputes that wait for the answer of accounting or of the head, never of whoever has raised them. */
export const openDisputes: SourceOfActs = {
  async find(manager, { organisationId }) {
    const rows = await manager.query<DisputeRow[]>(
      `SELECT d.id, d.about, d.month, d.person_id AS "personId", c.department_id AS "departmentId", d.raised_at AS "raisedAt", d.due_on::text AS "dueOn", d.due_at AS "dueAt"
         FROM disputes d JOIN monthly_cycles c ON c.id = d.cycle_id WHERE d.organisation_id = $1 AND d.status = 'open' ORDER BY d.raised_at, d.id`,
      [organisationId],
    );
    return rows.map(({ id, about, month, personId, departmentId, raisedAt, dueOn, dueAt }) => ({
      key: `dispute/${id}`,
      name: 'answer-dispute',
      objectKind: 'dispute',
      objectId: id,
      documentKind: null,
      month,
      departmentIds: [departmentId],
      aboutId: personId,
      deadline: null,
      role: ownerOf(about),
      since: raisedAt.toISOString(),
      dueOn,
      dueAt: dueAt.toISOString(),
    }));
  },

  async whom(manager, { organisationId, today }, acts) {
    const rows = await manager.query<OwnedRow[]>(
      `SELECT d.id, d.person_id AS "personId", CASE d.about WHEN 'actual' THEN head_over(d.person_id, c.department_id, $2::date) END AS "headId"
         FROM disputes d JOIN monthly_cycles c ON c.id = d.cycle_id WHERE d.id = ANY ($1) AND d.status = 'open'`,
      [acts.map(({ objectId }) => objectId), today],
    );
    const open = new Map(rows.map((row) => [row.id, row]));
    const whom = new Map<string, PersonId[]>();
    for (const { key, objectId, role, departmentIds } of acts) {
      const dispute = open.get(objectId);
      if (!dispute) continue;
      const owners =
        role === 'accounting'
          ? await holdersOf(manager, organisationId, role, departmentIds)
          : [dispute.headId].filter((head) => head !== null);
      whom.set(
        key,
        owners.filter((owner) => owner !== dispute.personId),
      );
    }
    return whom;
  },
};
