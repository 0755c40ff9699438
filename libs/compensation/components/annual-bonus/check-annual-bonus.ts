import { isReported } from '../../indicators/indicator-sources.js';
import type { Problem } from '../../documents/problem.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { AnnualBonusTerms } from './annual-bonus-terms.js';

/**
 * The inputs of a month have one personal plan and one result of each code. What is of the year must not be paid by those
 * of the month, nor the other way round, in the month whose statement pays both. Paths start at the terms.
 */
export function checkAnnualBonus({ plan, indicators = [] }: AnnualBonusTerms, vocabulary: Vocabulary): Problem[] {
  const ofMonth = vocabulary.components.filter(({ kind }) => kind !== 'annual-bonus');
  const planned = plan === undefined ? undefined : ofMonth.find(({ readsPersonalPlan }) => readsPersonalPlan);
  return [
    ...(planned === undefined
      ? []
      : [
          {
            code: 'invalid',
            path: ['plan'],
            message: `the personal plan pays "${planned.name}" as well, and in the month of the statement the same plan would pay both; give the indicators of the year here, or pay the annual bonus by a scheme of its own`,
          },
        ]),
    ...indicators.flatMap((indicator, index): Problem[] => {
      const other = isReported(indicator)
        ? ofMonth.find((component) => component.indicators.has(indicator.code))
        : undefined;
      if (other === undefined) return [];
      return [
        {
          code: 'invalid',
          path: ['indicators', index, 'code'],
          message: `"${indicator.code}" is an indicator of "${other.name}" as well, and one result would count for the month and for the year; give this one a code of its own, such as "annual-${indicator.code}"`,
        },
      ];
    }),
  ];
}
