import { actuals } from './actuals.js';
import type { DocumentKindFacts } from './document-kind.js';

/** What the annual plans of one department came to. */
export const annualActuals = {
  drafters: actuals.drafters,
  route: actuals.route,
  about: 'department-and-year',
  ofYear: 'always',
  onceSigned:
    'Until the register of the bonus of the year is signed, the head of the department can have approved annual actuals reopened: POST /api/actuals-reopenings.',
  onceClosed: 'Save them anew: PUT /api/annual-cycles/{id}/actuals/draft.',
} satisfies DocumentKindFacts;
