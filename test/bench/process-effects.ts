import type { TestStack } from '../support/test-stack.js';
import type { Effects } from './process-report.js';

export async function effectsIn(stack: TestStack): Promise<Effects> {
  const [effects] = await stack.database.query<Effects & Record<string, unknown>>(
    `SELECT (SELECT count(*)::int FROM document_versions WHERE submitted_at IS NOT NULL) AS submissions,
            (SELECT count(*)::int FROM decisions) AS signatures,
            (SELECT count(*)::int FROM documents WHERE status = 'signed') AS "signedPlans",
            (SELECT count(*)::int FROM audit_events WHERE action IN ('document.submitted', 'document.signed')) AS "auditRows"`,
  );
  return effects as Effects;
}

export function effectsOf(documents: number): Effects {
  return {
    submissions: documents,
    signatures: 2 * documents,
    signedPlans: documents,
    auditRows: 3 * documents,
  };
}

export function difference(after: Effects, before: Effects): Effects {
  return {
    submissions: after.submissions - before.submissions,
    signatures: after.signatures - before.signatures,
    signedPlans: after.signedPlans - before.signedPlans,
    auditRows: after.auditRows - before.auditRows,
  };
}
