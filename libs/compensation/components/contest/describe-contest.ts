import { fromWhole } from '../../numbers/exact-fraction.js';
import { formatQuantity } from '../../trace/number-display.js';
import { formatWeight } from '../../trace/weight-display.js';
import { phraseDealAmount } from '../../terms/deal-amount-phrase.js';
import { phraseAmount } from '../../terms/amount-source.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language, Texts } from '../../trace/language.js';
import { quote } from '../../trace/quoted.js';
import type { ContestTerms } from './contest-terms.js';

const COMPARED: Record<ContestTerms['compare'], Texts> = {
  rank: {
    en: 'The participants are ranked in each criterion, equal results have the same rank; the weighted sum of the ranks decides, the least is best.',
    ru: 'По каждому критерию участники занимают места, равные результаты — одно и то же место; решает взвешенная сумма мест, чем она меньше, тем лучше.',
  },
  'share-of-best': {
    en: "Each result is measured by its share of the best participant's, a result below 0 counts 0; the weighted sum of the shares decides, the most is best.",
    ru: 'Каждый результат измеряется долей от лучшего среди участников, результат ниже 0 засчитывается как 0; решает взвешенная сумма долей, чем она больше, тем лучше.',
  },
};

const TIES: Record<ContestTerms['ties'], Texts> = {
  share: {
    en: 'Those who share a place share the prizes of the places that they fill equally, to the smallest unit of the currency.',
    ru: 'Участники, разделившие место, поровну делят призы занятых ими мест, с точностью до наименьшей единицы валюты.',
  },
  same: {
    en: 'Those who share a place each get its prize in full, and the places after it are skipped.',
    ru: 'Каждый из разделивших место получает приз за него полностью, а следующие занятые ими места пропускаются.',
  },
};

/** The terms of a contest in sentences. */
export function describeContest(terms: ContestTerms, language: Language, vocabulary: Vocabulary): string[] {
  const ru = language === 'ru';
  const criteria = terms.criteria
    .map(
      (criterion) =>
        `${quote(criterion.name, language)} (${ru ? 'вес' : 'weight'} ${formatWeight(criterion.weight, language)}${criterion.of === undefined ? '' : `, ${phraseDealAmount(criterion.of, language, vocabulary.places)}`})`,
    )
    .join(', ');
  const prizes = terms.prizes
    .map((prize) => `${prize.place} — ${phraseAmount(prize.amount, vocabulary, language)}`)
    .join('; ');
  const least = formatQuantity(fromWhole(terms.leastParticipants), language);
  return [
    ru ? `Конкурс по критериям: ${criteria}.` : `A contest by the criteria: ${criteria}.`,
    COMPARED[terms.compare][language],
    ru ? `Призы по местам: ${prizes}.` : `Prizes by place: ${prizes}.`,
    TIES[terms.ties][language],
    ...(terms.leastParticipants === 1
      ? []
      : [
          ru
            ? `Если участников меньше ${least}, призы не выплачиваются.`
            : `With fewer than ${least} participants no prizes are paid.`,
        ]),
  ];
}
