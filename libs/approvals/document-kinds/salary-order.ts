import type { DocumentKindFacts } from './document-kind.js';

/** From which day on somebody has which salary; the general director sets it. */
export const salaryOrder = {
  drafters: ['head-of-department'],
  route: {
    submitters: ['head-of-department'],
    steps: [{ name: 'general-director', roles: ['general-director'] }],
    afterReturn: 'redraft',
  },
  about: 'salary',
  onceSigned: 'A signed order has set the salary. Another one of a later day sets the next: POST /api/salary-orders.',
  onceClosed: 'Draft another: POST /api/salary-orders.',
} satisfies DocumentKindFacts;
