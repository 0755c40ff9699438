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
  onceSigned: 'A signed register is posted and paid; what was wrong in it is corrected in the pay of a later month.',
} satisfies DocumentKindFacts;
