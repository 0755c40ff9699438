import type { DataSource } from 'typeorm';
import type { DecisionKind } from '#approvals/approval.js';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { DocumentId, PersonId } from '#approvals/ids.js';
import { keysetPage, type Page } from '../http/page.js';

interface DecisionOfMonth extends Record<string, unknown> {
  id: string;
  documentId: DocumentId;
  kind: DocumentKind;
  person: string | null;
  version: number;
  decision: DecisionKind;
  actor: string;
  onBehalfOf: { personId: PersonId; name: string } | null;
  decidedAt: Date;
}

interface Asked {
  cycleId: string;
  /** Whose documents alone are seen; everybody's without. */
  personId: PersonId | null;
  limit: number;
  cursor?: string;
}

/**
 * Who signed or returned what of a month, the latest first. A signature that a later version keeps is one, of the day on which
 * it was given.
 */
export function decisionsOfMonth(
  dataSource: DataSource,
  { cycleId, personId, limit, cursor }: Asked,
): Promise<Page<DecisionOfMonth>> {
  return keysetPage<DecisionOfMonth>(dataSource, {
    sql: `SELECT s.id, d.id AS "documentId", d.kind, o.name AS person, s.version, s.decision, a.name AS actor,
                 CASE WHEN q.id IS NOT NULL THEN json_build_object('personId', q.id, 'name', q.name) END AS "onBehalfOf",
                 s.decided_at AS "decidedAt"
            FROM decisions s JOIN documents d ON d.id = s.document_id JOIN people a ON a.id = s.actor_id
            LEFT JOIN people q ON q.id = s.on_behalf_of LEFT JOIN people o ON o.id = d.person_id
           WHERE d.cycle_id = $1 AND ($2::uuid IS NULL OR d.person_id = $2) AND s.kept_from IS NULL`,
    params: [cycleId, personId],
    keys: [
      { expression: 's.decided_at', type: 'timestamptz', column: 'decidedAt' },
      { expression: 's.id', type: 'uuid', column: 'id' },
    ],
    direction: 'DESC',
    limit,
    cursor,
  });
}
