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
  onceClosed: 'Closed actuals are not taken up again, and their month is not paid from them.',
  onceSigned:
    'Until the register of the month is signed, the head of the department can have approved actuals reopened: POST /api/actuals-reopenings.',
} satisfies DocumentKindFacts;
