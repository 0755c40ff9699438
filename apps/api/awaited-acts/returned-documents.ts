import type { EntityManager } from 'typeorm';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { DocumentId, PersonId } from '#approvals/ids.js';
import type { AwaitedAct, AwaitedActName } from '#notices/awaited-act.js';

/** What came back, from whom, when and why. */
export interface ReturnedDocument {
  documentId: DocumentId;
  kind: DocumentKind;
  personId: PersonId | null;
  person: string | null;
  by: string;
  at: Date;
  reason: string;
}

/** What a deadline of a month asks for, which includes what came back of it. */
const owedKinds: Partial<Readonly<Record<AwaitedActName, DocumentKind>>> = {
  'submit-tasks': 'task-plan',
  'submit-plans': 'kpi-plan',
  'submit-actuals': 'actuals',
};

/** What came back of the documents that acts are about, by the key of each act; only for whoever they wait for. */
export async function returnedByAct(
  manager: EntityManager,
  acts: readonly AwaitedAct[],
): Promise<ReadonlyMap<string, ReturnedDocument[]>> {
  const asked = acts
    .filter(({ name }) => name === 'redraft-document' || owedKinds[name] !== undefined)
    .map(({ key, name, objectId }) => ({ key, objectId, kind: owedKinds[name] ?? null }));
  if (asked.length === 0) return new Map();
  const rows = await manager.query<(ReturnedDocument & { key: string })[]>(
    `SELECT a.key, d.id AS "documentId", d.kind, d.person_id AS "personId", o.name AS person, p.name AS by, s.decided_at AS at, c.text AS reason
       FROM jsonb_to_recordset($1::jsonb) AS a (key text, "objectId" uuid, kind text)
       JOIN documents d ON d.status = 'returned' AND (CASE WHEN a.kind IS NULL THEN d.id = a."objectId" ELSE d.cycle_id = a."objectId" AND d.kind = a.kind END)
       JOIN decisions s ON s.document_id = d.id AND s.version = d.submitted_version AND s.decision = 'return'
       JOIN people p ON p.id = s.actor_id JOIN decision_comments c ON c.id = s.comment_id
       LEFT JOIN people o ON o.id = d.person_id
      ORDER BY s.decided_at, d.id`,
    [JSON.stringify(asked)],
  );
  const byAct = new Map<string, ReturnedDocument[]>();
  for (const { key, ...returned } of rows) byAct.set(key, [...(byAct.get(key) ?? []), returned]);
  return byAct;
}
