import type { DocumentKindFacts } from './document-kind.js';

/** That the company parts with somebody who has kept too few clients again and again; the directors decide. */
export const proposalToPart = {
  drafters: ['head-of-department'],
  route: {
    submitters: ['head-of-department'],
    steps: [
      { name: 'commercial-director', roles: ['commercial-director'] },
      { name: 'general-director', roles: ['general-director'] },
    ],
    afterReturn: 'redraft',
  },
  about: 'retention-item',
  onceSigned:
    'The directors have agreed. The last day of work is entered as any other change of the staff: POST /api/staff-changes.',
  onceClosed: 'Draft another while it is called for: POST /api/proposals-to-part.',
} satisfies DocumentKindFacts;
