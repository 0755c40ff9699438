import { readTolerance } from './compile-forecast.js';
import { formatPercent } from '../../trace/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { phraseQuantity } from '../../terms/amount-source.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language } from '../../trace/language.js';
import type { Deviation } from './deviation-terms.js';

/** The rules of a forecast, in phrases. */
export function phraseForecast(indicator: Deviation, language: Language, vocabulary: Vocabulary): string[] {
  const ru = language === 'ru';
  const target = `${phraseQuantity(indicator.target, vocabulary, language)} ${indicator.unit}`;
  const tolerated = formatPercent(readTolerance(indicator), language);
  if (indicator.measure === 'difference')
    return ru
      ? [
          `прогноз ${target}`,
          `оплачивается полностью, если прогноз расходится с продажами не более чем на ${tolerated} средней потребности (если она не указана — продаж), иначе не оплачивается`,
        ]
      : [
          `forecast ${target}`,
          `paid in full when the difference of forecast and sales is at most ${tolerated} of the average need (of sales where no need is given), otherwise nothing`,
        ];
  const isAny = indicator.shortageTolerance === undefined || parseRatio(indicator.shortageTolerance).numerator === 0n;
  const short = formatPercent(parseRatio(indicator.shortageTolerance ?? '0'), language);
  return ru
    ? [
        `прогноз ${target}`,
        `не оплачивается, если потребность или продажи больше прогноза${isAny ? '' : ` более чем на ${short} потребности`} (дефицит) или если прогноз больше средней потребности более чем на ${tolerated} её (излишек); иначе оплачивается полностью`,
        'если средняя потребность не указана, её заменяют продажи',
      ]
    : [
        `forecast ${target}`,
        `nothing when the need or the sales are over the forecast${isAny ? '' : ` by more than ${short} of the need`} (a shortage), or when the forecast is over the average need by more than ${tolerated} of it (a surplus); otherwise paid in full`,
        'sales stand for the average need where none is given',
      ];
}
