import type { DocumentKindFacts } from './document-kind.js';

/** What a department is to sell in a month, by product line and person: the targets of the KPI plans are taken from it. */
export const salesPlan = {
  drafters: ['head-of-department'],
  route: {
    submitters: ['head-of-department'],
    steps: [{ name: 'commercial-director', roles: ['commercial-director'] }],
    afterReturn: 'redraft',
  },
  about: 'sales-of-month',
  onceSigned:
    'A signed sales plan stays. Another of the same month takes its place once it is signed: POST /api/sales-plans.',
  onceClosed: 'Draft another: POST /api/sales-plans.',
} satisfies DocumentKindFacts;
