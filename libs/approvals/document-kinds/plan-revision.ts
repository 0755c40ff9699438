import type { DocumentKindFacts } from './document-kind.js';

/** What a signed plan becomes where nobody could foresee or influence what keeps the earner from it (regulation, force majeure). */
export const planRevision = {
  drafters: ['head-of-department'],
  route: {
    submitters: ['head-of-department'],
    steps: [
      { name: 'commercial-director', roles: ['commercial-director'] },
      { name: 'general-director', roles: ['general-director'] },
    ],
    afterReturn: 'redraft',
  },
  about: 'plan-in-force',
  onceSigned:
    'What it says is in force. The plan is changed again by a document on top of it, once the payroll of the month is posted as a correction: POST /api/plan-revisions.',
  onceClosed: 'Draft another: POST /api/plan-revisions.',
} satisfies DocumentKindFacts;
