import type { DocumentKindFacts } from './document-kind.js';

/** The document by which a second person approves a payroll run. */
export const payrollRegister = {
  drafters: ['accounting'],
  route: {
    submitters: ['accounting'],
    steps: [{ name: 'second-person', roles: ['accounting', 'general-director'] }],
    afterReturn: 'close',
  },
  about: 'payroll-run',
  onceSigned:
    'A signed register is posted and paid, and no run pays its month again: what was wrong in it is settled outside of this program.',
  onceClosed: 'Its run has ended without paying. Start a new run: POST /api/payroll-runs.',
} satisfies DocumentKindFacts;
