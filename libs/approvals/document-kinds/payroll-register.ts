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
  tellsTotalsAlone: true,
  asksForPassword: true,
  neverWithdrawn:
    'A register goes and comes with its run. End the run instead: POST /api/payroll-runs/{id}/end; or have the register returned.',
  onceSigned:
    'A signed register is posted and paid, and stays as it is. What was wrong is entered where it belongs: facts by accounting, actuals once they are reopened, the staff backwards; a later run pays the difference.',
  onceClosed: 'Its run has ended without paying. Start a new run: POST /api/payroll-runs.',
} satisfies DocumentKindFacts;
