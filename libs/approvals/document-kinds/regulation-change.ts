import type { DocumentKindFacts } from './document-kind.js';

/** Which rules the organisation lives by from a day on. */
export const regulationChange = {
  drafters: ['administrator'],
  route: {
    submitters: ['administrator'],
    steps: [
      { name: 'commercial-director', roles: ['commercial-director'] },
      { name: 'general-director', roles: ['general-director'] },
    ],
    afterReturn: 'redraft',
  },
  about: 'regulation',
  onceClosed: 'Draft the change anew: POST /api/regulation-changes.',
  onceSigned:
    'A signed change takes effect on its day and is followed by another one of a later day: POST /api/regulation-changes.',
} satisfies DocumentKindFacts;
