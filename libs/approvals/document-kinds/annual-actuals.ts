import { actuals } from './actuals.js';
import type { DocumentKindFacts } from './document-kind.js';

/** What the annual plans of one department came to. */
export const annualActuals = {
  drafters: actuals.drafters,
  route: actuals.route,
  about: 'department-and-year',
  ofYear: true,
  onceSigned: 'Approved annual actuals are what the bonus of their year is paid by, and stay as they are.',
  onceClosed: 'Save them anew: PUT /api/annual-cycles/{id}/actuals/draft.',
} satisfies DocumentKindFacts;
