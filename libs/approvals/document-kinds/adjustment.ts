import type { DocumentKindFacts } from './document-kind.js';

/** What is paid or taken back for a month that is over, decided by hand: a line of its own, or a posted line undone. */
export const adjustment = {
  drafters: ['accounting', 'head-of-department'],
  route: {
    submitters: ['accounting', 'head-of-department'],
    steps: [
      { name: 'commercial-director', roles: ['commercial-director'] },
      { name: 'general-director', roles: ['general-director'] },
    ],
    afterReturn: 'redraft',
  },
  about: 'line-of-pay',
  onceSigned: 'What it pays or takes back stands; what is wrong in it is settled by another one with an amount.',
  onceClosed: 'Draft another: POST /api/adjustments.',
} satisfies DocumentKindFacts;
