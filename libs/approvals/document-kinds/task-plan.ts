import type { DocumentKindFacts } from './document-kind.js';

/** Which tasks the people of a department have in a month, agreed before it begins. */
export const taskPlan = {
  drafters: ['head-of-department'],
  route: {
    submitters: ['head-of-department'],
    steps: [{ name: 'commercial-director', roles: ['commercial-director'] }],
    afterReturn: 'redraft',
  },
  about: 'tasks-of-month',
  onceSigned: 'Its tasks are agreed. What comes to the month later is agreed by another plan: POST /api/task-plans.',
  onceClosed: 'Draft another: POST /api/task-plans.',
} satisfies DocumentKindFacts;
