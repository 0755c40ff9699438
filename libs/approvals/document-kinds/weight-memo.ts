import type { DocumentKindFacts } from './document-kind.js';

/** What the indicators of signed plans of a month weigh once the market has changed (regulation, weight changes). */
export const weightMemo = {
  drafters: ['head-of-department'],
  route: {
    submitters: ['head-of-department'],
    steps: [
      { name: 'commercial-director', roles: ['commercial-director'] },
      { name: 'general-director', roles: ['general-director'] },
    ],
    afterReturn: 'redraft',
  },
  about: 'weights-of-month',
  onceSigned:
    'What it says is in force. While the weights of the month may still be changed, they are by another memo: POST /api/weight-memos.',
  onceClosed: 'Draft another: POST /api/weight-memos.',
} satisfies DocumentKindFacts;
