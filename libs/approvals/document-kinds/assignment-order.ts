import type { DocumentKindFacts } from './document-kind.js';

/** From which day on somebody is in which department, in which position and by which pay scheme. */
export const assignmentOrder = {
  drafters: ['administrator'],
  route: {
    submitters: ['administrator'],
    steps: [{ name: 'general-director', roles: ['general-director'] }],
    afterReturn: 'redraft',
  },
  about: 'assignment',
  onceSigned: 'A signed order has entered the assignment. Another one changes it: POST /api/assignment-orders.',
  onceClosed: 'Draft another: POST /api/assignment-orders.',
} satisfies DocumentKindFacts;
