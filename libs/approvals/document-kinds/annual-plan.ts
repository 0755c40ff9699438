import type { DocumentKindFacts } from './document-kind.js';

/** One person's year: what the annual bonus pays and for what. */
export const annualPlan = {
  drafters: ['head-of-department'],
  route: {
    submitters: ['head-of-department'],
    steps: [
      { name: 'commercial-director', roles: ['commercial-director'] },
      { name: 'general-director', roles: ['general-director'] },
    ],
    afterReturn: 'redraft',
  },
  about: 'person-and-year',
  ofYear: 'always',
  onceSigned: 'A signed annual plan is what the bonus of its year is paid by, and stays as it is.',
  onceClosed: 'Draft another: POST /api/annual-plans.',
} satisfies DocumentKindFacts;
