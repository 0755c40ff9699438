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
    'A signed plan is what its month is paid by. Where nobody could foresee or influence what keeps the earner from it, it is changed by a signed document with evidence until the payroll of the month is posted: POST /api/plan-revisions. One that was signed by mistake goes back until then: POST /api/cycle-reopenings.',
  onceClosed:
    'It goes back to its head by a signed reopening of its month, until the payroll of that is posted: POST /api/cycle-reopenings.',
} satisfies DocumentKindFacts;
