import type { DocumentKindFacts } from './document-kind.js';

/** What is taken from somebody's variable pay for something that happened (regulation: always by memo, always approved). */
export const fine = {
  drafters: ['head-of-department'],
  route: {
    submitters: ['head-of-department'],
    steps: [
      { name: 'commercial-director', roles: ['commercial-director'] },
      { name: 'general-director', roles: ['general-director'] },
    ],
    afterReturn: 'redraft',
  },
  about: 'memo',
  onceSigned:
    'It is imposed. What it took is given back by an adjustment that reverses the line of the statement: POST /api/adjustments.',
  onceClosed: 'Draft another: POST /api/fines.',
} satisfies DocumentKindFacts;
