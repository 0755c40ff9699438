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
  onceSigned:
    'A signed plan is what its month is paid by. Where nobody could foresee or influence what keeps the earner from it, it is changed by a signed document with evidence until the payroll of the month is posted: POST /api/plan-revisions.',
  onceClosed: 'A closed plan is not taken up again; the plans of later months are free.',
} satisfies DocumentKindFacts;
