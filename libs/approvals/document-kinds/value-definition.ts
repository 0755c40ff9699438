import type { DocumentKindFacts } from './document-kind.js';

/** How a value of the month is counted from deals and activities. */
export const valueDefinition = {
  drafters: ['head-of-department'],
  route: {
    submitters: ['head-of-department'],
    steps: [
      { name: 'commercial-director', roles: ['commercial-director'] },
      { name: 'general-director', roles: ['general-director'] },
    ],
    afterReturn: 'redraft',
  },
  about: 'value-from-month',
  onceClosed: 'Draft the definition anew: POST /api/value-definitions.',
  onceSigned: 'A signed definition is followed by one of a later month: POST /api/value-definitions.',
  neverDecidedBy: ['sales-manager'],
} satisfies DocumentKindFacts;
