import { curvePhrase } from '../../scheme/payout-curve.js';
import { percentDisplay } from '../../numbers/number-display.js';
import { ratioFraction } from '../../numbers/ratio.js';
import { weightDisplay } from '../../numbers/weight.js';
import type { SchemeIndicator } from '../../indicator-kinds/scheme-indicator.js';
import { amountPhrase, type AmountSource } from '../../scheme/amount-source.js';
import type { Vocabulary } from '../../scheme/vocabulary.js';
import type { Language, Texts } from '../../trace/language.js';
import type { KpiBonusTerms } from './kpi-bonus-terms.js';

const RULES: Record<KpiBonusTerms['results'], Texts> = {
  each: { en: 'each indicator pays its own share', ru: 'каждый показатель оплачивается отдельно, по своей доле' },
  weighted: { en: 'the results are added up by weight', ru: 'результаты складываются с учётом весов' },
  democratic: { en: 'the mean of the results counts', ru: 'засчитывается среднее результатов' },
  strict: { en: 'the least of the results counts', ru: 'засчитывается наименьший из результатов' },
};

const KINDS: Record<SchemeIndicator['kind'], Texts> = {
  'higher-is-better': { en: 'actual / planned', ru: 'факт / план' },
  'lower-is-better': { en: 'planned / actual, less is better', ru: 'план / факт, чем меньше, тем лучше' },
  'loss-share': { en: 'the share of clients kept', ru: 'доля сохранённых клиентов' },
  deviation: { en: 'all or nothing by the difference of forecast and sales', ru: 'всё или ничего по отклонению прогноза от продаж' },
  'yes-no': { en: 'achieved or not', ru: 'достигнуто или нет' },
};

/** The terms of a KPI bonus in sentences. */
export function describeKpiBonus(terms: KpiBonusTerms, language: Language, vocabulary: Vocabulary): string[] {
  const ru = language === 'ru';
  const shown = (text: string) => percentDisplay(ratioFraction(text));
  const base = terms.baseBonus === undefined
    ? ru ? 'Базовая премия и показатели — по личному плану KPI сотрудника.' : "Base bonus and indicators come from the person's KPI plan."
    : ru ? `Базовая премия: ${amountPhrase(terms.baseBonus, vocabulary, language)}; ${RULES[terms.results].ru}.` : `Base bonus: ${amountPhrase(terms.baseBonus, vocabulary, language)}; ${RULES[terms.results].en}.`;
  return [
    base,
    ...(terms.indicators ?? []).map((indicator) => indicatorSentence(indicator, language, vocabulary)),
    ...(terms.attainmentDecimals === undefined ? [] : [ru ? `Выполнение округляется до ${terms.attainmentDecimals} знаков.` : `Attainment is rounded half-up to ${terms.attainmentDecimals} decimals.`]),
    ...(terms.curve === undefined ? [] : [`${capital(curvePhrase(terms.curve, language))}.`]),
    ...(terms.floor === undefined ? [] : [ru ? `Не менее ${shown(terms.floor)} базовой премии.` : `At least ${shown(terms.floor)} of the base bonus.`]),
    ...(terms.cap === undefined ? [] : [ru ? `Не более ${shown(terms.cap)} базовой премии.` : `At most ${shown(terms.cap)} of the base bonus.`]),
  ];
}

function indicatorSentence(indicator: SchemeIndicator, language: Language, vocabulary: Vocabulary): string {
  const ru = language === 'ru';
  const weight = indicator.weight === undefined ? '' : ` (${ru ? 'вес' : 'weight'} ${weightDisplay(indicator.weight)})`;
  const target = indicator.kind === 'yes-no' ? '' : `, ${ru ? 'план' : 'planned'} ${amountPhrase(indicator.target as AmountSource, vocabulary, language)} ${indicator.unit}`;
  const actual = 'actual' in indicator && indicator.actual !== undefined ? `, ${ru ? 'факт' : 'actual'} ${amountPhrase(indicator.actual, vocabulary, language)}` : '';
  const limit = percentDisplay(ratioFraction(indicator.threshold));
  const threshold = indicator.kind === 'yes-no' || ('curve' in indicator && indicator.curve !== undefined) ? '' : ru ? `; ниже ${limit} не оплачивается` : `; nothing below ${limit}`;
  const curve = 'curve' in indicator && indicator.curve !== undefined ? `; ${curvePhrase(indicator.curve, language)}` : '';
  const cap = 'cap' in indicator && indicator.cap !== undefined ? `; ${ru ? 'не более' : 'at most'} ${percentDisplay(ratioFraction(indicator.cap))}` : '';
  return `«${indicator.name}»${weight}: ${KINDS[indicator.kind][language]}${target}${actual}${threshold}${curve}${cap}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
