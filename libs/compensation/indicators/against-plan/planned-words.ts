import type { ExplanationTexts } from '../../trace/language.js';
import type { RuleCatalogue, RuleWords } from '../../trace/rule-words.js';
import { ATTAINMENT, notesAfter } from '../shared-words.js';

const ACTUAL = { kind: 'quantity', name: { en: 'actual', ru: 'факт', hi: 'वास्तविक' } } as const;
const PLANNED = { kind: 'quantity', name: { en: 'planned', ru: 'план', hi: 'योजना' } } as const;

function ofPlanned(formula: RuleWords['formula'], story: ExplanationTexts) {
  return {
    label: ATTAINMENT,
    formula,
    values: { actual: ACTUAL, planned: PLANNED },
    notes: notesAfter(story, { actual: 'quantity', planned: 'quantity' }),
  } satisfies RuleWords;
}

const LESS_IS_BETTER: ExplanationTexts = {
  en: '{actual} where {planned} {unit} was planned, and less is better, is {attainment}',
  ru: '{actual} при плане {planned} ({unit}), чем меньше, тем лучше: {attainment}',
  hi: 'योजना {planned} ({unit}), वास्तविक {actual}, कम बेहतर है: उपलब्धि {attainment}',
};

/** The rules of what is better the more it is. */
export const higherWords = {
  'indicator/higher-is-better': ofPlanned('{actual} / {planned}', {
    en: '{actual} of planned {planned} {unit} is {attainment}',
    ru: '{actual} из плана {planned} ({unit}) — {attainment}',
    hi: 'योजना {planned} ({unit}), वास्तविक {actual}: उपलब्धि {attainment}',
  }),
} satisfies RuleCatalogue;

/** The rules of what is better the less it is. */
export const lowerWords = {
  'indicator/lower-is-better-linear': ofPlanned('2 - {actual} / {planned}', LESS_IS_BETTER),
  'indicator/lower-is-better-over-twice': ofPlanned(
    {
      en: 'the greater of 0 and 2 - {actual} / {planned}',
      ru: 'большее из 0 и 2 - {actual} / {planned}',
      hi: '0 और 2 - {actual} / {planned} में से बड़ा',
    },
    LESS_IS_BETTER,
  ),
  'indicator/lower-is-better': ofPlanned('{planned} / {actual}', LESS_IS_BETTER),
  'indicator/lower-is-better-at-zero': {
    ...ofPlanned(
      {
        en: 'the cap of {cap}, for 0 is the best result',
        ru: 'предел {cap}: результат 0 — наилучший',
        hi: 'अधिकतम सीमा {cap}, क्योंकि 0 सर्वोत्तम परिणाम है',
      },
      LESS_IS_BETTER,
    ),
    values: { cap: { kind: 'ratio', name: { en: 'most that is paid', ru: 'наибольшая выплата', hi: 'अधिकतम देय' } } },
  },
  'indicator/lower-is-better-of-nothing': {
    ...ofPlanned(
      { en: '{actual} where the plan is 0', ru: '{actual} при плане 0', hi: '{actual}, जहाँ योजना 0 है' },
      LESS_IS_BETTER,
    ),
    values: { actual: ACTUAL },
  },
  'indicator/lower-is-better-by-curve': {
    ...ofPlanned('{actual} / {planned}', LESS_IS_BETTER),
    label: { en: 'Share of the planned value', ru: 'Доля от плана', hi: 'नियोजित मान का हिस्सा' },
  },
} satisfies RuleCatalogue;
