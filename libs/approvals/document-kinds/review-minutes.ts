import type { DocumentKindFacts } from './document-kind.js';

/** What the head and the team have found of somebody's mistakes, and what they have agreed to do otherwise. */
export const reviewMinutes = {
  drafters: ['head-of-department'],
  route: {
    submitters: ['head-of-department'],
    steps: [{ name: 'commercial-director', roles: ['commercial-director'] }],
    afterReturn: 'redraft',
  },
  about: 'retention-item',
  onceSigned: 'The review has been held. Another is called for by later months: GET /api/retention-items.',
  onceClosed: 'Draft others while the review is open: POST /api/review-minutes.',
} satisfies DocumentKindFacts;
