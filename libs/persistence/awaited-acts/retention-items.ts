import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { RetentionItemKind } from '#approvals/retention.js';
import type { Month } from '#calendar/month.js';
import type { AwaitedActName } from '#notices/awaited-act.js';
import { dueOfDocument } from './document-due.js';
import type { SourceOfActs } from './source-of-acts.js';

const names: Record<RetentionItemKind, AwaitedActName> = { review: 'hold-review', part: 'propose-to-part' };

interface ItemRow {
  id: string;
  key: string;
  kind: RetentionItemKind;
  month: Month;
  personId: PersonId;
  departmentId: DepartmentId;
  raisedAt: Date;
}

/** SQL: an item `i` of which no document is on its route. */
const openItems = `FROM retention_items i JOIN monthly_cycles c ON c.id = i.cycle_id
  WHERE i.status = 'open' AND NOT EXISTS (SELECT 1 FROM documents d
    WHERE d.organisation_id = i.organisation_id AND d.subject_kind = 'retention-item' AND d.subject_key = i.id::text AND d.status = 'in-approval')`;

/** What lost clients have called for and nobody has written yet: reviews and proposals of the heads. */
export const retentionItems: SourceOfActs = {
  async find(manager, { organisationId, basis }) {
    const rows = await manager.query<ItemRow[]>(
      `SELECT i.id, 'retention/' || i.id AS key, i.kind, i.month, i.person_id AS "personId", c.department_id AS "departmentId", i.raised_at AS "raisedAt"
         ${openItems} AND i.organisation_id = $1 ORDER BY i.id`,
      [organisationId],
    );
    return rows.map(({ id, key, kind, month, personId, departmentId, raisedAt }) => ({
      key,
      name: names[kind],
      objectKind: 'retention-item',
      objectId: id,
      documentKind: null,
      month,
      departmentIds: [departmentId],
      aboutId: personId,
      deadline: null,
      role: 'head-of-department',
      ...dueOfDocument(raisedAt, null, basis),
    }));
  },

  async whom(manager, { today }, acts) {
    const rows = await manager.query<{ key: string; headId: PersonId | null }[]>(
      `SELECT 'retention/' || i.id AS key, head_over(i.person_id, c.department_id, $2::date) AS "headId" ${openItems} AND i.id = ANY ($1)`,
      [acts.map(({ objectId }) => objectId), today],
    );
    return new Map(rows.map(({ key, headId }) => [key, headId === null ? [] : [headId]]));
  },
};
