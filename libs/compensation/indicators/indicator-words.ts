import type { RuleCatalogue } from '../trace/rule-words.js';
import { indicatorRegistry } from './indicator-registry.js';
import { noResultWords } from './shared-words.js';

/** The rules by which attainment is measured (pay-rules.md, section 1), of every kind. */
export const indicatorWords: RuleCatalogue = Object.assign(
  {},
  ...Object.values(indicatorRegistry).map(({ words }) => words),
  noResultWords,
);
