import { indicatorWords } from '../indicators/indicator-words.js';
import { componentRegistry } from '../scheme/component-registry.js';
import { gateWords } from '../scheme/gate-words.js';
import { conditionWords } from '../terms/condition-words.js';
import { multiplierWords } from '../terms/multiplier-words.js';
import { paidPartWords } from '../terms/paid-part-words.js';
import { payoutCurveWords } from '../terms/payout-curve-words.js';
import { tierWords } from '../terms/tier-words.js';
import { statementWords } from './statement-words.js';
import { variablePayWords } from './variable-pay-words.js';
import type { RuleCatalogue } from '../trace/rule-words.js';

/** Every rule that the trace of a month itself can name, in every language. */
export const ruleCatalogue: RuleCatalogue = Object.assign(
  {},
  statementWords,
  variablePayWords,
  conditionWords,
  tierWords,
  payoutCurveWords,
  multiplierWords,
  gateWords,
  paidPartWords,
  indicatorWords,
  ...Object.values(componentRegistry).map((component) => component.words),
);
