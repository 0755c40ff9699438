import type { DocumentKindFacts } from './document-kind.js';

/** The rules that pay is calculated by. */
export const payScheme = {
  drafters: ['head-of-department'],
  route: {
    submitters: ['head-of-department'],
    steps: [
      { name: 'commercial-director', roles: ['commercial-director'] },
      { name: 'general-director', roles: ['general-director'] },
    ],
    afterReturn: 'redraft',
  },
  about: 'scheme-version',
  onceClosed: 'Draft the version anew: POST /api/pay-schemes.',
  onceSigned: 'A signed scheme changes by its next version: POST /api/pay-schemes.',
  neverDecidedBy: ['sales-manager'],
} satisfies DocumentKindFacts;
