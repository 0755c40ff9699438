import type { DocumentKindFacts } from './document-kind.js';

/** Whom of a department the loyalty award of a year is given to: proposed by the product, confirmed by both directors. */
export const loyaltyList = {
  drafters: ['head-of-department'],
  route: {
    submitters: ['head-of-department'],
    steps: [
      { name: 'commercial-director', roles: ['commercial-director'] },
      { name: 'general-director', roles: ['general-director'] },
    ],
    afterReturn: 'redraft',
  },
  about: 'awards-of-a-year',
  ofYear: 'always',
  onceSigned: 'The awards of the year are confirmed, and the list stays as it is.',
  onceClosed: 'Have the product propose another: POST /api/loyalty-lists.',
} satisfies DocumentKindFacts;
