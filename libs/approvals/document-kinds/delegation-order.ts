import type { DocumentKindFacts } from './document-kind.js';

/** Who decides documents of which kinds for whom on which days; drafted by the principal or an administrator. */
export const delegationOrder = {
  drafters: ['administrator', 'head-of-department', 'commercial-director', 'general-director', 'accounting'],
  route: {
    submitters: ['administrator', 'head-of-department', 'commercial-director', 'general-director', 'accounting'],
    steps: [{ name: 'general-director', roles: ['general-director'] }],
    afterReturn: 'redraft',
  },
  about: 'delegation',
  onceSigned:
    'A signed order has made the delegation, which is ended at once by whoever it concerns: POST /api/delegations/{id}/decision.',
  onceClosed: 'Draft another: POST /api/delegation-orders.',
} satisfies DocumentKindFacts;
