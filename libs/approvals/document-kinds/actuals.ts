import type { DocumentKindFacts } from './document-kind.js';

/** What the indicators of one department's month came to. */
export const actuals = {
  drafters: ['head-of-department'],
  route: {
    submitters: ['head-of-department'],
    steps: [{ name: 'commercial-director', roles: ['commercial-director'] }],
    afterReturn: 'redraft',
  },
  about: 'monthly-cycle',
  onceClosed:
    'They go back to their head by a signed reopening of their month, with `actuals`: POST /api/cycle-reopenings.',
  onceSigned:
    'Until the register of the month is signed, the head of the department can have approved actuals reopened: POST /api/actuals-reopenings.',
} satisfies DocumentKindFacts;
