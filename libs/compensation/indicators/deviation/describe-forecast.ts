import { readTolerance } from './compile-forecast.js';
import { formatPercent } from '../../trace/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { phraseQuantity } from '../../terms/phrase-amount.js';
import { say } from '../../trace/phrases.js';
import type { Describing } from '../describing.js';
import type { Deviation } from './deviation-terms.js';
import { forecastPhrases } from './forecast-phrases.js';

/** The rules of a forecast, in phrases. */
export function describeForecast(indicator: Deviation, { language, vocabulary }: Describing): string[] {
  const target = `${phraseQuantity(indicator.target, vocabulary, language)} ${indicator.unit}`;
  const forecast = say(forecastPhrases.forecast, language, { target });
  const tolerated = formatPercent(readTolerance(indicator), language);
  if (indicator.measure === 'difference') return [forecast, say(forecastPhrases.byDifference, language, { tolerated })];
  const shortage = parseRatio(indicator.shortageTolerance ?? '0');
  const over =
    shortage.numerator === 0n
      ? ''
      : say(forecastPhrases.overBy, language, { short: formatPercent(shortage, language) });
  return [
    forecast,
    say(forecastPhrases.byShortageAndSurplus, language, { over, tolerated }),
    say(forecastPhrases.salesForNeed, language),
  ];
}
