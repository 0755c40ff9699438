import type { SchemeIndicator } from '../../indicators/scheme-indicator.js';
import { DEFAULT_PLACES } from '../../numbers/currency.js';
import type { NoteOf } from '../../trace/step-details.js';
import type { WarningCatalogue } from '../../trace/warning-words.js';
import type { KpiBonusTerms } from './kpi-bonus-terms.js';
import { findMostPay } from './most-pay.js';

/** From so many indicators on there is a word of advice (pay-rules.md, section 10). */
const MANY_INDICATORS = 4;

/** What a KPI bonus is warned of, also where it comes from a personal plan. */
export const kpiBonusWarnings = {
  'many-indicators': {
    values: { count: 'quantity', advised: 'quantity' },
    text: {
      en: 'the bonus depends on {count} indicators; with more than {advised} each says less about what matters, consider leaving some out',
      ru: 'премия зависит от нескольких показателей (их {count}); когда их больше {advised}, главное теряется — возможно, часть стоит убрать',
      hi: 'बोनस {count} संकेतकों पर निर्भर है; {advised} से अधिक होने पर मुख्य बात खो जाती है, कुछ हटाने पर विचार करें',
    },
  },
  'without-cap': {
    values: { names: 'text' },
    text: {
      en: 'without a cap: nothing limits the result of {names}; write a cap, or make sure that this is meant',
      ru: 'без предела: результат показателей ничем не ограничен ({names}); укажите предел или убедитесь, что так и задумано',
      hi: 'अधिकतम सीमा नहीं है: {names} का परिणाम किसी से सीमित नहीं; सीमा लिखें या सुनिश्चित करें कि यही अभिप्रेत है',
    },
  },
} satisfies WarningCatalogue;

/** What is to be said of the indicators of a KPI bonus, whatever they come to. */
export function adviseOnIndicators(
  terms: KpiBonusTerms,
  indicators: readonly SchemeIndicator[],
): NoteOf<typeof kpiBonusWarnings>[] {
  const most = findMostPay({ ...terms, indicators: [...indicators] }, DEFAULT_PLACES);
  const count = indicators.length;
  return [
    ...(count < MANY_INDICATORS
      ? []
      : [{ code: 'many-indicators', values: { count: String(count), advised: String(MANY_INDICATORS - 1) } } as const]),
    ...(most === undefined || most.isLimited
      ? []
      : [{ code: 'without-cap', values: { names: most.withoutCap.join(', ') } } as const]),
  ];
}
