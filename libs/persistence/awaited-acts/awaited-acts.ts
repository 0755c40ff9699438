import { annualDeadlines } from './annual-deadlines.js';
import { documentSteps } from './document-steps.js';
import { monthDeadlines } from './month-deadlines.js';
import { openDisputes } from './open-disputes.js';
import { openQuestionsOfSigners } from './open-questions.js';
import { plansToAcknowledge } from './plans-to-acknowledge.js';
import { proposals } from './proposals.js';
import { retentionItems } from './retention-items.js';
import { returnedDocuments } from './returned-documents.js';
import { volumeForecasts } from './volume-forecasts.js';
import type { SourceOfActs } from './source-of-acts.js';

/** Everything that can wait for somebody. What is added here is reminded of, escalated and digested like the rest. */
export const sourcesOfActs: readonly SourceOfActs[] = [
  monthDeadlines,
  annualDeadlines,
  documentSteps,
  returnedDocuments,
  openQuestionsOfSigners,
  retentionItems,
  plansToAcknowledge,
  openDisputes,
  volumeForecasts,
  proposals,
];
