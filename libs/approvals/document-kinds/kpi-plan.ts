import type { DocumentKindFacts } from './document-kind.js';

/** One person's month: what it pays and for what. */
export const kpiPlan = {
  drafters: ['head-of-department'],
  route: {
    submitters: ['head-of-department'],
    steps: [
      { name: 'commercial-director', roles: ['commercial-director'] },
      { name: 'general-director', roles: ['general-director'] },
    ],
    afterReturn: 'redraft',
  },
  about: 'person',
  onceSigned: 'A signed plan is what its month is paid by and is not replaced; the plans of later months are free.',
  onceClosed: 'A closed plan is not taken up again; the plans of later months are free.',
} satisfies DocumentKindFacts;
