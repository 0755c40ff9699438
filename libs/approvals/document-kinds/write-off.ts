import type { DocumentKindFacts } from './document-kind.js';

/** What somebody owes by their last statement and is not to pay back. */
export const writeOff = {
  drafters: ['accounting'],
  route: {
    submitters: ['accounting'],
    steps: [
      { name: 'commercial-director', roles: ['commercial-director'] },
      { name: 'general-director', roles: ['general-director'] },
    ],
    afterReturn: 'redraft',
  },
  about: 'statement',
  onceSigned: 'The next statement begins with what is left; of what that one leaves another can be written off.',
  onceClosed: 'Draft another: POST /api/write-offs.',
} satisfies DocumentKindFacts;
