import * as z from 'zod';
import { strictObject } from '../../documents/strict-object.js';
import { yesNoTarget } from '../../inputs/indicators/yes-no.js';
import { ONE } from '../../numbers/exact-fraction.js';
import { indicatorFields, threshold } from '../indicator-fields.js';
import { indicatorKind, listGiven } from '../indicator-kind.js';
import { refuseShape } from '../read-result.js';
import { isMetAt } from '../results-at-level.js';
import { measureYesNo } from './measure-yes-no.js';
import { yesNoWords } from './yes-no-words.js';

/** Yes or no, milestones. */
export const yesNo = indicatorKind({
  schema: strictObject({ ...indicatorFields, kind: z.literal('yes-no'), target: yesNoTarget, threshold }),
  planSources: ({ target }) => listGiven({ target }),
  resultSources: () => [],
  compile: (indicator) => (actual, evaluation) =>
    actual !== undefined && 'achieved' in actual
      ? measureYesNo(actual.achieved, evaluation)
      : refuseShape(indicator, 'achieved', evaluation),
  mostCounted: () => ONE,
  isAllOrNothing: () => true,
  resultAt: () => (level) => ({ achieved: isMetAt(level) }),
  words: yesNoWords,
});
