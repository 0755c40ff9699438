import type { EntityManager } from 'typeorm';
import type { RunId } from '#approvals/ids.js';

/**
 * Tells everybody whom a run has paid that their statement is there, where the organisation wants that: a notice with the way to
 * it, by mail as well to whoever has an address, where there is any mail. Nothing of the pay stands in it. Once a statement,
 * however often it is repeated.
 */
export async function tellStatements(
  manager: EntityManager,
  runId: RunId,
  { at, withMail }: { at: Date; withMail: boolean },
): Promise<void> {
  await manager.query(insertTold, [runId, at, withMail]);
}

const insertTold = `
WITH told AS MATERIALIZED (
  SELECT s.id, s.person_id, s.month, r.organisation_id, CASE WHEN $3::boolean AND p.email IS NOT NULL THEN gen_random_uuid() END AS mail_id
    FROM payroll_runs r JOIN organisations o ON o.id = r.organisation_id AND o.tells_of_statements
    JOIN statements s ON s.run_id = r.id JOIN people p ON p.id = s.person_id
   WHERE r.id = $1 AND s.posted_at IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.person_id = s.person_id AND n.key = 'statement/' || s.id AND n.rung = 'posted')
),
mailed AS (
  INSERT INTO mails (id, organisation_id, person_id, kind, written_at, due_at)
  SELECT mail_id, organisation_id, person_id, 'statement-posted', $2, $2 FROM told WHERE mail_id IS NOT NULL
)
INSERT INTO notices (organisation_id, person_id, kind, key, rung, content, written_at, mail_id)
SELECT organisation_id, person_id, 'statement-posted', 'statement/' || id, 'posted', jsonb_build_object('statementId', id, 'month', month), $2, mail_id FROM told`;
