import type { TestDatabase } from './test-database.js';

/** How often each thing of July stands in the database; `wholeJuly` says how often it should. */
export async function julyFacts(database: TestDatabase): Promise<Record<string, number>> {
  const columns = Object.entries(counts).map(([name, sql]) => `(${sql})::int AS "${name}"`);
  const [facts] = await database.query<Record<string, number>>(`SELECT ${columns.join(', ')}`);
  if (!facts) throw new Error('The facts of July could not be counted');
  return facts;
}

const audited = (action: string) => `SELECT count(*) FROM audit_events WHERE action = '${action}'`;

const counts = {
  'cycles of July': `SELECT count(*) FROM monthly_cycles WHERE month = '2026-07'`,
  'closed cycles of July': `SELECT count(*) FROM monthly_cycles WHERE month = '2026-07' AND stage = 'closed'`,
  'deadlines met': `SELECT count(*) FROM deadlines d JOIN monthly_cycles c ON c.id = d.cycle_id WHERE c.month = '2026-07' AND d.met_at IS NOT NULL`,
  'deadlines missed': `SELECT count(*) FROM deadlines d JOIN monthly_cycles c ON c.id = d.cycle_id WHERE c.month = '2026-07' AND d.missed_at IS NOT NULL`,
  documents: 'SELECT count(*) FROM documents',
  'documents signed': `SELECT count(*) FROM documents WHERE status = 'signed'`,
  versions: 'SELECT count(*) FROM document_versions',
  'versions submitted': 'SELECT count(*) FROM document_versions WHERE submitted_at IS NOT NULL',
  decisions: 'SELECT count(*) FROM decisions',
  'decisions by step and version':
    'SELECT count(*) FROM (SELECT DISTINCT document_id, version, step FROM decisions) each',
  comments: 'SELECT count(*) FROM decision_comments',
  'comments without a decision':
    'SELECT count(*) FROM decision_comments c WHERE NOT EXISTS (SELECT 1 FROM decisions d WHERE d.comment_id = c.id)',
  'payroll runs': 'SELECT count(*) FROM payroll_runs',
  'payroll runs posted': `SELECT count(*) FROM payroll_runs WHERE status = 'posted'`,
  statements: 'SELECT count(*) FROM statements',
  'statements posted': 'SELECT count(*) FROM statements WHERE posted_at IS NOT NULL',
  lines: 'SELECT count(*) FROM statement_lines',
  'audited drafts': audited('document.drafted'),
  'audited submissions': audited('document.submitted'),
  'audited signatures': audited('document.signed'),
  'audited returns': audited('document.returned'),
  'audited advances of the clock': audited('clock.advanced'),
  'audited payroll starts': audited('payroll.started'),
  'audited postings': audited('payroll.posted'),
  'audited openings of July': `${audited('cycle.opened')} AND details ->> 'month' = '2026-07'`,
};

/** Two versions of the plan, the actuals and the register; the plan returned once. */
export const wholeJuly: Record<keyof typeof counts, number> = {
  'cycles of July': 1,
  'closed cycles of July': 1,
  'deadlines met': 4,
  'deadlines missed': 0,
  documents: 3,
  'documents signed': 3,
  versions: 4,
  'versions submitted': 4,
  decisions: 5,
  'decisions by step and version': 5,
  comments: 1,
  'comments without a decision': 0,
  'payroll runs': 1,
  'payroll runs posted': 1,
  statements: 1,
  'statements posted': 1,
  lines: 4,
  'audited drafts': 4,
  'audited submissions': 4,
  'audited signatures': 4,
  'audited returns': 1,
  'audited advances of the clock': 3,
  'audited payroll starts': 1,
  'audited postings': 1,
  'audited openings of July': 1,
};
