import { multiply, ONE, subtract } from '../../numbers/exact-fraction.js';
import { finiteText } from '../../numbers/finite-text.js';
import { indicatorKind, listGiven } from '../indicator-kind.js';
import { findMostOfPayment } from '../most-of-payment.js';
import { isMetAt, resultOfTarget } from '../results-at-level.js';
import { compileLossShare } from './compile-loss-share.js';
import { lossShareSchema } from './loss-share-terms.js';
import { lossShareWords } from './loss-share-words.js';

/** The share of regular clients kept; no more than all of them can be. */
export const lossShare = indicatorKind({
  schema: lossShareSchema,
  planSources: ({ target }) => listGiven({ target }),
  resultSources: () => [],
  compile: compileLossShare,
  mostCounted: (indicator) => findMostOfPayment(indicator, ONE, ONE),
  isAllOrNothing: () => false,
  resultAt: () =>
    resultOfTarget((level, target) => ({
      lost: isMetAt(level) ? '0' : finiteText(multiply(target, subtract(ONE, level))),
    })),
  words: lossShareWords,
});
