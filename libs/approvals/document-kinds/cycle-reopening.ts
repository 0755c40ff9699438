import type { DocumentKindFacts } from './document-kind.js';

/** Which plans of a month that were signed by mistake, or closed, and which closed actuals, go back to their head; signed by those who sign plans. */
export const cycleReopening = {
  drafters: ['head-of-department'],
  route: {
    submitters: ['head-of-department'],
    steps: [
      { name: 'commercial-director', roles: ['commercial-director'] },
      { name: 'general-director', roles: ['general-director'] },
    ],
    afterReturn: 'redraft',
  },
  about: 'cycle-in-order',
  onceSigned:
    'What it reopened is edited and signed again. Until the payroll of the month is posted, more of it is reopened by another: POST /api/cycle-reopenings.',
  onceClosed: 'Draft another: POST /api/cycle-reopenings.',
} satisfies DocumentKindFacts;
