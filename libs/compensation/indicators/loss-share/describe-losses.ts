import { compare, ONE, subtract } from '../../numbers/exact-fraction.js';
import { formatPercent } from '../../trace/number-display.js';
import { phraseQuantity } from '../../terms/amount-source.js';
import { phraseCurveAndCap } from '../describe-payment.js';
import type { Describing } from '../indicator-kind.js';
import { readThreshold } from '../payment.js';
import type { LossShare } from './loss-share-terms.js';

/** The rules of a loss share, in phrases. */
export function phraseLossShare(indicator: LossShare, describing: Describing): string[] {
  const { language, vocabulary } = describing;
  const total = `${phraseQuantity(indicator.target, vocabulary, language)} ${indicator.unit}`;
  const measured =
    language === 'ru'
      ? `доля сохранённых постоянных клиентов, всего их ${total}`
      : `the share of regular clients kept; regular clients: ${total}`;
  return [measured, ...phraseLosses(indicator, total, describing), ...phraseCurveAndCap(indicator, language)];
}

function phraseLosses(indicator: LossShare, total: string, { language, paidAs }: Describing): string[] {
  if (indicator.curve !== undefined) return [];
  const ru = language === 'ru';
  const threshold = readThreshold(indicator.threshold, paidAs);
  if (threshold.numerator === 0n) return [];
  if (compare(threshold, ONE) > 0)
    return [
      ru
        ? `ниже ${formatPercent(threshold, language)} не оплачивается`
        : `nothing below ${formatPercent(threshold, language)}`,
    ];
  const lost = formatPercent(subtract(ONE, threshold), language);
  return [
    ru
      ? `если потеряно более ${lost} из них, не оплачивается`
      : `nothing when more than ${lost} of ${typeof indicator.target === 'string' ? `the ${total}` : 'them'} are lost`,
  ];
}
