import { correctionWords } from './correction-words.js';
import { ruleCatalogue } from './rule-catalogue.js';
import type { RuleCatalogue } from '../trace/rule-words.js';

/** Every rule that the trace of a paid statement can name: besides those of a month itself, those by which it corrects others. */
export const paidCatalogue: RuleCatalogue = { ...ruleCatalogue, ...correctionWords };
