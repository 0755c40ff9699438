import { actuals } from './actuals.js';
import type { DocumentKindFacts } from './document-kind.js';

/** Why one approved version of a department's actuals, of a month or of a year, is opened again; signed by those who sign actuals. */
export const actualsReopening = {
  drafters: actuals.drafters,
  route: actuals.route,
  about: 'actuals-version',
  ofYear: 'without-month',
  onceClosed: 'Begin another while the actuals are approved: POST /api/actuals-reopenings.',
  onceSigned:
    'The actuals that it reopened are edited and signed again; their next approved version can be reopened anew.',
} satisfies DocumentKindFacts;
