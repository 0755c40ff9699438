import { findComponentKind } from './component-registry.js';
import { JANUARY } from '../dating/business-year.js';
import { countPlaces } from '../numbers/currency.js';
import type { PayScheme } from './scheme-shape.js';
import { Vocabulary } from '../terms/vocabulary.js';

/** The names that a scheme declares. */
export function makeVocabulary(scheme: PayScheme): Vocabulary {
  return new Vocabulary(
    new Map(scheme.values.map((value) => [value.code, value])),
    scheme.components.map(({ code, name, kind, line, terms }) => {
      const { nature, settlement, indicators, named, readsPersonalPlan, takesAway, withheldLimit, paysByDeal } =
        findComponentKind(kind);
      return {
        code,
        name,
        kind,
        nature,
        line,
        settlementPlace: settlement?.place,
        takesAway: takesAway?.(terms) === true,
        withheldLimit: withheldLimit?.(terms),
        paysByDeal: paysByDeal === true,
        readsPersonalPlan: readsPersonalPlan?.(terms) === true,
        named: (named?.(terms) ?? []).map((each) => each.code),
        indicators: new Map((indicators?.(terms) ?? []).map((indicator) => [indicator.code, indicator.name])),
      };
    }),
    new Map(scheme.conditions.map((condition) => [condition.code, condition.name])),
    {
      withinMonth: scheme.withinMonth,
      places: countPlaces(scheme.currency),
      effectiveFrom: scheme.effectiveFrom,
      yearBeginsIn: scheme.yearBeginsIn ?? JANUARY,
    },
  );
}
